/// The order in which people expect symbols: numbers in them by their value, `Add.2` before `Add.10`.
enum SymbolOrder {
  /// Returns whether one symbol stands before another.
  static func precedes(_ first: String, _ second: String) -> Bool {
    let (left, right) = (parts(first), parts(second))
    for (one, other) in zip(left, right) where one != other {
      if let number = Int(one), let otherNumber = Int(other), number != otherNumber {
        return number < otherNumber
      }
      return one < other
    }
    return left.count == right.count ? first < second : left.count < right.count
  }

  /// Runs of digits and of everything else.
  private static func parts(_ symbol: String) -> [String] {
    var parts: [String] = []
    var endsInDigit: Bool?
    for character in symbol {
      let isDigit = character.isASCII && character.isNumber
      if isDigit == endsInDigit {
        parts[parts.count - 1].append(character)
      } else {
        parts.append(String(character))
      }
      endsInDigit = isDigit
    }
    return parts
  }
}
