/// What can be told of a column of a table from its cells.
enum TableColumn {
  /// Whether the cells hold numbers, nils and withheld marks alone, and are set to the right.
  static func isNumeric(_ table: ReportTable, _ column: Int) -> Bool {
    guard column > 0 else { return false }
    return table.rows.allSatisfy { row in
      guard column < row.count else { return true }
      let plain = MarkedWords(row[column]).parts.compactMap { part -> Substring? in
        if case .words(let words) = part { words } else { nil }
      }.joined()
      return isNumber(plain) || ["–", "..", "[c]"].contains(plain) || plain.hasSuffix("than three")
    }
  }

  private static func isNumber(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isNumber || " .,–%()/".contains($0) }
  }
}
