/// How the columns of a table share its width: by the longest of their texts, within limits.
enum ColumnWidths {
  /// The most that a column of words asks for, in characters; a longer text takes more lines.
  private static let mostOfWords = 40
  /// The most that a column of counts asks for: "fewer than three" takes two lines, so that the
  /// names of rows need fewer.
  private static let mostOfCounts = 13

  /// Returns a share for each column, in characters.
  static func shares(of table: ReportTable) -> [Int] {
    let columns = max(table.header.count, table.rows.map(\.count).max() ?? 0)
    let marks = NoteMarks.notes(of: table)
    func words(_ cells: [String], _ column: Int) -> [Substring] {
      guard column < cells.count else { return [] }
      return MarkedWords(cells[column], marks: marks).plain.split(separator: " ")
    }
    func length(_ words: [Substring]) -> Int { words.reduce(0) { $0 + $1.count + 1 } }
    return (0..<columns).map { column in
      let cells = table.rows.map { words($0, column) }
      let header = words(table.header, column)
      // No word is broken where the width allows it; a long header takes two lines.
      let longest = (cells.joined() + header).map(\.count).max() ?? 0
      let wanted = max(cells.map(length).max() ?? 0, (length(header) + 1) / 2)
      let most = TableColumn.isNumeric(table, column) ? mostOfCounts : mostOfWords
      return max(6, min(wanted, most), min(longest, 26))
    }
  }
}
