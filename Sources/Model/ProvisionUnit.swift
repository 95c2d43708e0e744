/// One step beneath an article: a paragraph, a sub-paragraph or an item, as the treaty labels it.
public enum ProvisionUnit: Hashable, Sendable {
  /// A number from 1, such as `9`.
  case number(Int)
  /// A lower-case letter, counted from 1 for `a`.
  case letter(Int)
  /// A lower-case roman numeral, by its value from 1.
  case roman(Int)
}

extension ProvisionUnit: CustomStringConvertible {
  /// The label as the treaty prints it, without brackets: `9`, `b`, `iii`.
  public var description: String {
    switch self {
    case .number(let value):
      return String(value)
    case .letter(let value):
      return String(UnicodeScalar(UInt8(96 + min(max(value, 1), 26))))
    case .roman(let value):
      var rest = value
      var label = ""
      for (size, digits) in [(10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")] {
        while rest >= size {
          label += digits
          rest -= size
        }
      }
      return label
    }
  }
}

extension ProvisionUnit {
  /// One byte: two bits for the sort of label (never 0), six for its value in 1...63.
  var packed: UInt8? {
    let (sort, value): (UInt8, Int) =
      switch self {
      case .number(let value): (1, value)
      case .letter(let value): (2, value)
      case .roman(let value): (3, value)
      }
    guard (1...63).contains(value) else { return nil }
    return sort << 6 | UInt8(value)
  }

  init?(packed: UInt8) {
    let value = Int(packed & 0b0011_1111)
    switch packed >> 6 {
    case 1: self = .number(value)
    case 2: self = .letter(value)
    case 3: self = .roman(value)
    default: return nil
    }
  }
}
