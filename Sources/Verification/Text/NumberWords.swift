/// Numbers and ordinals in words.
enum NumberWords {
  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
  ]
  private static let tens = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
  private static let smallOrdinals = [
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth", "twentieth",
  ]
  private static let values: [String: Int] = {
    var values = Dictionary(uniqueKeysWithValues: small.enumerated().map { ($1, $0) })
    for (index, word) in tens.enumerated() { values[word] = 20 + 10 * index }
    return values
  }()
  private static let ordinals = Dictionary(
    uniqueKeysWithValues: smallOrdinals.enumerated().map { ($1, $0) })

  /// Words before "one" that make it a pronoun.
  private static let pronounsBefore: Set<String> = [
    "no", "any", "every", "each", "this", "that", "which", "another", "latter", "former", "first",
    "last",
  ]
  private static let pronounsAfter: Set<String> = ["another", "or", "may", "might", "can"]

  /// Returns the tokens with words for numbers made into numbers: "thirty-one", "one hundred and
  /// fifty-five".
  static func joined(_ tokens: [Token]) -> [Token] {
    var result: [Token] = []
    var place = 0
    while place < tokens.count {
      if let (number, end) = number(tokens, from: place) {
        result.append(number)
        place = end
      } else if tokens[place].isWord, let value = ordinals[tokens[place].text] {
        result.append(
          Token(
            text: tokens[place].text, sort: .ordinal(value), span: tokens[place].span,
            isInWords: true))
        place += 1
      } else {
        result.append(tokens[place])
        place += 1
      }
    }
    return result
  }

  private static let citing: Set<String> = [
    "article", "articles", "art", "arts", "paragraph", "paragraphs", "para", "paras",
  ]

  /// Returns a text with the numbers of articles and paragraphs in figures: "article ten".
  static func articlesInFigures(_ text: String) -> String {
    let tokens = Token.tokens(of: text)
    var changes: [(span: Range<Int>, figures: String)] = []
    var isList = false
    for token in tokens {
      if citing.contains(token.text) {
        isList = true
      } else if isList, let number = token.number.flatMap({ Int(exactly: $0) }) {
        if token.isInWords { changes.append((token.span, String(number))) }
      } else if isList, ![",", ".", "-", "and", "or", "to"].contains(token.text) {
        isList = false
      }
    }
    guard !changes.isEmpty else { return text }
    var bytes = Array(text.utf8)
    for change in changes.reversed() {
      bytes.replaceSubrange(change.span, with: Array(change.figures.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func number(_ tokens: [Token], from start: Int) -> (Token, Int)? {
    func value(_ place: Int) -> Int? {
      tokens.indices.contains(place) && tokens[place].isWord ? values[tokens[place].text] : nil
    }
    func isHundred(_ place: Int) -> Bool {
      tokens.indices.contains(place) && tokens[place].text == "hundred"
    }
    guard let first = value(start) else { return nil }
    if first == 1, !isHundred(start + 1), isPronoun(tokens, start) { return nil }
    var (total, end) = below100(first, start, value)
    if isHundred(end) {
      total *= 100
      end += 1
      let isAnd = tokens.indices.contains(end) && tokens[end].text == "and"
      if let rest = value(end + (isAnd ? 1 : 0)) {
        let (more, next) = below100(rest, end + (isAnd ? 1 : 0), value)
        (total, end) = (total + more, next)
      }
    }
    let span = tokens[start].span.lowerBound..<tokens[end - 1].span.upperBound
    let text = tokens[start..<end].map(\.text).joined(separator: "-")
    return (
      Token(text: text, sort: .number(Double(total)), span: span, isInWords: true), end
    )
  }

  private static func below100(
    _ first: Int, _ start: Int, _ value: (Int) -> Int?
  ) -> (Int, Int) {
    if first >= 20, let unit = value(start + 1), (1..<10).contains(unit) {
      return (first + unit, start + 2)
    }
    return (first, start + 1)
  }

  private static func isPronoun(_ tokens: [Token], _ place: Int) -> Bool {
    if place > 0, pronounsBefore.contains(tokens[place - 1].text) { return true }
    return place + 1 < tokens.count && pronounsAfter.contains(tokens[place + 1].text)
  }
}
