/// How the columns of a table share its width: by the longest of their texts, within limits.
enum ColumnWidths {
  /// Returns a share for each column, in characters.
  static func shares(of table: ReportTable) -> [Int] {
    let columns = max(table.header.count, table.rows.map(\.count).max() ?? 0)
    let marks = NoteMarks.notes(of: table)
    func words(_ cells: [String], _ column: Int) -> [Substring] {
      guard column < cells.count else { return [] }
      return MarkedWords(cells[column], marks: marks).plain.split(separator: " ")
    }
    return (0..<columns).map { column in
      let cells = table.rows.map { words($0, column) }
      let text = cells.map { $0.reduce(0) { $0 + $1.count + 1 } }.max() ?? 0
      let header = words(table.header, column)
      // No word is broken where the width allows it; a long header takes two lines.
      let longest = (cells.joined() + header).map(\.count).max() ?? 0
      let half = (header.reduce(0) { $0 + $1.count + 1 } + 1) / 2
      return max(6, min(max(text, half), 36), min(longest, 26))
    }
  }
}
