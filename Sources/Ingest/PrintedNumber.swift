import Model

/// The number of a heading or paragraph as printed.
enum PrintedNumber {
  /// Returns the number without white space around it and without its final full stop; nil where
  /// nothing is left.
  static func normalized(_ text: String) -> String? {
    var number = WhiteSpace.normalized(text)
    if number.hasSuffix(".") { number.removeLast() }
    return number.isEmpty ? nil : number
  }
}
