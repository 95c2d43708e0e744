/// Cuts a text into tokens, in one pass over its bytes.
///
/// White space of every kind separates; soft hyphens vanish inside words; every dash of Unicode is
/// a dash; letters beyond ASCII belong to words.
struct Lexer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lexicon: Lexicon
  private var place = 0
  private var form: Token.Form = .followsSpace
  private var tokens: [Token] = []

  /// Returns the tokens of a text, each word with what the lexicon says of it.
  static func tokens(of bytes: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon) -> [Token] {
    var lexer = Lexer(bytes: bytes, lexicon: lexicon)
    lexer.run()
    return lexer.tokens
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, lexicon: Lexicon) {
    self.bytes = bytes
    self.lexicon = lexicon
    tokens.reserveCapacity(bytes.count / 5 + 8)
  }

  private mutating func run() {
    while place < bytes.count {
      let byte = bytes[place]
      if byte | 0x20 &- 97 < 26 {
        word()
      } else if byte <= 0x20 {
        place += 1
        form = .followsSpace
        continue
      } else if byte &- 48 < 10 {
        number()
      } else if byte < 0x80 {
        if byte == UInt8(ascii: "-"), joinBrokenWord() { continue }
        mark(Self.shape(of: byte), 1)
      } else if let width = spaceWidth(at: place) {
        place += width
        form = .followsSpace
        continue
      } else if let width = dashWidth(at: place) {
        mark(.dash, width)
      } else if isPunctuation(at: place) {
        mark(.other, width(of: byte))
      } else {
        word()
      }
      form = []
    }
  }

  private static func shape(of byte: UInt8) -> Token.Shape {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["): .open
    case UInt8(ascii: ")"), UInt8(ascii: "]"): .close
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "."): .stop
    case UInt8(ascii: "-"): .dash
    case UInt8(ascii: "/"): .slash
    default: .other
    }
  }

  private mutating func mark(_ shape: Token.Shape, _ width: Int) {
    let end = min(place + width, bytes.count)
    tokens.append(
      Token(
        value: 0, start: place, end: end, marks: [], shape: shape, role: .none,
        form: form))
    place = end
  }

  private mutating func number() {
    let start = place
    var value: UInt64 = 0
    while place < bytes.count, bytes[place] &- 48 < 10 {
      value = min(value * 10 + UInt64(bytes[place] &- 48), 99_999)
      place += 1
    }
    tokens.append(
      Token(
        value: value, start: start, end: place, marks: [], shape: .number, role: .none,
        form: form))
  }

  private mutating func word() {
    let bytes = bytes
    let start = place
    var end = start
    var hasSmall = false
    if let base = bytes.baseAddress {
      var letters = 8
      while letters == 8, end + 8 <= bytes.count {
        let eight = (UnsafeRawPointer(base) + end).loadUnaligned(as: UInt64.self)
        letters = Eight.letters(eight)
        hasSmall = hasSmall || Eight.hasSmall(eight, first: letters)
        end += letters
      }
    }
    while end < bytes.count, bytes[end] | 0x20 &- 97 < 26 {
      hasSmall = hasSmall || bytes[end] & 0x20 != 0
      end += 1
    }
    if end < bytes.count, bytes[end] >= 0x80 || bytes[end] == UInt8(ascii: "1"),
      widthInWord(at: end, after: end - start) != nil
    {
      return unusualWord()
    }
    if bytes[start] & 0x20 == 0 { form.insert(.capitalized) }
    if end - start > 1, !hasSmall { form.insert(.acronym) }
    append(WordHash.of(bytes, start, end), start, end)
  }

  /// A word with letters beyond ASCII, soft hyphens, or an l that a scanner took for a one.
  private mutating func unusualWord() {
    let start = place
    var letters: [UInt8] = []
    var hasSmall = false
    if bytes[start] &- 65 < 26 { form.insert(.capitalized) }
    while place < bytes.count {
      let byte = bytes[place]
      if byte | 0x20 &- 97 < 26 {
        letters.append(byte)
        hasSmall = hasSmall || byte >= 97
        place += 1
      } else if let width = widthInWord(at: place, after: letters.count) {
        if byte < 0x80 {
          letters.append(UInt8(ascii: "l"))
          hasSmall = true
        } else if !isSoftHyphen(at: place) {
          letters += bytes[place..<place + width]
          hasSmall = true
        }
        place += width
      } else {
        break
      }
    }
    if letters.count > 1, !hasSmall { form.insert(.acronym) }
    let hash = letters.withUnsafeBufferPointer { WordHash.of($0, 0, $0.count) }
    append(hash, start, place)
  }

  /// Joins "para- graph", a keyword broken at the end of a line; false, and nothing done, otherwise.
  private mutating func joinBrokenWord() -> Bool {
    var start = place + 1
    while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
    var end = start
    while end < bytes.count, bytes[end] &- 97 < 26, end - start < Self.longestKeyword { end += 1 }
    guard start > place + 1, tokens.last?.end == place else { return false }
    return join(start, end)
  }

  /// Makes one keyword of the last word and the letters from `start` up to `end`; false, and nothing
  /// done, where they are none.
  private mutating func join(_ start: Int, _ end: Int) -> Bool {
    guard let last = tokens.last, last.marks.contains(.fragment), end > start else { return false }
    let letters = Array(bytes[last.start..<last.end]) + Array(bytes[start..<end])
    let word = letters.withUnsafeBufferPointer { WordHash.of($0, 0, $0.count) }
    let entry = lexicon.entry(of: word)
    guard entry.isKeyword else { return false }
    tokens[tokens.count - 1] = Token(
      value: word, start: last.start, end: end, marks: entry.marks, shape: .word,
      role: entry.role, form: last.form)
    place = end
    form = []
    return true
  }

  private static let longestKeyword = 12

  private mutating func append(_ word: UInt64, _ start: Int, _ end: Int) {
    let entry = lexicon.entry(of: word)
    // "artic le", "para graph"
    if let last = tokens.last, last.marks.contains(.fragment), entry.role == .none,
      end - start < Self.longestKeyword, join(start, end)
    {
      return
    }
    tokens.append(
      Token(
        value: word, start: start, end: end, marks: entry.marks, shape: .word,
        role: entry.role, form: form))
    place = end
  }

  /// The width of what is no ASCII letter and yet part of a word; nil where the word ends.
  private func widthInWord(at place: Int, after letters: Int) -> Int? {
    let byte = bytes[place]
    if byte < 0x80 { return isMisreadLetter(byte, at: place, after: letters) ? 1 : nil }
    if isSoftHyphen(at: place) { return 2 }
    if spaceWidth(at: place) != nil || dashWidth(at: place) != nil || isPunctuation(at: place) {
      return nil
    }
    return min(width(of: byte), bytes.count - place)
  }

  /// The 1 of "artic1e".
  private func isMisreadLetter(_ byte: UInt8, at place: Int, after letters: Int) -> Bool {
    byte == UInt8(ascii: "1") && letters > 2 && place + 1 < bytes.count
      && bytes[place + 1] &- 97 < 26
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
