import Model

/// Small roman numerals, as items of sub-paragraphs bear them.
enum RomanNumeral {
  /// Returns the value of a numeral from i to xxxix in small letters; nil for anything else.
  static func value(of text: some StringProtocol) -> Int? {
    var total = 0
    var last = 0
    var written: [UInt8] = []
    for byte in text.utf8.reversed() {
      let value: Int
      switch byte {
      case UInt8(ascii: "i"): value = 1
      case UInt8(ascii: "v"): value = 5
      case UInt8(ascii: "x"): value = 10
      default: return nil
      }
      total += value < last ? -value : value
      last = value
      written.append(byte)
    }
    // Only the usual spelling of a value is a numeral: "iix" is none.
    guard (1...39).contains(total), ProvisionUnit.roman(total).description == text else {
      return nil
    }
    return total
  }
}
