public import Model
import Treaties

/// Makes a passage of one State's summary fit for a box in a public report, or says that it cannot.
///
/// The State becomes "a State party", another State "another State", national institutions and laws
/// what they are without their names. Whatever is left that could lead to a State (a number, a date,
/// a capitalized word that not every State knows) makes the passage unfit: nothing is guessed.
public struct Anonymizer: Sendable {
  private let states: StateWords
  private let gate: NeutralityGate
  private let reader = CitationReader(defaultInstrument: .untoc)

  /// Makes an anonymizer.
  ///
  /// - Parameters:
  ///   - population: The States of the corpus; those of the registry are always known.
  ///   - properNames: Names found in the documents of fewer than three States.
  public init(population: [State], properNames: [String] = []) {
    states = StateWords(population: population)
    gate = NeutralityGate(population: population, properNames: properNames)
  }

  /// Returns a passage without names, institutions and laws.
  ///
  /// - Parameters:
  ///   - text: The passage, of the document of one State.
  ///   - state: The name of that State as its documents write it; others become "another State".
  /// - Returns: The passage, white space normalized; nil where it cannot be made safe.
  public func anonymized(_ text: String, of state: String? = nil) -> String? {
    let text = WhiteSpace.normalized(text)
    let tokens = TextToken.tokens(of: text)
    guard !tokens.isEmpty, LawTitles.ranges(in: tokens).isEmpty else { return nil }
    guard reader.read(text, keepingElsewhere: true).elsewhere.isEmpty else { return nil }
    guard let replaced = replaced(text, tokens, own: state?.lowercased()) else { return nil }
    return isSafe(replaced) ? replaced : nil
  }

  // MARK: Replacing

  private func replaced(_ text: String, _ tokens: [TextToken], own: String?) -> String? {
    let bytes = Array(text.utf8)
    var result = ""
    var done = 0
    var others: Set<String> = []
    var isKnown = false
    for hit in states.hits(in: tokens) {
      guard hit.rule == .state else { return nil }
      var start = hit.range.lowerBound
      let name = words(bytes, tokens, hit.range)
      let isPossessive = tokens[hit.range.upperBound - 1].lower.hasSuffix("'s")
      let bare = (isPossessive ? String(name.dropLast(2)) : name).lowercased()
      let replacement: String
      let isOwn =
        own.map { own in
          own == bare || own.hasPrefix(bare) || bare.hasPrefix(own.prefix(max(4, own.count - 2)))
        } ?? true
      if hit.isAdjective {
        guard isOwn else { return nil }
        // "an Ophirian court" is "a national court".
        if start > 0, tokens[start - 1].lower == "an" {
          start -= 1
          replacement = tokens[start].text == "An" ? "A national" : "a national"
        } else {
          replacement = isSentenceStart(tokens, start) ? "National" : "national"
        }
      } else {
        // "the Republic of Qumar", "the Kingdom of …".
        while start >= 2, tokens[start - 1].lower == "of",
          ["republic", "kingdom", "federation", "state"].contains(tokens[start - 2].lower)
        {
          start -= 2
        }
        let hasArticle = start > 0 && tokens[start - 1].lower == "the"
        if hasArticle { start -= 1 }
        if !isOwn { others.insert(bare) }
        let article = isOwn && isKnown ? "the" : "a"
        let noun = isOwn ? "\(article) State party" : "another State"
        if isOwn { isKnown = true }
        replacement =
          (isSentenceStart(tokens, start) ? Numerals.capitalized(noun) : noun)
          + (isPossessive ? "'s" : "")
      }
      result += slice(bytes, done, tokens[start].span.start) + replacement
      done = tokens[hit.range.upperBound - 1].span.end
    }
    // Two other States cannot be told apart by "another".
    guard others.count < 2 else { return nil }
    return result + slice(bytes, done, bytes.count)
  }

  private func isSentenceStart(_ tokens: [TextToken], _ place: Int) -> Bool {
    guard place > 0 else { return true }
    return [".", "!", "?"].contains(tokens[place - 1].text)
  }

  private func words(_ bytes: [UInt8], _ tokens: [TextToken], _ range: Range<Int>) -> String {
    slice(bytes, tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end)
  }

  private func slice(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String {
    start < end ? String(decoding: bytes[start..<end], as: UTF8.self) : ""
  }

  // MARK: Checking

  private func isSafe(_ text: String) -> Bool {
    let tokens = TextToken.tokens(of: text)
    let cited = reader.read(text).citations.flatMap { [$0.span, $0.namedBy].compactMap { $0 } }
    guard gate.violations(in: text, at: "").isEmpty else {
      return false
    }
    var allowedEnd = 0
    for sentence in Sentences.ranges(of: tokens) {
      for place in sentence {
        let token = tokens[place]
        if let phrase = PlainVocabulary.phrases.match(tokens, at: place) {
          allowedEnd = max(allowedEnd, phrase.end)
        }
        if place < allowedEnd || cited.contains(where: { $0.contains(token.span) }) { continue }
        if token.sort == .number { return false }
        let isFirst = place == sentence.lowerBound
        if token.isCapitalized, !isFirst, !PlainVocabulary.words.contains(String(token.stem)) {
          return false
        }
      }
    }
    return true
  }
}
