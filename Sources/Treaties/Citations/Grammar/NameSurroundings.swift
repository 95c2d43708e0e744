/// What stands around a name: whether it is part of another, and where another text's name ends.
struct NameSurroundings {
  let text: TokenText

  /// Whether the name from `start` up to `end` is only a part: "Conference of the Parties to …",
  /// "supplementing the …", "Act implementing the …", "Palermo Convention Act".
  func isPartOfAnotherName(start: Int, end: Int) -> Bool {
    var before = start - 1
    while text.role(before) == .determiner || text.role(before) == .same { before -= 1 }
    if text.has(before, .supplementing) { return true }
    if text.role(before) == .to {
      if text.has(before - 1, .parties), text.isCapitalized(before - 1),
        text.role(before - 3) == .of || text.role(before - 2) == .of
      {
        return true
      }
      if text.has(before - 1, .carryingNoun), isAct(before - 2) { return true }
    }
    if text.has(before, .carrying), isAct(before - 1) { return true }
    if text.role(before) == .of, text.has(before - 1, .carryingNoun), isAct(before - 2) {
      return true
    }
    // "Mechanism for the Review of the Implementation of the …"
    if text.role(before) == .of, text.has(before - 1, .carryingNoun),
      text.isCapitalized(before - 1), !beginsSentence(before - 1)
    {
      return true
    }
    // "(Palermo Protocol) Act", "Palermo Convention (Ratification) Act"
    var after = end
    if text.shape(after) == .close { after += 1 }
    if text.shape(after) == .open, text.shape(after + 2) == .close { after += 3 }
    return text.has(after, .nameFollower) && text.isCapitalized(after)
  }

  /// Whether a capitalized "Act", "Law" or "Decree" stands here or before "on the", "for the".
  private func isAct(_ place: Int) -> Bool {
    var place = place
    while text.role(place) == .determiner || text.role(place) == .connector { place -= 1 }
    return text.role(place) == .foreignText && text.isCapitalized(place)
  }

  /// The token after the name of another text whose head ends before a place: "No. 8 of 1998",
  /// "on Extradition and Mutual Assistance".
  func endOfForeignName(from place: Int) -> Int {
    var end = place
    var mayBeSmall = false
    let limit = min(text.count, place + 14)
    scan: while end < limit {
      switch text.shape(end) {
      case .number, .slash, .dash: end += 1
      case .stop where text.shape(end + 1) == .number: end += 1
      case .open where text.articleKeyword(at: end + 1) == nil && closing(end) != nil:
        end = (closing(end) ?? end) + 1
      case .comma where isNumbered(end + 1) && !isListNumber(end + 1): end += 1
      case .comma where isAmended(end + 1): end += 2
      case .word:
        switch text.role(end) {
        case .connector:
          mayBeSmall = true
          end += 1
        case .none where text.has(end, .amended): end += 1
        case .of, .determiner, .to: end += 1
        case .and where text.isCapitalized(end + 1) || mayBeSmall: end += 1
        case .terminator, .article, .articles, .paragraph, .paragraphs, .subparagraph,
          .subparagraphs, .and, .pointer:
          break scan
        default:
          guard text.isCapitalized(end) || mayBeSmall || isNumberSign(end) else { break scan }
          end += 1
        }
      default: break scan
      }
    }
    // A connector at the end is no part of the name: "the Act in (art. 5)".
    while end > place, isSmallWord(end - 1) { end -= 1 }
    return end
  }

  private func isSmallWord(_ place: Int) -> Bool {
    switch text.role(place) {
    case .connector, .of, .determiner, .to, .and: true
    default: false
    }
  }

  /// The end of a short bracket that belongs to a name: "(2001)", "(Cap. 12)".
  private func closing(_ place: Int) -> Int? {
    (place + 1..<place + 5).first { text.shape($0) == .close }
  }

  private func isListNumber(_ place: Int) -> Bool {
    text.shape(place) == .number && text.tokens[place].number < 1_800
  }

  private func isAmended(_ place: Int) -> Bool { text.has(place + 1, .amended) }

  private func isNumberSign(_ place: Int) -> Bool { text.has(place, .numberSign) }

  /// Whether a head is the name of a text and not a common noun: capitals, or "penal code".
  func isNameOfText(at place: Int) -> Bool {
    if text.has(place, .plainName) || isNumbered(place + 1) { return true }
    guard text.isCapitalized(place) else { return false }
    if !beginsSentence(place) { return true }
    return text.role(place + 1) == .connector || text.isCapitalized(place + 1)
  }

  /// "No. 8", "8/1998", "of 2007": what makes any law a certain one.
  private func isNumbered(_ place: Int) -> Bool {
    if isNumberSign(place) || text.shape(place) == .number { return true }
    return text.role(place) == .of && text.shape(place + 1) == .number
  }

  /// Whether a word is the first of its sentence, so that its capital says nothing.
  func beginsSentence(_ place: Int) -> Bool {
    switch text.shape(place - 1) {
    case nil, .stop, .semicolon, .colon: true
    default: false
    }
  }
}
