/// A text as tokens, with the questions that the grammar asks of it; outside the text everything
/// is nothing.
struct TokenText {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<Token>

  var count: Int { tokens.count }

  private func has(_ place: Int) -> Bool { place >= 0 && place < tokens.count }

  func shape(_ place: Int) -> Token.Shape? { has(place) ? tokens[place].shape : nil }

  /// What a word does in a citation; `none` for all that is no word of the language's table.
  func role(_ place: Int) -> Lexicon.Role { has(place) ? tokens[place].role : .none }

  /// Whether a word bears a mark of the language's table.
  func has(_ place: Int, _ mark: Lexicon.Marks) -> Bool {
    has(place) && !tokens[place].marks.isDisjoint(with: mark)
  }

  func followsSpace(_ place: Int) -> Bool {
    has(place) && tokens[place].form.contains(.followsSpace)
  }

  func isCapitalized(_ place: Int) -> Bool {
    has(place) && tokens[place].form.contains(.capitalized)
  }

  func isAcronym(_ place: Int) -> Bool { has(place) && tokens[place].form.contains(.acronym) }

  func isWord(_ place: Int, _ word: UInt64) -> Bool {
    shape(place) == .word && tokens[place].value == word
  }

  /// Whether a word may begin a citation or the name of a text.
  func leads(_ place: Int) -> Bool { tokens[place].marks.contains(.leading) }

  /// The value of a number; nil where none stands.
  func number(_ place: Int) -> Int? {
    shape(place) == .number ? Int(tokens[place].value) : nil
  }

  /// Whether a mark of the shape `other` is this ASCII character.
  func isMark(_ place: Int, _ character: UInt8) -> Bool {
    shape(place) == .other && bytes[tokens[place].start] == character
  }

  /// The token after a full stop, where one stands.
  func skippingStop(_ place: Int) -> Int { shape(place) == .stop ? place + 1 : place }

  /// Whether a word is the first of its sentence, so that its capital says nothing.
  func beginsSentence(_ place: Int) -> Bool {
    switch shape(place - 1) {
    case nil, .stop, .semicolon, .colon: true
    default: false
    }
  }

  /// Whether a full stop ends a sentence: a word in capitals follows, and no abbreviation precedes.
  func endsSentence(_ place: Int) -> Bool {
    followsSpace(place + 1) && isCapitalized(place + 1) && !has(place - 1, .numberSign)
  }

  // MARK: Keywords

  /// "article", "arts.": whether it is plural, and the token after it and its full stop.
  func articleKeyword(at place: Int) -> (isPlural: Bool, end: Int)? {
    switch role(place) {
    case .article: (false, skippingStop(place + 1))
    case .articles: (true, skippingStop(place + 1))
    default: nil
    }
  }

  /// What a keyword of units says, and the token after it and its full stop.
  struct UnitKeyword {
    let isParagraph: Bool
    let isPlural: Bool
    let end: Int
  }

  /// "paragraphs", "sub-para.".
  func unitKeyword(at place: Int) -> UnitKeyword? {
    switch role(place) {
    case .paragraph, .paragraphs:
      return UnitKeyword(
        isParagraph: true, isPlural: role(place) == .paragraphs, end: skippingStop(place + 1))
    case .subparagraph, .subparagraphs:
      return UnitKeyword(
        isParagraph: false, isPlural: role(place) == .subparagraphs, end: skippingStop(place + 1))
    default: break
    }
    if isSectionSign(place) {
      let isPlural = isSectionSign(place + 1)
      return UnitKeyword(isParagraph: true, isPlural: isPlural, end: place + (isPlural ? 2 : 1))
    }
    // "sub-paragraph", "sub paragraph".
    guard has(place, .sub) else { return nil }
    let next = shape(place + 1) == .dash ? place + 2 : place + 1
    guard role(next) == .paragraph || role(next) == .paragraphs else { return nil }
    return UnitKeyword(
      isParagraph: false, isPlural: role(next) == .paragraphs, end: skippingStop(next + 1))
  }

  /// "§", which stands for "paragraph" after an article.
  private func isSectionSign(_ place: Int) -> Bool {
    guard shape(place) == .other, tokens[place].end - tokens[place].start == 2 else { return false }
    return bytes[tokens[place].start] == 0xC2 && bytes[tokens[place].start + 1] == 0xA7
  }

  /// "et seq.", "ff.", "and following": the token after it.
  func etSeq(at place: Int) -> Int? {
    if has(place, .goesOn) { return skippingStop(place + 1) }
    // "16 and following" before anything but what follows: "and following the visit".
    if role(place) == .and, has(place + 1, .following), endsPhrase(place + 2) { return place + 2 }
    guard has(place, .et) else { return nil }
    let next = skippingStop(place + 1)
    return has(next, .sequens) ? skippingStop(next + 1) : nil
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
    case .other: return isMark(place, UInt8(ascii: "&")) ? place + 1 : nil
    case .word:
      if role(place) == .and {
        // "and/or"
        return shape(place + 1) == .slash && role(place + 2) == .and ? place + 3 : place + 1
      }
      return asWellAs(at: place)
    default: return nil
    }
  }

  /// "(confiscation)", words in a bracket that say what a number stands for: the token after it.
  func explanation(at place: Int) -> Int? {
    guard shape(place) == .open, shape(place + 1) == .word, label(at: place + 1) == nil else {
      return nil
    }
    for next in place + 1..<place + 10 {
      if shape(next) == .close { return next + 1 }
      guard shape(next) == .word || shape(next) == .dash, articleKeyword(at: next) == nil,
        unitKeyword(at: next) == nil
      else { return nil }
    }
    return nil
  }

  /// ", respectively": the token after it.
  func respectively(at place: Int) -> Int? {
    let next = shape(place) == .comma ? place + 1 : place
    return role(next) == .respectively ? next + 1 : nil
  }

  /// Whether no further word of a noun phrase stands here: a mark, a verb, "of".
  func endsPhrase(_ place: Int) -> Bool {
    guard shape(place) == .word else { return shape(place) != .number }
    switch role(place) {
    case .of, .and, .terminator, .connector, .to: return true
    default: return false
    }
  }

  /// ", together with", "read in conjunction with": the token after it.
  func linkage(at place: Int) -> Int? {
    var next = shape(place) == .comma ? place + 1 : place
    if has(next, .read) { next += 1 }
    if has(next, .inside) { next += 1 }
    return has(next, .linking) && has(next + 1, .with) ? next + 2 : nil
  }

  private func asWellAs(at place: Int) -> Int? {
    has(place, .asWord) && has(place + 1, .well) && has(place + 2, .asWord) ? place + 3 : nil
  }

  /// Whether what stands here is a thing that a number before it counts: "18 States".
  func countsThings(after place: Int) -> Bool {
    role(place) == .counted || isMark(place, UInt8(ascii: "%"))
  }

  /// Whether a word is the one letter that a scanner takes a digit for.
  func isMisread(_ place: Int, as letter: Unicode.Scalar) -> Bool {
    shape(place) == .word && tokens[place].end - tokens[place].start == 1
      && bytes[tokens[place].start] == UInt8(ascii: letter)
  }

  /// Whether a word looks like a plural: it ends in s.
  func isPlural(_ place: Int) -> Bool {
    shape(place) == .word && bytes[tokens[place].end - 1] | 0x20 == UInt8(ascii: "s")
  }

  // MARK: Labels

  /// A number up to 99, one letter, or a roman numeral, in small letters.
  func label(at place: Int) -> String? {
    guard has(place) else { return nil }
    let token = tokens[place]
    switch token.shape {
    case .number:
      return token.value < 100 && token.value > 0 ? String(token.value) : nil
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
