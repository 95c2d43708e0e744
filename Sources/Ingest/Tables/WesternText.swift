/// Text in Windows-1252, which Excel writes in Western Europe and the Americas.
///
/// Nothing in such a file says so, and the code pages of other languages use the same bytes: it is
/// taken only where no sign speaks against it.
///
/// - SeeAlso: https://encoding.spec.whatwg.org/index-windows-1252.txt
enum WesternText {
  /// Returns the text as UTF-8; nil where it is plainly something else.
  static func utf8(of bytes: [UInt8]) -> [UInt8]? {
    guard isWestern(bytes) else { return nil }
    var text = String.UnicodeScalarView()
    for byte in bytes {
      switch byte {
      case 0x80...0x9F:
        guard let scalar = Unicode.Scalar(signs[Int(byte) - 0x80]) else { return nil }
        text.append(scalar)
      default: text.append(Unicode.Scalar(byte))
      }
    }
    return Array(String(text).utf8)
  }

  /// The code points of 80 to 9F; 0 where there is none.
  private static let signs: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  private static func isWestern(_ bytes: [UInt8]) -> Bool {
    // Lines that end with CR alone are from a Macintosh before Unicode, with letters of its own.
    if bytes.contains(0x0D), !bytes.contains(0x0A) { return false }
    var letters = 0
    for (place, byte) in bytes.enumerated() {
      switch byte {
      case 0x81, 0x8D, 0x8F, 0x90, 0x9D, 0: return false
      case 0x80...0xBF where isMisplaced(byte, bytes, place): return false
      default: break
      }
      // Words all of whose letters bear accents are Cyrillic, Greek, Arabic or Chinese.
      letters = isAccentedOrForeign(byte) ? letters + 1 : 0
      if letters == 4 { return false }
    }
    return true
  }

  /// Whether a sign stands where it makes no sense, as the letters of MS-DOS and of the Macintosh
  /// and of Central Europe do: a low quotation mark or a fraction within a word, a capital within
  /// small letters.
  private static func isMisplaced(_ byte: UInt8, _ bytes: [UInt8], _ place: Int) -> Bool {
    guard place > 0, isSmall(bytes[place - 1]) else { return false }
    switch byte {
    case 0x8A, 0x8E, 0x9F: return true
    case 0x82, 0x84, 0x86...0x89, 0x8B, 0xA1...0xA9, 0xAE...0xAF, 0xB1...0xB3, 0xB5, 0xB8...0xB9,
      0xBC...0xBF:
      return place + 1 < bytes.count && isSmall(bytes[place + 1])
    default: return false
    }
  }

  private static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  private static func isAccentedOrForeign(_ byte: UInt8) -> Bool {
    switch byte {
    case ..<0x80, 0x80, 0x85, 0x8B, 0x91...0x97, 0x9B, 0xA0, 0xA1, 0xA7, 0xAB, 0xAD, 0xB0, 0xBB,
      0xBF:
      false
    default: true
    }
  }
}
