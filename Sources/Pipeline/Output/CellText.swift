import Model

/// The text of a cell as a spreadsheet may have it.
enum CellText {
  /// Returns a text that no spreadsheet takes for a formula.
  static func guarded(_ text: String) -> String {
    guard let first = text.utf8.first else { return text }
    // Codes and numbers, which most cells are.
    if isPlainStart(first), text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    let shown = PlainText.line(text)
    return isFormula(text) ? "'" + shown : shown
  }

  /// Returns the text that a cell was made of, but for characters that were not to be shown.
  static func text(of cell: String) -> String {
    cell.hasPrefix("'") ? String(cell.dropFirst()) : cell
  }

  private static func isPlainStart(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// The half of the list that programs react to stands there as full-width letters too.
  private static let starts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "'", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    "\u{2212}", "|", "%",
  ]

  private static func isFormula(_ text: String) -> Bool {
    let start = text.unicodeScalars.first { $0 != " " && $0.value != 0xA0 }
    guard let start, starts.contains(start) else { return false }
    return !isNumber(text)
  }

  private static func isNumber(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }
      && Double(text) != nil
  }
}
