/// Cuts a text into tokens, in one pass over its bytes.
///
/// White space of every kind separates; soft hyphens vanish inside words; every dash of Unicode is
/// a dash; letters beyond ASCII belong to words.
struct Lexer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0
  private(set) var tokens: [Token] = []

  static func tokens(of bytes: UnsafeBufferPointer<UInt8>) -> [Token] {
    var lexer = Lexer(bytes: bytes)
    lexer.run()
    return lexer.tokens
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 5 + 8)
  }

  private mutating func run() {
    var followsSpace = true
    while place < bytes.count {
      let byte = bytes[place]
      if let width = spaceWidth(at: place) {
        place += width
        followsSpace = true
        continue
      }
      switch byte {
      case 48...57: number(followsSpace)
      case 65...90, 97...122: word(followsSpace)
      case UInt8(ascii: "("), UInt8(ascii: "["): mark(.open, 1, followsSpace)
      case UInt8(ascii: ")"), UInt8(ascii: "]"): mark(.close, 1, followsSpace)
      case UInt8(ascii: ","): mark(.comma, 1, followsSpace)
      case UInt8(ascii: ";"): mark(.semicolon, 1, followsSpace)
      case UInt8(ascii: ":"): mark(.colon, 1, followsSpace)
      case UInt8(ascii: "."): mark(.stop, 1, followsSpace)
      case UInt8(ascii: "-"): mark(.dash, 1, followsSpace)
      case UInt8(ascii: "/"): mark(.slash, 1, followsSpace)
      case 0x80...:
        if let width = dashWidth(at: place) {
          mark(.dash, width, followsSpace)
        } else if isPunctuation(at: place) {
          mark(.other, width(of: byte), followsSpace)
        } else {
          word(followsSpace)
        }
      default: mark(.other, 1, followsSpace)
      }
      followsSpace = false
    }
  }

  private mutating func mark(_ shape: Token.Shape, _ width: Int, _ followsSpace: Bool) {
    let end = min(place + width, bytes.count)
    tokens.append(
      Token(
        shape: shape, start: place, end: end, word: 0, number: 0, followsSpace: followsSpace,
        isCapitalized: false, isAcronym: false))
    place = end
  }

  private mutating func number(_ followsSpace: Bool) {
    let start = place
    var value = 0
    while place < bytes.count, (48...57).contains(bytes[place]) {
      value = min(value * 10 + Int(bytes[place] - 48), 99_999)
      place += 1
    }
    tokens.append(
      Token(
        shape: .number, start: start, end: place, word: 0, number: value,
        followsSpace: followsSpace, isCapitalized: false, isAcronym: false))
  }

  private mutating func word(_ followsSpace: Bool) {
    let start = place
    var hash = WordHash()
    var letters = 0
    var capitals = 0
    let beginsCapital = (65...90).contains(bytes[place])
    while place < bytes.count {
      let byte = bytes[place]
      if (65...90).contains(byte) || (97...122).contains(byte) {
        hash.add(byte)
        letters += 1
        if byte < 97 { capitals += 1 }
        place += 1
      } else if byte >= 0x80 {
        if isSoftHyphen(at: place) {
          place += 2
          continue
        }
        if spaceWidth(at: place) != nil || dashWidth(at: place) != nil || isPunctuation(at: place) {
          break
        }
        let end = min(place + width(of: byte), bytes.count)
        while place < end {
          hash.add(bytes[place])
          place += 1
        }
        letters += 1
      } else {
        break
      }
    }
    tokens.append(
      Token(
        shape: .word, start: start, end: place, word: hash.value, number: 0,
        followsSpace: followsSpace, isCapitalized: beginsCapital,
        isAcronym: letters > 1 && capitals == letters))
  }

  // MARK: Characters beyond ASCII

  private func width(of lead: UInt8) -> Int {
    switch lead {
    case 0xF0...: 4
    case 0xE0..<0xF0: 3
    case 0xC0..<0xE0: 2
    default: 1
    }
  }

  private func follows(_ place: Int, _ second: UInt8) -> Bool {
    place + 1 < bytes.count && bytes[place + 1] == second
  }

  private func third(_ place: Int) -> UInt8? { place + 2 < bytes.count ? bytes[place + 2] : nil }

  /// The width of a white space character: ASCII, no-break, and the spaces of U+2000 to U+205F.
  private func spaceWidth(at place: Int) -> Int? {
    let byte = bytes[place]
    if byte < 0x80 { return byte <= 0x20 ? 1 : nil }
    if byte == 0xC2 { return follows(place, 0xA0) || follows(place, 0x85) ? 2 : nil }
    guard byte == 0xE2 || byte == 0xE3, let last = third(place) else { return nil }
    if byte == 0xE3 { return follows(place, 0x80) && last == 0x80 ? 3 : nil }
    if follows(place, 0x80) {
      return (0x80...0x8B).contains(last) || (0xA8...0xA9).contains(last) || last == 0xAF ? 3 : nil
    }
    return follows(place, 0x81) && last == 0x9F ? 3 : nil
  }

  /// The width of a dash: U+2010 to U+2015, and the minus sign.
  private func dashWidth(at place: Int) -> Int? {
    guard bytes[place] == 0xE2, let last = third(place) else { return nil }
    if follows(place, 0x80) { return (0x90...0x95).contains(last) ? 3 : nil }
    return follows(place, 0x88) && last == 0x92 ? 3 : nil
  }

  private func isSoftHyphen(at place: Int) -> Bool {
    bytes[place] == 0xC2 && follows(place, 0xAD)
  }

  /// Quotation marks, section signs and the like: what is no letter, space or dash.
  private func isPunctuation(at place: Int) -> Bool {
    if bytes[place] == 0xC2 { return true }
    return bytes[place] == 0xE2 && (follows(place, 0x80) || follows(place, 0x81))
  }
}
