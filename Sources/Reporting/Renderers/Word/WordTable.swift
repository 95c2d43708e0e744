/// A table of a report as Word's: header row repeated on each page, rows kept whole, figures to the
/// right, columns as wide as what they hold.
struct WordTable {
  private let table: ReportTable
  private let isNumeric: [Bool]
  private let widths: [Int]

  /// Whether it takes the page between the margins; a narrow one stands beneath the text.
  let isWide: Bool

  /// Where it begins, from the margin.
  var left: Int { isWide ? 0 : WordMeasure.inset }

  /// Lays out a table.
  init(_ table: ReportTable) {
    self.table = table
    isNumeric = table.header.indices.map { TableColumn.isNumeric(table, $0) }
    let columns = table.header.indices.map { Column(table, $0) }
    let wanted = columns.reduce(0) { $0 + $1.wanted }
    isWide = wanted > WordMeasure.textWidth
    widths = Self.widths(
      of: columns, within: isWide ? WordMeasure.fullWidth : WordMeasure.textWidth)
  }

  /// Returns the table.
  ///
  /// - Parameter inline: Makes the runs of a cell; called in reading order.
  /// - Returns: The element.
  func xml(_ inline: (String) -> String) -> String {
    guard !widths.isEmpty else { return "" }
    let total = widths.reduce(0, +)
    var xml = """
      <w:tbl><w:tblPr><w:tblStyle w:val="\(WordStyle.ID.table)"/>\
      <w:tblW w:w="\(total)" w:type="dxa"/><w:tblInd w:w="\(left)" w:type="dxa"/>\
      <w:tblLayout w:type="fixed"/><w:tblLook w:val="06A0" w:firstRow="1" w:lastRow="0" \
      w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>\
      \(widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined())</w:tblGrid>

      """
    xml += row(table.header, isHeader: true, isLast: false, inline)
    for (place, cells) in table.rows.enumerated() {
      let isLast = place == table.rows.count - 1
      xml += row(cells, isHeader: false, isLast: isLast, choices: table.choices[place], inline)
    }
    return xml + "</w:tbl>\n"
  }

  private func row(
    _ cells: [String], isHeader: Bool, isLast: Bool, choices: [String]? = nil,
    _ inline: (String) -> String
  ) -> String {
    var xml = "<w:tr><w:trPr><w:cantSplit/>\(isHeader ? "<w:tblHeader/>" : "")</w:trPr>"
    for (column, width) in widths.enumerated() {
      var format = WordParagraphFormat(style: style(column, isHeader: isHeader))
      // A short table stands on one page; of a long one the last row and the notes beneath it do.
      format.keepsWithNext = isLast ? !table.notes.isEmpty : isShort
      // Words do not touch the figures that end before them.
      if column > 0, isNumeric[column - 1], !isNumeric[column] { format.left = 170 }
      var words = column < cells.count ? inline(cells[column]) : ""
      if let choices, column == widths.count - 1 { words = Self.list(choices, around: words) }
      xml += "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr>"
      xml += WordText.paragraph(format, words) + "</w:tc>"
    }
    return xml + "</w:tr>\n"
  }

  /// A list to choose from, in which words stand until one of them is chosen.
  private static func list(_ choices: [String], around words: String) -> String {
    let items = choices.map { choice in
      let value = WordText.escaped(choice)
      return "<w:listItem w:displayText=\"\(value)\" w:value=\"\(value)\"/>"
    }
    return "<w:sdt><w:sdtPr><w:dropDownList>\(items.joined())</w:dropDownList></w:sdtPr>"
      + "<w:sdtContent>\(words)</w:sdtContent></w:sdt>"
  }

  /// Whether the rows take less than half a page, as far as can be told from the number of their
  /// characters.
  private var isShort: Bool {
    guard table.rows.count <= 20 else { return false }
    let lines = table.rows.reduce(0) { sum, row in
      sum + (zip(row, widths).map { 1 + $0.count * 90 / $1 }.max() ?? 1)
    }
    return lines <= 20
  }

  private func style(_ column: Int, isHeader: Bool) -> String {
    switch (isHeader, isNumeric[column]) {
    case (true, true): WordStyle.ID.tableHeaderFigures
    case (true, false): WordStyle.ID.tableHeader
    case (false, true): WordStyle.ID.tableFigures
    case (false, false): WordStyle.ID.tableText
    }
  }

  // MARK: Widths

  /// What a column asks for, in twentieths of a point.
  private struct Column {
    /// So that no word is broken, within reason.
    let least: Int
    /// So that figures stand on one line, beneath a header of two.
    let comfortable: Int
    /// So that no cell needs a second line.
    let wanted: Int
    /// How much text is in it: what is left over goes to columns by that, so that the cells of a
    /// row come near one height.
    let weight: Int

    init(_ table: ReportTable, _ column: Int) {
      let marks = NoteMarks.notes(of: table)
      let texts = ([table.header] + table.rows).map { row in
        column < row.count ? MarkedWords(row[column], marks: marks).plain : ""
      }
      // A character of Times at nine points is about 90 wide; the cell has 57 on each side, and a
      // mark may follow.
      func width(_ characters: Int) -> Int { characters * 90 + 180 }
      let words = texts.map { $0.split(separator: " ").map(\.count).max() ?? 0 }
      let cells = texts.dropFirst().map(\.count)
      let header = texts.first?.count ?? 0
      let longest = max(cells.max() ?? 0, (header + 1) / 2, min(header, 12))
      let isNumeric = TableColumn.isNumeric(table, column)
      // "fewer than three" takes two lines, the name of an article four.
      let part = (cells.max() ?? 0) * (isNumeric ? 8 : 3) / 12
      least = min(max((words.max() ?? 0) * 98 + 180, width(part), 700), 2400)
      comfortable = isNumeric ? max(least, width(longest)) : least
      wanted = max(comfortable, width(longest))
      weight = max(1, cells.reduce(0, +))
    }
  }

  private static func widths(of columns: [Column], within total: Int) -> [Int] {
    guard !columns.isEmpty else { return [] }
    let wanted = columns.reduce(0) { $0 + $1.wanted }
    let comfortable = columns.reduce(0) { $0 + $1.comfortable }
    let least = columns.reduce(0) { $0 + $1.least }
    var widths: [Int]
    if wanted <= total {
      // What is left over goes to all alike.
      widths = columns.map { $0.wanted + (total - wanted) / columns.count }
    } else if comfortable <= total * 7 / 10 {
      widths = shared(columns, from: columns.map(\.comfortable), total - comfortable)
    } else if least <= total {
      widths = shared(columns, from: columns.map(\.least), total - least)
    } else {
      widths = columns.map { max(1, $0.least * total / least) }
    }
    widths[0] += max(0, total - widths.reduce(0, +))
    return widths
  }

  /// Shares what is left by weight among those that want more, until each has that or all is gone.
  private static func shared(_ columns: [Column], from base: [Int], _ left: Int) -> [Int] {
    var widths = base
    var left = left
    var hungry = columns.indices.filter { widths[$0] < columns[$0].wanted }
    while left > columns.count, !hungry.isEmpty {
      let weight = hungry.reduce(0) { $0 + columns[$1].weight }
      let portions = hungry.map { place in
        (place, min(left * columns[place].weight / weight, columns[place].wanted - widths[place]))
      }
      for (place, portion) in portions {
        widths[place] += portion
        left -= portion
      }
      let still = hungry.filter { widths[$0] < columns[$0].wanted }
      // Nobody had enough: what remains is what division left over.
      if still.count == hungry.count { break }
      hungry = still
    }
    return widths
  }
}
