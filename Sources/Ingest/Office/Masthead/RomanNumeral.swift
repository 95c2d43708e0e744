/// Numbers in capital Roman letters.
enum RomanNumeral {
  /// Returns the number from 1 to 39; nil for anything else.
  static func value(of text: some StringProtocol) -> Int? {
    let tens = text.prefix { $0 == "X" }
    guard tens.count <= 3 else { return nil }
    let units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    guard let unit = units.firstIndex(of: String(text.dropFirst(tens.count))) else { return nil }
    let value = 10 * tens.count + unit
    return value > 0 ? value : nil
  }
}
