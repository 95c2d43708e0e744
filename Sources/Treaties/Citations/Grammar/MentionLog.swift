/// The texts that a passage has named, as far as later words may point back at them.
struct MentionLog {
  /// What was named last of all; nil where an article has taken it up.
  private(set) var last: Mention?
  /// The text named last, with a proper name or a common noun: what "thereof" points at.
  private(set) var lastText: Mention?
  /// The last two texts with proper names.
  private(set) var latter: Governing?
  private(set) var former: Governing?

  /// The first text of the sentence: what "its article 5" points at.
  private var firstOfSentence: Mention?
  private var sentenceStart = 0

  /// The bracket that opened directly after a name: its articles are that text's.
  private var bracket: (owner: Mention, depth: Int, start: Int)?
  private var depth = 0
  /// The name whose bracket closed last, and the token after: the next in a list goes with it.
  private var closed: (owner: Mention, end: Int, isName: Bool)?

  // MARK: Writing

  /// Takes note of a proper name.
  mutating func saw(_ mention: Mention) {
    last = mention
    note(mention)
  }

  /// Takes note of "a law", "the agreement": no name, but what "of which" may point at.
  mutating func sawCommonNoun(_ mention: Mention) {
    lastText = mention
    if firstOfSentence == nil { firstOfSentence = mention }
  }

  /// Takes note of the noun that governs an article, which thereby is taken up.
  mutating func sawNoun(_ mention: Mention) {
    last = nil
    note(mention)
  }

  /// Lets articles after a place go with a name that an article before it had.
  mutating func carry(_ governing: Governing, to end: Int) {
    guard let last else { return }
    self.last = Mention(governing: governing, start: last.start, end: end, isInList: true)
  }

  mutating func forgetLast() { last = nil }

  private mutating func note(_ mention: Mention) {
    lastText = mention
    if firstOfSentence == nil { firstOfSentence = mention }
    if latter != mention.governing || mention.governing == .foreign {
      former = latter
      latter = mention.governing
    }
  }

  /// Takes note of a token between names and citations: brackets, and where sentences end.
  mutating func walked(_ place: Int, _ text: TokenText) {
    switch text.shape(place) {
    case .open: open(place, text)
    case .close: close(place, text)
    case .stop where text.endsSentence(place):
      firstOfSentence = nil
      sentenceStart = place + 1
    default: break
    }
  }

  private mutating func open(_ place: Int, _ text: TokenText) {
    depth += 1
    guard bracket == nil else { return }
    if let closed, closed.isName, closed.end == place {
      bracket = (closed.owner, depth, place)
    } else if let last, !last.isInList, place == last.end {
      bracket = (last, depth, place)
    } else if let closed, continues(from: closed.end, to: place, text) {
      bracket = (closed.owner, depth, place)
    }
  }

  private mutating func close(_ place: Int, _ text: TokenText) {
    if let bracket, bracket.depth == depth {
      // "the Convention on the Rights of the Child (CRC)": its articles may stand in a further one.
      let isName = place - bracket.start == 2 && text.isAcronym(bracket.start + 1)
      closed = (bracket.owner, place + 1, isName)
      self.bracket = nil
    }
    depth = max(0, depth - 1)
  }

  /// "treaties with Kestria (arts. 1 and 2), Ondara (art. 5)": a name alone stands between.
  private func continues(from end: Int, to place: Int, _ text: TokenText) -> Bool {
    guard place - end <= 6 else { return false }
    var hasName = false
    for token in end..<place {
      if text.shape(token) == .comma || text.role(token) == .and { continue }
      guard text.role(token) == .none, text.isCapitalized(token) else { return false }
      hasName = true
    }
    return hasName
  }

  // MARK: Reading

  /// "of which articles 5 and 6", "whose article 5".
  func relative(before place: Int, in text: TokenText) -> Mention? {
    guard
      text.has(place - 1, .whose) || (text.has(place - 1, .which) && text.role(place - 2) == .of)
    else { return nil }
    return lastText
  }

  /// The text in whose bracket an article begins an item.
  func ownerOfBracket(before place: Int, in text: TokenText) -> Mention? {
    guard let bracket else { return nil }
    switch text.shape(place - 1) {
    case .open, .comma, .semicolon, .colon, .other, .number: return bracket.owner
    // "(i.e. arts. 7–9)"
    case .stop: return place - bracket.start <= 5 ? bracket.owner : nil
    case .word:
      // "(in arts. 7–9)"
      let isFirst = place - 2 == bracket.start && text.has(place - 1, .inside)
      return isFirst || text.role(place - 1) == .and || text.role(place - 1) == .pointer
        ? bracket.owner : nil
    default: return nil
    }
  }

  /// "The Family Code allows, in articles 6 and 7, …".
  func inside(before place: Int, in text: TokenText) -> Mention? {
    guard let lastText, lastText.start >= sentenceStart else { return nil }
    // One word may stand between: "in its current article 24" has two.
    for before in [place - 1, place - 2, place - 3] where text.has(before, .inside) {
      // "The law provides in article 7"
      let isSaid = text.has(before - 1, .saying) && lastText.end == before - 1
      guard isSaid || text.shape(before - 1) == .comma || text.shape(before - 1) == .dash,
        before == place - 1 || text.role(before + 1) == .determiner
      else { return nil }
      return lastText
    }
    return nil
  }

  /// "…, its articles 18 and 20 in 2012": those of what the sentence is about.
  func possessor(before place: Int, in text: TokenText) -> Mention? {
    text.has(place - 1, .its) ? firstOfSentence ?? lastText : nil
  }
}
