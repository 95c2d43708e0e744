/// A word, number or mark of a text.
struct Token {
  enum Shape: UInt8 {
    case word, number, open, close, comma, semicolon, colon, stop, dash, slash, other
  }

  let shape: Shape
  /// UTF-8 offsets in the text, half open.
  let start: Int
  let end: Int
  /// For a word: the hash of its letters made small. See `WordHash`.
  let word: UInt64
  /// For a number: its value, at most 99,999.
  let number: Int
  /// Whether white space stands before it.
  let followsSpace: Bool
  /// Whether a word begins with a capital letter.
  let isCapitalized: Bool
  /// Whether a word has more than one letter, all of them capitals.
  let isAcronym: Bool
}

/// The hash by which words are known: FNV-1a over small letters.
///
/// - SeeAlso: G. Fowler, L. C. Noll, K.-P. Vo, the FNV non-cryptographic hash algorithm.
struct WordHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ byte: UInt8) {
    let small = (65...90).contains(byte) ? byte | 0x20 : byte
    value = (value ^ UInt64(small)) &* 0x100_0000_01B3
  }

  /// Returns the hash of a word as the tables write it.
  static func of(_ word: String) -> UInt64 {
    var hash = WordHash()
    for byte in word.utf8 { hash.add(byte) }
    return hash.value
  }
}
