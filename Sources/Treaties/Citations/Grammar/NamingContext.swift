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
  private var mentions = MentionLog()

  /// How far a name reaches where nothing but signs and small words stand between.
  private static let reach = 24

  init(default defaultInstrument: Instrument?, section: Instrument?, protocol: Instrument?) {
    self.defaultInstrument = defaultInstrument
    sectionInstrument = section
    sectionProtocol = `protocol`
  }

  // MARK: Whose article

  /// The instrument that an article belongs to; nil: none that we know.
  func instrument(for governing: Governing?) -> (instrument: Instrument, source: Citation.Source)? {
    guard let governing else {
      if let sectionInstrument { return (sectionInstrument, .section) }
      return defaultInstrument.map { ($0, .default) }
    }
    guard case .instrument(let instrument) = resolved(governing) else { return nil }
    return (instrument, .named)
  }

  /// What "the Convention", "the Protocol", "the latter" stand for here: an instrument or `foreign`.
  func resolved(_ governing: Governing) -> Governing {
    switch governing {
    case .theConvention:
      if anotherConventionIsLast { return .foreign }
      if let lastConvention { return .instrument(lastConvention) }
      return (sectionInstrument ?? defaultInstrument) == nil ? .foreign : .instrument(.untoc)
    case .theProtocol:
      if anotherProtocolIsLast { return .foreign }
      let known = [lastProtocol, sectionProtocol, sectionInstrument, defaultInstrument]
      let found = known.lazy.compactMap { $0 }.first { $0.isProtocol }
      return found.map(Governing.instrument) ?? .foreign
    case .latter: return mentions.latter ?? .foreign
    case .former: return mentions.former ?? .foreign
    case .lastNamed: return mentions.lastText?.governing ?? .foreign
    case .instrument, .foreign: return governing
    }
  }

  /// What the words before a place say of an article there, and the tokens that say it.
  ///
  /// - Returns: The text, and whether further articles in a list go with it.
  func attribution(
    before place: Int, in text: TokenText
  ) -> (mention: Mention, carries: Bool)? {
    if let relative = mentions.relative(before: place, in: text) { return (relative, false) }
    if let owner = mentions.ownerOfBracket(before: place, in: text) { return (owner, true) }
    if let mention = mentions.last, mention.end <= place, place - mention.end <= Self.reach,
      mention.isInClause(place, text) || mention.reaches(place, text)
    {
      return (mention, true)
    }
    let other =
      mentions.inside(before: place, in: text) ?? mentions.possessor(before: place, in: text)
    return other.map { ($0, false) }
  }

  // MARK: What was seen

  /// Takes note of a token that is no part of a name or citation.
  mutating func walked(over place: Int, in text: TokenText) { mentions.walked(place, text) }

  /// Takes note of the noun that governs an article.
  mutating func sawNoun(_ governing: Governing, start: Int, end: Int, text: TokenText) {
    let resolved = resolved(governing)
    if case .instrument(let instrument) = governing { name(instrument) }
    if case .instrument(let instrument) = resolved { note(instrument) }
    if governing == .foreign { noteForeign(before: end, text: text) }
    mentions.sawNoun(Mention(governing: resolved, start: start, end: end))
  }

  /// Takes note of what governs the rest of a bracket or list that ends here.
  mutating func carry(_ governing: Governing?, to end: Int) {
    guard let governing else { return }
    mentions.carry(governing, to: end)
  }

  /// Takes note of a name of ours.
  ///
  /// - Returns: The token after the name and, of a Protocol, its parent; nil where the name is no
  ///   mention of the instrument: as the parent in a Protocol's title, or inside another name.
  mutating func sawName(
    _ instrument: Instrument, start: Int, end: Int, in surroundings: NameSurroundings
  ) -> Int? {
    let text = surroundings.text
    // "the 2000 Palermo Convention": with its name a treaty is known whatever year is put before it.
    if text.shape(start - 1) != .number, isQualified(start, text) {
      if instrument.isProtocol {
        anotherProtocolIsLast = true
      } else {
        anotherConventionIsLast = true
      }
      mentions.saw(
        Mention(
          governing: .foreign, start: start, end: surroundings.endOfForeignName(from: end)))
      return nil
    }
    switch surroundings.holder(ofNameFrom: start, to: end) {
    case .law:
      mentions.saw(
        Mention(
          governing: .foreign, start: start, end: surroundings.endOfForeignName(from: end)))
      return nil
    case .title:
      mentions.forgetLast()
      return nil
    case nil: break
    }
    name(instrument)
    note(instrument)
    let whole = surroundings.endOfTitle(of: instrument, from: end)
    mentions.saw(Mention(governing: .instrument(instrument), start: start, end: whole))
    return whole
  }

  /// Takes note of a code, which names its Protocol for an article beside it alone.
  mutating func sawCode(_ instrument: Instrument, at place: Int) {
    mentions.saw(
      Mention(
        governing: .instrument(instrument), start: place, end: place + 1, isCode: true))
  }

  /// Takes note of one of several names that a plural sums up.
  mutating func sawPlural(_ instrument: Instrument, start: Int, end: Int) {
    name(instrument)
    note(instrument)
    mentions.saw(Mention(governing: .instrument(instrument), start: start, end: end))
  }

  /// Takes note of "the Convention", "the Vienna Convention", "the Protocol".
  ///
  /// - Returns: The token after the name.
  mutating func sawGeneric(
    _ governing: Governing, start: Int, end: Int, in surroundings: NameSurroundings
  ) -> Int {
    guard governing == .foreign || isQualified(start, surroundings.text) else {
      mentions.saw(Mention(governing: resolved(governing), start: start, end: end))
      return end
    }
    noteForeign(before: end, text: surroundings.text)
    let whole = surroundings.endOfForeignName(from: end)
    mentions.saw(Mention(governing: .foreign, start: start, end: whole))
    return whole
  }

  /// Takes note of the head of another text's name.
  ///
  /// - Returns: The token after the name.
  mutating func sawForeignText(at place: Int, in surroundings: NameSurroundings) -> Int {
    let end = surroundings.endOfForeignName(from: place + 1)
    let text = surroundings.text
    var start = place
    while text.isCapitalized(start - 1), text.role(start - 1) != .determiner, place - start < 6 {
      start -= 1
    }
    let mention = Mention(governing: .foreign, start: start, end: end)
    let isDated = (place..<end).contains { text.shape($0) == .number }
    if isDated || surroundings.isNameOfText(at: place) {
      mentions.saw(mention)
      return end
    }
    mentions.sawCommonNoun(mention)
    // "the provisions of the Constitution": what they are of has a name of its own.
    return (place + 1..<max(place + 1, end)).first {
      text.role($0) == .foreignText && surroundings.isNameOfText(at: $0)
    } ?? end
  }

  /// Takes note of another treaty's abbreviation.
  mutating func sawForeignAcronym(at place: Int, text: TokenText) {
    if text.has(place, .conventionAcronym) { anotherConventionIsLast = true }
    mentions.saw(Mention(governing: .foreign, start: place, end: place + 1))
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
    case .foreignAcronym where text.has(end - 1, .conventionAcronym):
      anotherConventionIsLast = true
    default: break
    }
  }

  /// Whether a word before a name makes it another's: "European", "1988", "Optional".
  private func isQualified(_ start: Int, _ text: TokenText) -> Bool {
    let before = start - 1
    switch text.shape(before) {
    case .number: return (text.number(before) ?? 0) >= 1_800
    case .dash: return text.isCapitalized(before - 1)
    case .word:
      guard text.isCapitalized(before) else { return false }
      switch text.role(before) {
      case .none, .foreignText: return !text.beginsSentence(before)
      default: return false
      }
    default: return false
    }
  }
}
