/// A text as tokens, with the questions that the grammar asks of it; outside the text everything
/// is nothing.
struct TokenText {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: [Token]
  let lexicon: Lexicon

  var count: Int { tokens.count }

  func shape(_ place: Int) -> Token.Shape? {
    tokens.indices.contains(place) ? tokens[place].shape : nil
  }

  func role(_ place: Int) -> Lexicon.Role? {
    guard shape(place) == .word else { return nil }
    return lexicon.role(of: tokens[place].word)
  }

  func followsSpace(_ place: Int) -> Bool {
    tokens.indices.contains(place) && tokens[place].followsSpace
  }

  func isCapitalized(_ place: Int) -> Bool {
    tokens.indices.contains(place) && tokens[place].isCapitalized
  }

  func isWord(_ place: Int, _ word: UInt64) -> Bool {
    shape(place) == .word && tokens[place].word == word
  }

  /// The token after a full stop, where one stands.
  func skippingStop(_ place: Int) -> Int { shape(place) == .stop ? place + 1 : place }

  // MARK: Keywords

  /// "article", "arts.": whether it is plural, and the token after it and its full stop.
  func articleKeyword(at place: Int) -> (isPlural: Bool, end: Int)? {
    guard case .article(let isPlural) = role(place) else { return nil }
    return (isPlural, skippingStop(place + 1))
  }

  enum UnitKeyword {
    case paragraph(isPlural: Bool, end: Int)
    case subparagraph(isPlural: Bool, end: Int)
  }

  /// "paragraphs", "sub-para.".
  func unitKeyword(at place: Int) -> UnitKeyword? {
    switch role(place) {
    case .paragraph(let isPlural):
      return .paragraph(isPlural: isPlural, end: skippingStop(place + 1))
    case .subparagraph(let isPlural):
      return .subparagraph(isPlural: isPlural, end: skippingStop(place + 1))
    default: break
    }
    // "sub-paragraph", "sub paragraph".
    guard isWord(place, Self.sub) else { return nil }
    let next = shape(place + 1) == .dash ? place + 2 : place + 1
    guard case .paragraph(let isPlural) = role(next) else { return nil }
    return .subparagraph(isPlural: isPlural, end: skippingStop(next + 1))
  }

  private static let sub = WordHash.of("sub")
  private static let et = WordHash.of("et")
  private static let following = [WordHash.of("seq"), WordHash.of("sequens")]
  private static let ff = WordHash.of("ff")
  private static let asWord = WordHash.of("as")
  private static let well = WordHash.of("well")

  /// "et seq.", "ff.": the token after it.
  func etSeq(at place: Int) -> Int? {
    if isWord(place, Self.ff) { return skippingStop(place + 1) }
    guard isWord(place, Self.et) else { return nil }
    let next = skippingStop(place + 1)
    guard shape(next) == .word, Self.following.contains(tokens[next].word) else { return nil }
    return skippingStop(next + 1)
  }

  /// A dash or "to" between the ends of a range: the token after it.
  func rangeMark(at place: Int) -> Int? {
    shape(place) == .dash || role(place) == .to ? place + 1 : nil
  }

  /// What separates the members of a list: ",", "and", ", and", "/", "as well as": the token after.
  func separator(at place: Int) -> Int? {
    switch shape(place) {
    case .comma:
      let next = place + 1
      return role(next) == .and ? next + 1 : asWellAs(at: next) ?? next
    case .slash: return place + 1
    case .other where bytes[tokens[place].start] == UInt8(ascii: "&"): return place + 1
    case .word:
      if role(place) == .and {
        // "and/or"
        return shape(place + 1) == .slash && role(place + 2) == .and ? place + 3 : place + 1
      }
      return asWellAs(at: place)
    default: return nil
    }
  }

  private func asWellAs(at place: Int) -> Int? {
    isWord(place, Self.asWord) && isWord(place + 1, Self.well) && isWord(place + 2, Self.asWord)
      ? place + 3 : nil
  }

  /// Whether what stands here is a thing that a number before it counts: "18 States".
  func countsThings(after place: Int) -> Bool {
    if role(place) == .counted { return true }
    return shape(place) == .other && bytes[tokens[place].start] == UInt8(ascii: "%")
  }

  // MARK: Labels

  /// A number up to 99, one letter, or a roman numeral, in small letters.
  func label(at place: Int) -> String? {
    guard tokens.indices.contains(place) else { return nil }
    let token = tokens[place]
    switch token.shape {
    case .number:
      return token.number < 100 && token.number > 0 ? String(token.number) : nil
    case .word:
      guard token.end - token.start <= 6 else { return nil }
      var letters: [UInt8] = []
      for byte in bytes[token.start..<token.end] {
        let small = (65...90).contains(byte) ? byte | 0x20 : byte
        guard (97...122).contains(small) else { return nil }
        letters.append(small)
      }
      let label = String(decoding: letters, as: UTF8.self)
      return letters.count == 1 || RomanNumeral.value(of: label) != nil ? label : nil
    default: return nil
    }
  }
}
