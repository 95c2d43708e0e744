/// How Word prints a counter.
enum WordNumberFormat: String {
  case decimal, upperRoman, lowerRoman, upperLetter, lowerLetter, bullet, none
  case decimalZero, ordinal, decimalEnclosedParen

  /// The counter in print; formats of other languages are printed as digits.
  func text(_ value: Int) -> String {
    switch self {
    case .decimal: String(value)
    case .decimalZero: value < 10 ? "0\(value)" : String(value)
    case .decimalEnclosedParen: "(\(value))"
    case .ordinal: String(value) + Self.ordinalEnding(value)
    case .upperRoman: Self.roman(value)
    case .lowerRoman: Self.roman(value).lowercased()
    case .upperLetter: Self.letters(value)
    case .lowerLetter: Self.letters(value).lowercased()
    case .bullet, .none: ""
    }
  }

  private static func ordinalEnding(_ value: Int) -> String {
    if (11...13).contains(value % 100) { return "th" }
    switch value % 10 {
    case 1: return "st"
    case 2: return "nd"
    case 3: return "rd"
    default: return "th"
    }
  }

  private static func roman(_ value: Int) -> String {
    guard (1..<4_000).contains(value) else { return String(value) }
    let signs = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = value
    var text = ""
    for (number, sign) in signs {
      while rest >= number {
        text += sign
        rest -= number
      }
    }
    return text
  }

  /// A to Z, then AA to ZZ, as Word counts on.
  private static func letters(_ value: Int) -> String {
    guard (1...780).contains(value) else { return String(value) }
    let letter = Character(Unicode.Scalar(UInt8(65 + (value - 1) % 26)))
    return String(repeating: letter, count: (value - 1) / 26 + 1)
  }
}
