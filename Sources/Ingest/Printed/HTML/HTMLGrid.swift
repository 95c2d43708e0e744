/// Tables of a page.
enum HTMLGrid {
  /// The cell of a table that only draws a box around text; nil for a table of data.
  static func box(_ table: MarkupElement) -> MarkupElement? {
    let cells = rows(of: table).map(\.row).flatMap(cells)
    guard cells.count == 1, let cell = cells.first, table.first("caption") == nil else {
      return nil
    }
    return cell
  }

  /// How many cells of a table may repeat what a cell says that spans several: beyond it they are left
  /// out, since spans can be written that no table has.
  private static let mostRepetitions = 100_000

  /// The rows and caption of a table of data.
  static func grid(of table: MarkupElement) -> PrintedGrid {
    let rows = rows(of: table)
    var result: [[PieceText]] = []
    /// Cells that reach down: by column, how many rows more, and the words.
    var hanging: [Int: (rows: Int, text: PieceText)] = [:]
    var room = mostRepetitions
    for (row, _) in rows {
      var line: [PieceText] = []
      func takeHanging() {
        while room > 0, let above = hanging[line.count], above.rows > 0 {
          room -= 1
          hanging[line.count] = (above.rows - 1, above.text)
          line.append(above.text)
        }
      }
      for cell in cells(of: row) {
        takeHanging()
        let text = HTMLWords.text(of: cell)
        let down = min(max(Int(cell.attributes["rowspan"] ?? "") ?? 1, 1), 1_000)
        let across = min(max(Int(cell.attributes["colspan"] ?? "") ?? 1, 1), 100)
        for column in 0..<across where column == 0 || room > 0 {
          if column > 0 { room -= 1 }
          if down > 1 { hanging[line.count] = (down - 1, text) }
          line.append(text)
        }
      }
      takeHanging()
      // A row that is one cell all through is said once.
      let own = cells(of: row)
      let isOneCell =
        own.count == 1 && line.count > 1 && own.first?.attributes["colspan"] == String(line.count)
      result.append(isOneCell ? Array(line.prefix(1)) : line)
    }
    let caption = table.first("caption").map(HTMLWords.text)
    return PrintedGrid(caption: caption, headerRows: headerRows(rows), rows: result)
  }

  private static func headerRows(_ rows: [(row: MarkupElement, isHeader: Bool)]) -> Int {
    let named = rows.prefix { $0.isHeader }
    if !named.isEmpty { return named.count }
    let leading = rows.prefix { row, _ in cells(of: row).allSatisfy { $0.name == "th" } }
    if !leading.isEmpty { return leading.count }
    return rows.count > 1 ? 1 : 0
  }

  private static func rows(
    of table: MarkupElement
  ) -> [(row: MarkupElement, isHeader: Bool)] {
    table.elements.flatMap { element -> [(row: MarkupElement, isHeader: Bool)] in
      switch element.name {
      case "tr": [(element, false)]
      case "thead": element.all("tr").map { ($0, true) }
      case "tbody", "tfoot": element.all("tr").map { ($0, false) }
      default: []
      }
    }
  }

  private static func cells(of row: MarkupElement) -> [MarkupElement] {
    row.elements.filter { $0.name == "td" || $0.name == "th" }
  }
}
