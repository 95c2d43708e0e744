/// Numbers below ten are written in words, from 10 in figures.
///
/// A number that opens a sentence is in words whatever its size. Numbers of one sentence that count
/// the same thing are treated alike: "4 of the 31 States", but "four of the eight". Percentages,
/// dates, articles and other labels are figures always.
///
/// Source: United Nations Editorial Manual, "Numbers".
/// Remedy: write the number as the message says.
struct NumbersInWords: EditorialRule {
  static let name = "numbersInWords"

  /// What makes a figure behind it a label.
  private static let labels: Set<String> = [
    "article", "articles", "art", "arts", "paragraph", "paragraphs", "para", "paras", "section",
    "sections", "annex", "annexes", "table", "tables", "figure", "figures", "chapter", "note",
    "notes", "no", "nos", "number", "numbers", "resolution", "resolutions", "decision", "part",
    "page", "pages", "p", "pp", "cycle", "year", "phase", "appendix", "vol", "volume", "item",
    "rule", "principle", "goal", "target", "day", "version", "level", "subparagraph",
    "subparagraphs", "recommendation", "recommendations", "step", "option", "group", "category",
    "model", "between", "least", "agenda",
  ]
  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  /// What is measured is in figures.
  private static let units: Set<String> = [
    "per", "percentage", "percent", "kg", "km", "m", "cm", "million", "billion", "trillion",
    "hours", "hour", "degrees", "metres", "kilometres", "kilograms", "tons", "litres", "am", "pm",
    "a", "p", "euros", "dollars",
  ]

  func findings(in document: EditorialDocument) -> [(place: String, message: String)] {
    document.texts.filter(\.isRunning).flatMap { text in
      text.sentences.flatMap { sentence in
        messages(text, sentence).map { (text.place, $0) }
      }
    }
  }

  private func messages(_ text: EditorialDocument.Text, _ sentence: Range<Int>) -> [String] {
    let tokens = text.tokens
    var messages: [String] = []
    let figures = sentence.filter { isCount(tokens, $0, sentence) }
    // "Twenty-one States were drawn; the summaries of 5 were available."
    let opening = NumberWords.number(in: tokens, at: sentence.lowerBound)?.value ?? 0
    let hasLarge = opening >= 10 || figures.contains { (tokens[$0].value ?? 0) >= 10 }
    if let first = sentence.first, figures.contains(first), let value = tokens[first].value,
      value < 1_000, sentence.count > 3
    {
      messages.append(
        "“\(tokens[first].text)” opens a sentence; write “\(Numerals.capitalized(Numerals.inWords(value)))”"
      )
    }
    if !hasLarge {
      let depths = text.depths
      for place in figures.dropFirst(figures.first == sentence.first ? 1 : 0) {
        // Lists in brackets are statistics: "(2 P-5, 3 P-4)".
        guard let value = tokens[place].value, value < 10, depths[place] == 0 else { continue }
        messages.append(
          "“\(context(text, place))”: below ten in words; write “\(Numerals.inText(value))”")
      }
    }
    var place = sentence.lowerBound
    while place < sentence.upperBound {
      guard let number = NumberWords.number(in: tokens, at: place) else {
        place += 1
        continue
      }
      messages += spelled(text, place..<number.end, number.value, sentence)
      place = number.end
    }
    return messages
  }

  /// What is wrong with a number in words.
  private func spelled(
    _ text: EditorialDocument.Text, _ range: Range<Int>, _ value: Int, _ sentence: Range<Int>
  ) -> [String] {
    let tokens = text.tokens
    let isFirst =
      range.lowerBound == sentence.lowerBound || opensQuotation(tokens, range.lowerBound)
    guard !isFirst else { return [] }
    let before = range.lowerBound > 0 ? tokens[range.lowerBound - 1].lower : ""
    let next = range.upperBound < tokens.count ? tokens[range.upperBound] : nil
    if value >= 10 {
      // "one in twenty" is a proportion that nobody counted; "twenty-first" is an ordinal.
      let isOrdinal = next.map { $0.text == "-" && !$0.isApart } ?? false
      let isProportion =
        before == "in" && range.lowerBound > 1
        && NumberWords.value(of: tokens[range.lowerBound - 2].lower) != nil
      if isProportion || ["hundred", "-"].contains(before) || isOrdinal { return [] }
      return ["“\(text.words(range))”: from 10 in figures; write “\(value)”"]
    }
    // "four of the 31": the numbers of one share are treated alike; "fewer than three" is a name.
    let isName =
      value == 3 && before == "than" && range.lowerBound > 1
      && tokens[range.lowerBound - 2].lower == "fewer"
    guard next?.lower == "of", !isName else { return [] }
    var whole = range.upperBound + 1
    if whole < sentence.upperBound, tokens[whole].lower == "the" { whole += 1 }
    guard whole < sentence.upperBound, let other = tokens[whole].value, other >= 10, other < 1_000
    else { return [] }
    let words = text.words(range.lowerBound..<whole + 1)
    return ["“\(words)”: numbers of one share alike; write “\(value) of the \(other)”"]
  }

  private func opensQuotation(_ tokens: [TextToken], _ place: Int) -> Bool {
    place > 0 && ["“", "\"", ":"].contains(tokens[place - 1].text)
  }

  /// A whole number in figures that counts something named behind it.
  private func isCount(_ tokens: [TextToken], _ place: Int, _ sentence: Range<Int>) -> Bool {
    guard let value = tokens[place].value, value < 100_000 else { return false }
    let before = place > 0 ? tokens[place - 1] : nil
    let after = place + 1 < tokens.count ? tokens[place + 1] : nil
    if let before, !tokens[place].isApart, before.text != "(", before.text != "“" { return false }
    if let after, !after.isApart, ![",", ".", ";", ")", ":", "”"].contains(after.text),
      after.sort != .mark
    {
      return false
    }
    // "paras. 12 and 3": what follows a label in a list is one, too.
    var start = place
    while start > sentence.lowerBound {
      let earlier = tokens[start - 1]
      guard
        earlier.sort == .number
          || ["and", "or", "to", ",", ".", "–", "(", ")"].contains(earlier.lower)
          || earlier.text.count == 1 && earlier.isWord
      else { break }
      start -= 1
    }
    // "in the fourth year, 10 States": a comma alone makes no list of labels.
    let isList = start == place || tokens[start..<place].contains { $0.sort == .number }
    if start > 0, isList, Self.labels.contains(tokens[start - 1].lower) { return false }
    if let after, Self.months.contains(after.lower) || Self.units.contains(after.lower) {
      return false
    }
    if let before, Self.months.contains(before.lower) { return false }
    if (1_800...2_100).contains(value) { return false }
    guard let after, after.isWord else { return value >= 10 }
    return true
  }

  private func context(_ text: EditorialDocument.Text, _ place: Int) -> String {
    text.words(place..<min(place + 2, text.tokens.count))
  }
}
