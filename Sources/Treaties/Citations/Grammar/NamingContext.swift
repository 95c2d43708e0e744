import Model

/// What a text has named so far, and what that says of the articles that follow.
struct NamingContext {
  private let defaultInstrument: Instrument?
  private let sectionInstrument: Instrument?
  private let sectionProtocol: Instrument?
  /// The instruments named, in order.
  private(set) var named: [Instrument] = []
  /// The convention named last: nil for another's.
  private var lastConvention: Instrument?
  private var anotherConventionIsLast = false
  private var lastProtocol: Instrument?
  private var anotherProtocolIsLast = false
  /// What was named last of all, and the token after it: a bracket there belongs to it.
  private var lastMention: Mention?

  private struct Mention {
    let governing: Governing
    let end: Int
    /// Whether articles governed by the name have been read: further ones in a list go with them.
    var isInList = false
  }

  init(default defaultInstrument: Instrument?, section: Instrument?, protocol: Instrument?) {
    self.defaultInstrument = defaultInstrument
    sectionInstrument = section
    sectionProtocol = `protocol`
  }

  private var bare: Instrument? { sectionInstrument ?? defaultInstrument }

  // MARK: Whose article

  /// The instrument that an article belongs to; nil: none that we know.
  func instrument(for governing: Governing?) -> (instrument: Instrument, source: Citation.Source)? {
    switch governing {
    case .instrument(let instrument): return (instrument, .named)
    case .foreign: return nil
    case .theConvention, .theProtocol:
      guard let governing, case .instrument(let instrument) = resolved(governing) else {
        return nil
      }
      return (instrument, .named)
    case nil:
      if let sectionInstrument { return (sectionInstrument, .section) }
      return defaultInstrument.map { ($0, .default) }
    }
  }

  /// What "the Convention" and "the Protocol" stand for here.
  func resolved(_ governing: Governing) -> Governing {
    switch governing {
    case .theConvention:
      if anotherConventionIsLast { return .foreign }
      if let lastConvention { return .instrument(lastConvention) }
      return bare == nil ? .foreign : .instrument(.untoc)
    case .theProtocol:
      if anotherProtocolIsLast { return .foreign }
      let known = [lastProtocol, sectionProtocol, sectionInstrument, defaultInstrument]
      let found = known.lazy.compactMap { $0 }.first { $0.isProtocol }
      return found.map(Governing.instrument) ?? .foreign
    case .instrument, .foreign: return governing
    }
  }

  /// What a name directly before a place says of an article there: "the Extradition Act (art. 7)",
  /// "the Trafficking Protocol, in particular article 6".
  func governing(before place: Int, in text: TokenText) -> Governing? {
    guard let lastMention, lastMention.end <= place, place - lastMention.end <= 24 else {
      return nil
    }
    if isInClause(of: lastMention, place, text) { return resolved(lastMention.governing) }
    // "the Trafficking Protocol, and its article 5"
    let isPossessive = text.has(place - 1, .its)
    for token in lastMention.end..<place {
      switch text.shape(token) {
      case .open, .comma, .colon, .other, .dash: continue
      case .word where isPossessive && text.role(token) == .and: continue
      case .semicolon where lastMention.isInList: continue
      case .word where lastMention.isInList && text.role(token) == .and: continue
      case .word where text.role(token) == .determiner: continue
      case .word where text.role(token) == .pointer && !isPreposition(token, text): continue
      // "in particular", "in its article 6".
      case .word where text.role(token) == .connector && token + 1 < place: continue
      default: return nil
      }
    }
    return resolved(lastMention.governing)
  }

  /// Whether a place lies in the clause of a name, which governs it: "the Firearms Protocol requires
  /// marking in article 8". Another text's name governs only "the Constitution in article 8".
  private func isInClause(of mention: Mention, _ place: Int, _ text: TokenText) -> Bool {
    let between = mention.end..<place
    if mention.governing == .foreign {
      return between.count == 1 && text.has(mention.end, .inside)
    }
    return between.count <= 20
      && between.allSatisfy { token in
        switch text.shape(token) {
        case .word: text.role(token) != .and && !text.has(token, .conjunction)
        case .number, .other, .dash: true
        default: false
        }
      }
  }

  /// "The Extradition Act under article 16" speaks of two texts, "the Trafficking Protocol under
  /// its article 6" of one.
  private func isPreposition(_ place: Int, _ text: TokenText) -> Bool {
    lastMention?.governing == .foreign && text.role(place + 1) != .determiner
      && text.has(place, .preposition)
  }

  // MARK: What was seen

  /// Takes note of the noun that governs an article.
  mutating func sawNoun(_ governing: Governing, end: Int, text: TokenText) {
    if case .instrument(let instrument) = governing { name(instrument) }
    if case .instrument(let instrument) = resolved(governing) { note(instrument) }
    if governing == .foreign { noteForeign(before: end, text: text) }
    lastMention = nil
  }

  /// Takes note of what governs the rest of a bracket or list that ends here.
  mutating func carry(_ governing: Governing?, to end: Int) {
    guard let governing, lastMention != nil else { return }
    lastMention = Mention(governing: governing, end: end, isInList: true)
  }

  /// Takes note of a name of ours.
  ///
  /// - Returns: The instrument, where the name counts as a mention of it: not as the parent in a
  ///   Protocol's title, nor inside another name.
  mutating func sawName(
    _ instrument: Instrument, start: Int, end: Int, text: TokenText
  ) -> Instrument? {
    if isQualified(start, text) {
      if instrument.isProtocol {
        anotherProtocolIsLast = true
      } else {
        anotherConventionIsLast = true
      }
      lastMention = Mention(governing: .foreign, end: end)
      return nil
    }
    if NameSurroundings(text: text).isPartOfAnotherName(start: start, end: end) {
      lastMention = nil
      return nil
    }
    name(instrument)
    note(instrument)
    lastMention = Mention(governing: .instrument(instrument), end: end)
    return instrument
  }

  /// Takes note of "the Convention", "the Vienna Convention", "the Protocol".
  mutating func sawGeneric(_ governing: Governing, start: Int, end: Int, text: TokenText) {
    guard governing == .foreign || isQualified(start, text) else {
      lastMention = Mention(governing: governing, end: end)
      return
    }
    noteForeign(before: end, text: text)
    lastMention = Mention(
      governing: .foreign, end: NameSurroundings(text: text).endOfForeignName(from: end))
  }

  /// Takes note of the head of another text's name.
  ///
  /// - Returns: The token after the name.
  mutating func sawForeignText(at place: Int, in text: TokenText) -> Int {
    let end = NameSurroundings(text: text).endOfForeignName(from: place + 1)
    let isDated = (place..<end).contains { text.shape($0) == .number }
    if isDated || NameSurroundings(text: text).isNameOfText(at: place) {
      lastMention = Mention(governing: .foreign, end: end)
    }
    return end
  }

  /// Takes note of another treaty's abbreviation.
  mutating func sawForeignAcronym(end: Int) {
    lastMention = Mention(governing: .foreign, end: end)
  }

  private mutating func name(_ instrument: Instrument) {
    if !named.contains(instrument) { named.append(instrument) }
  }

  private mutating func note(_ instrument: Instrument) {
    if instrument.isProtocol {
      lastProtocol = instrument
      anotherProtocolIsLast = false
    } else {
      lastConvention = instrument
      anotherConventionIsLast = false
    }
  }

  private mutating func noteForeign(before end: Int, text: TokenText) {
    switch text.role(end - 1) {
    case .convention: anotherConventionIsLast = true
    case .protocolWord: anotherProtocolIsLast = true
    default: break
    }
  }

  /// Whether a word before a name makes it another's: "European", "1988", "Optional".
  private func isQualified(_ start: Int, _ text: TokenText) -> Bool {
    let before = start - 1
    switch text.shape(before) {
    case .number: return text.tokens[before].number >= 1_800
    case .dash: return text.isCapitalized(before - 1)
    case .word:
      guard text.isCapitalized(before) else { return false }
      switch text.role(before) {
      case .none, .foreignText: return !NameSurroundings(text: text).beginsSentence(before)
      default: return false
      }
    default: return false
    }
  }
}
