import Model

/// A table as its page shows it.
struct OfficeTable {
  struct Cell {
    var text: String
    var isBold: Bool
    /// The columns that it spans, at least 1.
    var columns: Int
  }

  struct Row {
    /// Whether the program repeats the row at the head of each page.
    var isHeader: Bool
    var cells: [Cell]

    var isEmpty: Bool { cells.allSatisfy(\.text.isEmpty) }
  }

  /// The rows; a cell that spans rows stands in each of them.
  var rows: [Row]
  /// The notes that the cells refer to.
  var notes: [Note] = []

  /// A part of a table: its rows, and the heading that a line across the table makes for them.
  struct Part {
    var heading: String?
    var table: Table
  }

  /// The table in parts: rows without words are left out, header rows stand apart, and a line across
  /// the whole table is said with each row beneath it, or is a heading where it names a kind of
  /// finding.
  func parts(caption: String?) -> [Part] {
    let rows = rows.filter { !$0.isEmpty }
    // Wider than any page: whoever writes that wants room, not columns.
    let width = min(rows.map(\.width).max() ?? 0, 4_096)
    let headerCount = Self.headerRows(of: rows, width: width)
    let lines = rows[headerCount...]
    let hasGroups = lines.contains { Self.group($0, width) == nil }
    var parts: [Part] = []
    var group: String?
    var heading: String?
    var open: [Table.Line] = []
    let groups = hasGroups ? lines.compactMap { Self.group($0, width) } : []
    let isGrouped = groups.contains { HeadingWords.kind(of: $0) == nil }
    let header = Self.header(rows[..<headerCount], width: width, isGrouped: isGrouped)
    func close(_ parts: inout [Part], _ open: inout [Table.Line], _ heading: String?) {
      guard !open.isEmpty || heading != nil else { return }
      let isFirst = parts.isEmpty
      parts.append(
        Part(
          heading: heading,
          table: Table(caption: isFirst ? caption : nil, header: header, rows: open)))
      open = []
    }
    for row in lines {
      if hasGroups, let words = Self.group(row, width) {
        if HeadingWords.kind(of: words) != nil {
          close(&parts, &open, heading)
          heading = words
          group = nil
        } else {
          group = words
        }
        continue
      }
      let cells = row.cells.map(\.text)
      open.append(Table.Line(cells: isGrouped ? [group ?? ""] + cells : cells))
    }
    close(&parts, &open, heading)
    if parts.isEmpty {
      parts = [Part(table: Table(caption: caption, header: header, rows: []))]
    }
    return parts
  }

  /// The words of a line across the whole table; nil for a row of cells.
  private static func group(_ row: Row, _ width: Int) -> String? {
    guard width > 1 else { return nil }
    let filled = row.cells.filter { !$0.text.isEmpty }
    guard filled.count == 1, let cell = filled.first else { return nil }
    // A single merged cell, or words in bold with nothing beside them.
    let isMerged = row.cells.count == 1 && cell.columns >= width
    let isTitle = cell.isBold && row.cells.first?.text.isEmpty == false
    guard isMerged || isTitle, cell.text.utf8.count <= 200, cell.text.last != "." else {
      return nil
    }
    return cell.text
  }

  private static func headerRows(of rows: [Row], width: Int) -> Int {
    // More rows than a page could repeat are rows.
    let marked = rows.prefix(10).prefix(while: \.isHeader).count
    if marked > 0 { return marked }
    guard rows.count > 1, let first = rows.first, group(first, width) == nil else { return 0 }
    let filled = first.cells.filter { !$0.text.isEmpty }
    guard filled.count > 1 else { return 0 }
    if filled.allSatisfy(\.isBold), !rows[1...].allSatisfy({ $0.cells.allSatisfy(\.isBold) }) {
      return 1
    }
    return isRowOfTitles(first, above: rows[1...]) ? 1 : 0
  }

  /// A first row of short words without numbers above a column of sentences or of numbers.
  private static func isRowOfTitles(_ row: Row, above rows: ArraySlice<Row>) -> Bool {
    let isShort = row.cells.allSatisfy { cell in
      !cell.text.isEmpty && cell.text.split(separator: " ").count <= 5
        && !cell.text.contains(where: \.isNumber)
        && !(cell.text.last.map { ".;:,".contains($0) } ?? false)
    }
    guard isShort else { return false }
    return row.cells.indices.contains { column in
      let texts = rows.compactMap { column < $0.cells.count ? $0.cells[column].text : nil }
      let sentences = texts.count { $0.split(separator: " ").count > 5 }
      let numbers = texts.count { $0.contains(where: \.isNumber) }
      return !texts.isEmpty && (sentences == texts.count || numbers * 2 > texts.count)
    }
  }

  private static func header(_ rows: ArraySlice<Row>, width: Int, isGrouped: Bool) -> [String] {
    guard !rows.isEmpty else { return [] }
    var titles = Array(repeating: [String](), count: width)
    for row in rows {
      var column = 0
      for cell in row.cells {
        for place in column..<min(column + cell.columns, width)
        where !cell.text.isEmpty && titles[place].last != cell.text {
          titles[place].append(cell.text)
        }
        column += cell.columns
      }
    }
    return (isGrouped ? [""] : []) + titles.map { $0.joined(separator: " ") }
  }
}

extension OfficeTable.Row {
  fileprivate var width: Int { cells.reduce(0) { $0 + $1.columns } }
}
