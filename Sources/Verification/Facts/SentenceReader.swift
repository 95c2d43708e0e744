import Model
import Treaties

/// Reads what sentences say.
struct SentenceReader: Sendable {
  /// The year under analysis, which "the year" stands for.
  let year: Int
  private let citations = CitationReader(defaultInstrument: .untoc)
  private let articleTitles = ArticleTitles()

  init(year: Int) { self.year = year }

  /// Returns what the sentences of a text say, in order.
  func sentences(of text: String) -> [StatedSentence] {
    Sentences.sentences(of: Sentences.plain(text)).map { read(NumberWords.articlesInFigures($0)) }
  }

  /// Returns what one sentence says.
  func read(_ text: String) -> StatedSentence {
    var sentence = StatedSentence(text: text, tokens: Token.tokens(of: text))
    var used: Set<Int> = []
    readProvisions(&sentence, &used)
    readTitles(&sentence, &used)
    readReferences(&sentence, &used)
    PeriodReader(year: year).read(&sentence, &used)
    PredicateReader().read(&sentence, &used)
    readKinds(&sentence, &used)
    readGroups(&sentence, &used)
    ShareWordReader().read(&sentence, used)
    var quantities = QuantityReader(sentence.tokens, used: used)
    quantities.read()
    sentence.quantities = quantities.mentions
    let kinds = sentence.kinds.flatMap { Array($0.tokens) }
    sentence.words = words(of: sentence, besides: used.union(quantities.used).union(kinds))
    return sentence
  }

  private func readProvisions(_ sentence: inout StatedSentence, _ used: inout Set<Int>) {
    let reading = citations.read(sentence.text)
    func tokens(at span: TextSpan) -> Range<Int>? {
      let places = sentence.tokens.indices.filter {
        sentence.tokens[$0].span.lowerBound < span.end
          && span.start < sentence.tokens[$0].span.upperBound
      }
      guard let first = places.first, let last = places.last else { return nil }
      return first..<(last + 1)
    }
    for warning in reading.warnings {
      guard let range = tokens(at: warning.span) else { continue }
      sentence.unknownProvisions.append(
        Mention(
          value: range.map { sentence.tokens[$0].text }.joined(separator: " "), tokens: range))
    }
    for citation in reading.citations where !citation.provisions.isEmpty {
      guard let range = tokens(at: citation.span) else { continue }
      used.formUnion(range)
      // The Convention as a whole is the matter of every sentence.
      let provisions = citation.provisions.filter { $0 != Provision(.untoc) }
      guard !provisions.isEmpty else { continue }
      sentence.provisions.append(Mention(value: provisions, tokens: range))
    }
  }

  private func readTitles(_ sentence: inout StatedSentence, _ used: inout Set<Int>) {
    var place = 0
    while place < sentence.tokens.count {
      if !used.contains(place), let match = articleTitles.match(sentence.tokens, at: place) {
        sentence.titles.append(Mention(value: match.provisions, tokens: place..<match.end))
        used.formUnion(place..<match.end)
        place = match.end
      } else {
        place += 1
      }
    }
  }

  private func readKinds(_ sentence: inout StatedSentence, _ used: inout Set<Int>) {
    var place = 0
    while place < sentence.tokens.count {
      if !used.contains(place), let match = Vocabulary.kinds.match(sentence.tokens, at: place),
        !isOtherSense(sentence.tokens, place, match)
      {
        sentence.kinds.append(Mention(value: match.meaning, tokens: place..<match.end))
        place = match.end
      } else {
        place += 1
      }
    }
  }

  /// "to need to", "technical assistance needs" read from its end.
  private func isOtherSense(
    _ tokens: [Token], _ place: Int, _ match: (meaning: Kind, end: Int)
  ) -> Bool {
    let next = tokens.indices.contains(match.end) ? tokens[match.end].text : ""
    return match.meaning == .technicalAssistanceNeed && next == "to"
  }

  private func readGroups(_ sentence: inout StatedSentence, _ used: inout Set<Int>) {
    var place = 0
    while place < sentence.tokens.count {
      if !used.contains(place), let match = Vocabulary.groups.match(sentence.tokens, at: place) {
        sentence.groups.append(Mention(value: match.meaning, tokens: place..<match.end))
        used.formUnion(place..<match.end)
        place = match.end
      } else {
        place += 1
      }
    }
  }

  private func words(of sentence: StatedSentence, besides used: Set<Int>) -> [String: Int] {
    var words: [String: Int] = [:]
    for (place, token) in sentence.tokens.enumerated()
    where token.isWord && (!used.contains(place) || isInTitle(place, sentence)) {
      guard !FunctionWords.all.contains(token.text) else { continue }
      words[FunctionWords.stem(token.text), default: 0] += 1
    }
    return words
  }

  private func isInTitle(_ place: Int, _ sentence: StatedSentence) -> Bool {
    sentence.titles.contains { $0.tokens.contains(place) }
  }

  // MARK: References within the document

  private static let referenceWords: [String: String] = [
    "paragraph": "paragraph", "paragraphs": "paragraph", "para": "paragraph",
    "paras": "paragraph", "table": "table", "tables": "table", "figure": "figure",
    "figures": "figure", "annex": "annex", "annexes": "annex", "section": "section",
    "sections": "section", "chapter": "section", "chapters": "section", "note": "note",
    "footnote": "note",
  ]

  private func readReferences(_ sentence: inout StatedSentence, _ used: inout Set<Int>) {
    let tokens = sentence.tokens
    for place in tokens.indices where !used.contains(place) {
      guard tokens[place].isWord, let sort = Self.referenceWords[tokens[place].text] else {
        continue
      }
      var next = place + 1
      if tokens.indices.contains(next), tokens[next].isMark(".") { next += 1 }
      var last: Double?
      while tokens.indices.contains(next), !used.contains(next) {
        let token = tokens[next]
        if let number = token.number, !token.isInWords || sort == "paragraph" {
          if let from = last, next > 0,
            tokens[next - 1].isMark("-") || tokens[next - 1].text == "to",
            number > from, number - from < 200
          {
            for between in stride(from: from + 1, to: number, by: 1) {
              add(sort, label(between), next..<(next + 1), &sentence)
            }
          }
          add(sort, label(number), next..<(next + 1), &sentence)
          used.insert(next)
          last = number
        } else if token.isWord, sort != "paragraph", isRoman(token.text) {
          add(sort, token.text, next..<(next + 1), &sentence)
          used.insert(next)
        } else if !isJoint(tokens, next) {
          break
        }
        next += 1
      }
    }
  }

  private func add(
    _ sort: String, _ label: String, _ range: Range<Int>, _ sentence: inout StatedSentence
  ) {
    sentence.references.append(
      Mention(value: StatedSentence.Reference(sort: sort, label: label), tokens: range))
  }

  private func label(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }

  private func isRoman(_ word: String) -> Bool {
    word.count <= 6 && word.allSatisfy { "ivxlc".contains($0) }
  }

  /// A comma, "and", "to" or a dash between two numbers.
  private func isJoint(_ tokens: [Token], _ place: Int) -> Bool {
    let token = tokens[place]
    let joins =
      token.isMark(",") || token.isMark("-") || ["and", "to", "or"].contains(token.text)
    guard joins, tokens.indices.contains(place + 1) else { return false }
    let next = tokens[place + 1]
    // ", and 15 expressed": a number with a noun is no label.
    if next.text == "and" {
      return tokens.indices.contains(place + 2) && isLabel(tokens, place + 2)
    }
    return isLabel(tokens, place + 1)
  }

  private func isLabel(_ tokens: [Token], _ place: Int) -> Bool {
    guard tokens[place].number != nil || isRoman(tokens[place].text) else { return false }
    guard !tokens[place].isInWords, tokens.indices.contains(place + 1) else {
      return !tokens[place].isInWords
    }
    return !StatedSentence.stateWords.contains(tokens[place + 1].text)
      && tokens[place + 1].text != "of"
  }
}
