/// The forms of a unit's label: "(9)", ".3", "1 a)".
extension UnitGrammar {
  /// "(9)", "(a)", "(iii)".
  func bracketed(at place: Int) -> Label? {
    guard text.shape(place) == .open, let label = text.label(at: place + 1) else { return nil }
    if text.shape(place + 2) == .close { return (label, place + 3) }
    // "(3 (a)": a bracket that a scanner lost.
    guard text.shape(place + 1) == .number, text.shape(place + 2) == .open,
      text.shape(place + 4) == .close, text.label(at: place + 3) != nil
    else { return nil }
    return (label, place + 2)
  }

  func number(at place: Int) -> Label? {
    guard text.shape(place) == .number, let label = text.label(at: place) else { return nil }
    return (label, place + 1)
  }

  func letter(at place: Int) -> Label? {
    guard text.shape(place) == .word, let label = text.label(at: place) else { return nil }
    return (label, place + 1)
  }

  /// A number, or a single letter that stands alone after "subparagraph".
  func bareLabel(at place: Int) -> Label? { number(at: place) ?? letter(at: place) }

  /// The a of "1a" or "1 a)".
  func adjacentLetter(at place: Int) -> Label? {
    guard text.shape(place) == .word, text.shape(place - 1) == .number,
      !text.followsSpace(place) || text.shape(place + 1) == .close,
      let label = text.label(at: place), label.utf8.count == 1
    else { return nil }
    let closes = text.shape(place + 1) == .close && text.followsSpace(place)
    return (label, closes ? place + 2 : place + 1)
  }

  /// The ".3" of "18.3".
  func shorthand(at place: Int) -> Label? {
    guard text.shape(place) == .stop, !text.followsSpace(place),
      text.shape(place + 1) == .number, !text.followsSpace(place + 1)
    else { return nil }
    return number(at: place + 1)
  }

  /// The "1" of "Article 21 1(e)".
  func looseParagraph(at place: Int) -> Label? {
    guard text.shape(place) == .number, text.shape(place + 1) == .open else { return nil }
    return number(at: place)
  }

  /// The b of "(a) (ii) b", and an a where no noun can follow.
  func letterAfterItem(at place: Int) -> Label? {
    guard text.shape(place - 1) == .close, text.shape(place) == .word,
      text.tokens[place].end - text.tokens[place].start == 1, !text.isCapitalized(place),
      let label = text.label(at: place)
    else { return nil }
    // "a" is a word before a word.
    let isLabel = label != "a" || text.shape(place + 1) != .word
    return isLabel && "abc".contains(label) ? (label, place + 1) : nil
  }
}
