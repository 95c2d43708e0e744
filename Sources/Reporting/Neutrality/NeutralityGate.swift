public import Model

/// Looks through finished documents for what must not leave the building (the method, section 12).
///
/// It reads what stands on the page, not what the program meant to write. The list of documents
/// before the group may name States and symbols; nothing else may.
public struct NeutralityGate: Sendable {
  private let states: StateWords
  private let names: WordSequences<Bool>
  private let symbols: Set<String>
  private let judgements = WordSequences(MeritWords.judgements)

  /// Makes a gate.
  ///
  /// - Parameters:
  ///   - population: The States of the corpus; those of the registry are always known.
  ///   - symbols: The symbols of single States' documents.
  ///   - properNames: Names of institutions, laws and places found in the documents of fewer than
  ///     three States.
  public init(population: [State], symbols: Set<String> = [], properNames: [String] = []) {
    states = StateWords(population: population)
    names = WordSequences(properNames)
    self.symbols = symbols
  }

  /// What texts were found to betray: the file types of a report say the same words.
  public typealias Memory = [String: [NeutralityViolation]]

  /// Returns what a document betrays, in its order.
  public func violations(in document: PrintedDocument) -> [NeutralityViolation] {
    var memory: Memory = [:]
    return violations(in: document, remembering: &memory)
  }

  /// Returns what a document betrays, in its order.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - memory: What is known of texts from other files of the same report.
  /// - Returns: Violations in the order of the document.
  public func violations(
    in document: PrintedDocument, remembering memory: inout Memory
  ) -> [NeutralityViolation] {
    var violations: [NeutralityViolation] = []
    var listLevel: Int?
    for (placed, place) in zip(document.blocks, document.places) {
      var isList = listLevel != nil
      switch placed.block {
      case .heading(let level, _, let text):
        if let open = listLevel, level <= open { listLevel = nil }
        if listLevel == nil, Self.isListOfDocuments(text) { listLevel = level }
        isList = false
      case .table(_, let title, _, _, _): isList = isList || Self.isListOfDocuments(title)
      default: break
      }
      let isListed = if case .table = placed.block { isList } else { false }
      guard !isListed else { continue }
      violations += self.violations(in: placed.block, at: place, &memory)
    }
    return violations
  }

  /// Returns what a text betrays.
  ///
  /// - Parameters:
  ///   - text: Words of a page.
  ///   - place: Where they stand.
  /// - Returns: Violations in the order of the text.
  public func violations(in text: String, at place: String) -> [NeutralityViolation] {
    let tokens = TextToken.tokens(of: text)
    return named(tokens, text, place) + compared(tokens, text, place)
      + SmallCounts.ranges(in: tokens).map {
        NeutralityViolation(place: place, rule: .smallCount, words: Self.words(text, tokens, $0))
      }
  }

  /// Returns the States, institutions, laws and symbols that a text names; for texts in which cells
  /// and lines have run together, so that neither numbers nor sentences can be told.
  ///
  /// - Parameters:
  ///   - text: Words of a page.
  ///   - place: Where they stand.
  /// - Returns: Violations in the order of the text.
  public func names(in text: String, at place: String) -> [NeutralityViolation] {
    named(TextToken.tokens(of: text), text, place)
  }

  /// "Annex III. Documents before the group", "Documents before the oversight body".
  static func isListOfDocuments(_ title: String) -> Bool {
    title.lowercased().contains("documents before")
  }

  /// Returns what a text betrays, from memory where it is known.
  ///
  /// - Parameters:
  ///   - text: Words of a page.
  ///   - place: Where they stand.
  ///   - memory: What is known of texts.
  /// - Returns: Violations in the order of the text.
  public func violations(
    in text: String, at place: String, remembering memory: inout Memory
  ) -> [NeutralityViolation] {
    if let known = memory[text] {
      return known.map { NeutralityViolation(place: place, rule: $0.rule, words: $0.words) }
    }
    let found = violations(in: text, at: place)
    memory[text] = found
    return found
  }

  private func violations(
    in block: PrintedBlock, at place: String, _ memory: inout Memory
  ) -> [NeutralityViolation] {
    var texts = block.texts
    if case .figure(_, _, let alternative?) = block { texts.append(alternative) }
    var violations: [NeutralityViolation] = []
    for text in texts { violations += self.violations(in: text, at: place, remembering: &memory) }
    if case .table(_, _, _, let rows, _) = block {
      for cell in rows.joined() where SmallCounts.isSmallShare(cell) {
        violations.append(NeutralityViolation(place: place, rule: .smallCount, words: cell))
      }
    }
    return violations
  }

  private func named(
    _ tokens: [TextToken], _ text: String, _ place: String
  ) -> [NeutralityViolation] {
    var violations = states.hits(in: tokens).map {
      NeutralityViolation(place: place, rule: $0.rule, words: Self.words(text, tokens, $0.range))
    }
    let laws = LawTitles.ranges(in: tokens)
    violations += laws.map {
      NeutralityViolation(
        place: place, rule: .institution, words: Self.words(text, tokens, $0))
    }
    if !names.isEmpty {
      for index in tokens.indices where tokens[index].isCapitalized {
        guard let match = names.match(tokens, at: index) else { continue }
        let words = Self.words(text, tokens, index..<match.end)
        guard !OwnWording.contains(words) else { continue }
        violations.append(NeutralityViolation(place: place, rule: .institution, words: words))
      }
    }
    let hasSymbol = text.utf8.contains(UInt8(ascii: "/")) && !symbols.isEmpty
    let parts = hasSymbol ? text.split { $0.isWhitespace || "(),;".contains($0) } : []
    for word in parts where word.contains("/") {
      let symbol = word.last.map { ".:".contains($0) } ?? false ? word.dropLast() : word
      guard symbols.contains(String(symbol)) else { continue }
      violations.append(
        NeutralityViolation(place: place, rule: .symbol, words: String(symbol)))
    }
    return violations
  }

  private func compared(
    _ tokens: [TextToken], _ text: String, _ place: String
  ) -> [NeutralityViolation] {
    Sentences.ranges(of: tokens).compactMap { sentence in
      let words = Array(tokens[sentence])
      guard words.contains(where: { MeritWords.subjects.contains($0.lower) }),
        let range = merit(words)
      else { return nil }
      return NeutralityViolation(
        place: place, rule: .merit, words: Self.words(text, words, range))
    }
  }

  private func merit(_ words: [TextToken]) -> Range<Int>? {
    let groups = GroupNames.named(in: words)
    for place in words.indices {
      let isNegated = words[max(0, place - 3)..<place].contains {
        MeritWords.negations.contains($0.lower)
      }
      if isNegated { continue }
      if let match = judgements.match(words, at: place) {
        // "the best practices", "the best use" praise no State.
        let isThing = words[place].lower == "the" && match.end == place + 2
        let next = match.end < words.count ? words[match.end].lower : ""
        if !isThing || MeritWords.subjects.contains(next) { return place..<match.end }
      }
      if MeritWords.superlatives.contains(words[place].lower), !groups.isEmpty,
        place + 1 < words.count, words[place + 1].lower != "practices"
      {
        return place..<place + 1
      }
      if MeritWords.comparatives.contains(words[place].lower),
        let than = words[place...].prefix(9).firstIndex(where: { $0.lower == "than" })
      {
        let end = min(words.count, than + 8)
        let isGroup =
          groups.contains { (than..<end).contains($0.range.lowerBound) }
          || (than..<max(than, end - 1)).contains {
            words[$0].lower == "other"
              && ["groups", "regions", "states"].contains(words[$0 + 1].lower)
          }
        if isGroup { return place..<than + 1 }
      }
    }
    return nil
  }

  private static func words(_ text: String, _ tokens: [TextToken], _ range: Range<Int>) -> String {
    let start = tokens[range.lowerBound].span.start
    let end = tokens[range.upperBound - 1].span.end
    return String(decoding: Array(text.utf8)[start..<end], as: UTF8.self)
  }
}
