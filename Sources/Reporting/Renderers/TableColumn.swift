/// What can be told of a column of a table from its cells.
enum TableColumn {
  /// Whether the cells hold counts, limits, nils and withheld marks alone, and are set to the right.
  static func isNumeric(_ table: ReportTable, _ column: Int) -> Bool {
    guard column > 0, !table.rows.isEmpty else { return false }
    let marks = NoteMarks.notes(of: table)
    return table.rows.allSatisfy { row in
      guard column < row.count else { return true }
      return isCount(MarkedWords(row[column], marks: marks).plain)
    }
  }

  /// "12", "12 of 31", "12/31", "10–12 of 24", "+5", "41.5 %", and what stands where no number is printed.
  private static func isCount(_ text: String) -> Bool {
    if ["–", "..", "[c]"].contains(text) || text.hasSuffix("fewer than three") { return true }
    let words = text.split(separator: " ")
    return !words.isEmpty
      && words.allSatisfy { word in
        word == "of" || word.allSatisfy { $0.isNumber || ".,+–-−/%()".contains($0) }
      }
  }
}
