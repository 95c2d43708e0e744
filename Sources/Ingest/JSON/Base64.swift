/// Bytes as letters (RFC 4648, section 4).
enum Base64 {
  /// Returns the bytes; nil where the text is not exactly what an encoder writes, line breaks aside.
  static func bytes(of text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count / 4 * 3)
    var (bits, count, padding) = (UInt32(0), 0, 0)
    for letter in text.utf8 where letter != 0x0A && letter != 0x0D {
      if letter == UInt8(ascii: "=") {
        padding += 1
      } else {
        guard padding == 0, let value = value(of: letter) else { return nil }
        bits = bits << 6 | UInt32(value)
      }
      count += 1
      guard count % 4 == 0 else { continue }
      bits <<= UInt32(6 * padding)
      guard padding < 3, bits & (1 << UInt32(8 * padding) - 1) == 0 else { return nil }
      for shift in [16, 8, 0].prefix(3 - padding) { bytes.append(UInt8(bits >> shift & 0xFF)) }
      bits = 0
    }
    return count % 4 == 0 ? bytes : nil
  }

  private static func value(of letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): letter - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): letter - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): letter - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
