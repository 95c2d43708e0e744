import Model

/// What stands around a name: whether it is part of another, and where another text's name ends.
struct NameSurroundings {
  let text: TokenText
  let names: InstrumentNames

  /// What holds a name that is part of another.
  enum Holder {
    /// A law: articles near it are the law's.
    case law
    /// The title of something else: "Conference of the Parties to …".
    case title
  }

  /// What the name from `start` up to `end` is only a part of; nil where it stands for itself.
  func holder(ofNameFrom start: Int, to end: Int) -> Holder? {
    var before = start - 1
    while text.role(before) == .determiner || text.role(before) == .same { before -= 1 }
    if text.has(before, .supplementing) { return .title }
    if text.role(before) == .to {
      if text.has(before - 1, .parties), text.isCapitalized(before - 1),
        (before - 6..<before - 1).contains(where: { text.role($0) == .of })
      {
        return .title
      }
      if text.has(before - 1, .carryingNoun), isAct(before - 2) { return .law }
      // "the additional Protocol to the …"
      if text.role(before - 1) == .protocolWord { return .title }
    }
    // "Technical Guide to the …", "Commentary on the …"
    if text.role(before) == .to || text.role(before) == .connector,
      text.has(before - 1, .guide)
    {
      return .title
    }
    // "Implementation Review Group of the …", "Working Group on the …"
    if text.role(before) == .of || text.role(before) == .connector,
      text.has(before - 1, .body), text.isCapitalized(before - 1),
      !text.beginsSentence(before - 1)
    {
      return .title
    }
    if text.has(before, .carrying), isAct(before - 1) { return .law }
    // "the Act to implement the …", "the Act giving effect to the …"
    if text.has(before, .toCarry), text.role(before - 1) == .to, isAct(before - 2) { return .law }
    if text.role(before) == .to, text.has(before - 1, .effect) {
      if text.has(before - 2, .carrying), isAct(before - 3) { return .law }
      if text.has(before - 2, .toCarry), text.role(before - 3) == .to, isAct(before - 4) {
        return .law
      }
    }
    if text.role(before) == .of, text.has(before - 1, .carryingNoun) {
      if isAct(before - 2) { return .law }
      // "Mechanism for the Review of the Implementation of the …"
      if text.isCapitalized(before - 1), !text.beginsSentence(before - 1) { return .title }
    }
    return isFollowedByHead(end) ? .law : nil
  }

  /// The token after the parent in a Protocol's title: "…, supplementing the United Nations
  /// Convention against Transnational Organized Crime", "… to UNTOC"; `end` where none follows.
  func endOfTitle(of instrument: Instrument, from end: Int) -> Int {
    guard instrument.isProtocol else { return end }
    var place = text.shape(end) == .comma ? end + 1 : end
    guard text.has(place, .supplementing) || place == end && text.role(place) == .to else {
      return end
    }
    // "supplementary to"
    place += text.role(place + 1) == .to ? 2 : 1
    while text.role(place) == .determiner || text.role(place) == .same { place += 1 }
    if let parent = names.match(text, at: place) {
      return parent.instrument == .untoc ? parent.end : end
    }
    return text.role(place) == .convention && text.isCapitalized(place) ? place + 1 : end
  }

  /// Whether the head of a longer name follows: "Palermo Convention Act", "(Palermo Protocol) Act",
  /// "Palermo Convention (Ratification) Act".
  func isFollowedByHead(_ end: Int) -> Bool {
    var after = end
    if text.shape(after) == .close { after += 1 }
    if text.shape(after) == .open, text.shape(after + 2) == .close { after += 3 }
    return text.has(after, .nameFollower) && text.isCapitalized(after)
  }

  /// Whether a capitalized "Act", "Law" or "Decree" stands here or before "on the", "for the".
  private func isAct(_ place: Int) -> Bool {
    var place = place
    while text.role(place) == .determiner || text.role(place) == .connector { place -= 1 }
    // "Law No. 12 of 2005"
    var number = place
    while place - number < 8,
      text.shape(number) == .number || text.shape(number) == .slash || text.shape(number) == .stop
        || text.role(number) == .of || text.has(number, .numberSign)
    {
      number -= 1
    }
    if text.shape(place) == .number { place = number }
    return text.role(place) == .foreignText && text.isCapitalized(place)
  }

  /// The most tokens in the name of another text.
  private static let longestName = 24

  /// The token after the name of another text whose head ends before a place: "No. 8 of 1998",
  /// "on Extradition and Mutual Assistance".
  func endOfForeignName(from place: Int) -> Int {
    var end = place
    var mayBeSmall = false
    let limit = min(text.count, place + Self.longestName)
    scan: while end < limit {
      switch text.shape(end) {
      case .number, .slash, .dash: end += 1
      case .stop where text.shape(end + 1) == .number: end += 1
      // "Cap. 11:27"
      case .colon where text.shape(end + 1) == .number && !text.followsSpace(end + 1): end += 1
      case .open:
        guard let close = closing(end) else { break scan }
        end = close + 1
      case .comma where isNumbered(end + 1) && !isListNumber(end + 1): end += 1
      case .comma where text.has(end + 2, .amended): end += 2
      case .comma where text.has(end + 1, .annex) || namesGoOn(end + 1): end += 1
      case .word:
        switch text.role(end) {
        case .connector:
          mayBeSmall = true
          end += 1
        case .none where text.has(end, .amended): end += 1
        case .of, .determiner, .to: end += 1
        case .and where namesGoOn(end + 1) || (mayBeSmall && isOfTitle(end + 1)): end += 1
        case .article, .articles, .paragraph, .paragraphs, .subparagraph, .subparagraphs, .and:
          break scan
        case .pointer where !text.isCapitalized(end): break scan
        // "of 4 May 2009"
        case .terminator
        where text.isCapitalized(end) && text.shape(end - 1) == .number
          && text.shape(end + 1) == .number:
          end += 1
        // "the Agreement with Brevania", "the Treaty between Zembria and Norland"
        case .terminator where !joins(end, mayBeSmall): break scan
        default:
          guard
            namesGoOn(end) || (mayBeSmall && isOfTitle(end)) || text.has(end, .numberSign)
              || text.has(end, .joining) || text.has(end, .annex)
          else { break scan }
          if names.match(text, at: end) != nil { break scan }
          end += 1
        }
      default: break scan
      }
    }
    // A connector at the end is no part of the name: "the Act in (art. 5)".
    while end > place, isSmallWord(end - 1) || text.shape(end - 1) == .comma { end -= 1 }
    return end
  }

  /// "the Agreement with Brevania", "on cooperation with member States": whether the name goes on.
  private func joins(_ place: Int, _ mayBeSmall: Bool) -> Bool {
    guard text.has(place, .joining) else { return false }
    if text.isCapitalized(place + 1) { return true }
    return mayBeSmall && text.articleKeyword(at: place + 1) == nil
      && text.role(place + 1) != .determiner && text.role(place + 1) != .same
  }

  /// Whether a word in small letters is part of a law's title: one that titles are made of, or the
  /// first of a noun phrase. "Law on witness protection enables" ends before the verb.
  private func isOfTitle(_ place: Int) -> Bool {
    if text.role(place) == .determiner { return text.has(place + 1, .titleWord) }
    if text.has(place, .titleWord) { return true }
    guard text.role(place) == .none else { return false }
    switch text.role(place - 1) {
    case .connector, .of, .determiner: return true
    default: return text.shape(place - 1) == .dash || text.has(place - 1, .joining)
    }
  }

  /// Whether a word in capitals goes on with a name, and no name of ours begins there.
  private func namesGoOn(_ place: Int) -> Bool {
    let next = text.role(place) == .and ? place + 1 : place
    return text.isCapitalized(next) && text.articleKeyword(at: next) == nil
      && text.unitKeyword(at: next) == nil && names.match(text, at: next) == nil
  }

  private func isSmallWord(_ place: Int) -> Bool {
    switch text.role(place) {
    case .connector, .of, .determiner, .to, .and: true
    default: false
    }
  }

  /// The end of a short bracket that belongs to a name: "(2001)", "(Cap. 12)", "(No. 21 of 2009)".
  private func closing(_ place: Int) -> Int? {
    for next in place + 1..<place + 9 {
      if text.shape(next) == .close { return next }
      if text.articleKeyword(at: next) != nil || text.unitKeyword(at: next) != nil
        || names.match(text, at: next) != nil
      {
        return nil
      }
    }
    return nil
  }

  private func isListNumber(_ place: Int) -> Bool {
    (text.number(place) ?? 1_800) < 1_800
  }

  /// Whether a head is the name of a text and not a common noun: capitals, or "penal code".
  func isNameOfText(at place: Int) -> Bool {
    if text.has(place, .plainName) || isNumbered(place + 1) { return true }
    // "treaties with Kestria"
    if text.has(place + 1, .joining), text.isCapitalized(place + 2) { return true }
    guard text.isCapitalized(place) else { return false }
    if !text.beginsSentence(place) { return true }
    // "Charter of the United Nations, Art. 17", but not "Provisions of the Convention".
    let owner = text.role(place + 2) == .determiner ? place + 3 : place + 2
    if text.role(place + 1) == .of, text.isCapitalized(owner),
      text.role(owner) == .none || text.role(owner) == .ownQualifier,
      names.match(text, at: owner) == nil
    {
      return true
    }
    return text.role(place + 1) == .connector || text.isCapitalized(place + 1)
  }

  /// "No. 8", "8/1998", "of 2007": what makes any law a certain one.
  private func isNumbered(_ place: Int) -> Bool {
    if text.has(place, .numberSign) || text.shape(place) == .number { return true }
    return text.role(place) == .of && text.shape(place + 1) == .number
  }
}
