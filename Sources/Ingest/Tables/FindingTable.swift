import Model

/// A table of findings: what stands above its header, and its lines by the columns that are known.
struct FindingTable {
  /// A line beneath the header.
  struct Row {
    /// The line of the file on which it begins, from 1.
    let line: Int
    fileprivate let cells: [TableField: String]

    /// What stands in a column, white space normalized, in words that are understood; empty where
    /// the table has no such column.
    subscript(field: TableField) -> String { cells[field] ?? "" }
  }

  private struct Column {
    let title: String
    let field: TableField?
  }

  /// What is said of the document, as the lines of a first page: "Symbol: CTOC/…".
  private(set) var leading: [String] = []
  private(set) var rows: [Row] = []
  private(set) var warnings: [Warning]
  private let file: String
  private let columns: [Column]
  /// The line of the header, from 1.
  let headerLine: Int

  /// Whether a column is there.
  func has(_ field: TableField) -> Bool { columns.contains { $0.field == field } }

  /// Reads a table.
  ///
  /// - Throws: A refusal at its first fault: of a table with a bad line nothing is counted.
  init(_ source: SourceText, meaning table: ColumnTable, limits: ReadingLimits) throws(Refusal) {
    let read = try SeparatedLines(source, limits: limits) { cells in
      Set(cells.compactMap(table.field)).count
    }
    file = source.file
    warnings = read.warnings
    let start = try Self.header(of: read.lines, table, file: source.file)
    let header = read.lines[start]
    headerLine = header.number
    columns = header.cells.map { Column(title: $0, field: table.field(of: $0)) }
    try checkColumns()
    leading = read.lines[..<start].map { line in
      let cells = line.cells.filter { !$0.isEmpty }
      guard cells.count == 2, let label = cells.first else { return cells.joined(separator: " ") }
      return (label.hasSuffix(":") ? label : label + ":") + " " + cells[1]
    }
    var filled: Set<Int> = []
    for line in read.lines[(start + 1)...] {
      if let row = try row(line, table, filled: &filled) { rows.append(row) }
    }
    warnOfColumns(filled)
    leading += try wholeDocument()
  }

  // MARK: The header

  /// The header is the first line that has a kind and a text.
  private static func header(
    of lines: [SeparatedLines.Line], _ table: ColumnTable, file: String
  ) throws(Refusal) -> Int {
    func known(_ line: SeparatedLines.Line) -> Set<TableField> {
      Set(line.cells.compactMap(table.field))
    }
    let first = lines.prefix(SeparatedLines.mostLeadingLines + 1)
    if let place = first.firstIndex(where: { known($0).isSuperset(of: [.kind, .text]) }) {
      return place
    }
    guard let likely = first.max(by: { known($0).count < known($1).count }) else {
      throw Refusal(
        file: file, line: nil, reason: .notAReviewDocument, message: "the file has no lines")
    }
    let missing = [TableField.kind, .text].filter { !known(likely).contains($0) }
    let titles = likely.cells.prefix(12).map { "'\($0)'" }.joined(separator: ", ")
    throw Refusal(
      file: file, line: likely.number, reason: .notAReviewDocument,
      message: "no line of the table names its columns kind and text; this one has no "
        + "\(missing.map { "'\($0.rawValue)'" }.joined(separator: " and no ")), but \(titles). "
        + "Write kind,provision,paragraph,text (of a compilation "
        + "kind,provision,regionalGroup,states,text) above the lines, or say in columns.csv beside "
        + "corpus.json which column is which")
  }

  private func checkColumns() throws(Refusal) {
    for field in TableField.allCases {
      let same = columns.filter { $0.field == field }
      if same.count > 1 {
        throw refusal(
          headerLine, .wrongType,
          "the columns \(same.map { "'\($0.title)'" }.joined(separator: " and ")) are both "
            + "\(field.rawValue); name one of them otherwise")
      }
    }
  }

  private mutating func warnOfColumns(_ filled: Set<Int>) {
    for (place, column) in columns.enumerated() where column.field == nil {
      if column.title.isEmpty, !filled.contains(place) { continue }
      warnOfColumn(column.title.isEmpty ? "\(place + 1), which has no name," : "'\(column.title)'")
    }
  }

  private mutating func warnOfColumn(_ name: String) {
    warn(
      "the column \(name) is not known; it was left out (columns.csv can say what it is)",
      line: headerLine, reason: .unknownField)
  }

  /// Says that a known column has no place in a kind of document.
  mutating func warnOfMisplaced(_ field: TableField, _ kind: DocumentKind) {
    guard has(field) else { return }
    warn(
      "the column '\(field.rawValue)' has no place in a document of kind \(kind.rawValue); "
        + "it was left out", line: headerLine, reason: .unknownField)
  }

  private mutating func warn(_ message: String, line: Int, reason: Warning.Reason) {
    warnings.append(Warning(file: file, line: line, reason: reason, message: message))
  }

  // MARK: Lines

  private func row(
    _ line: SeparatedLines.Line, _ table: ColumnTable, filled: inout Set<Int>
  ) throws(Refusal) -> Row? {
    let texts = line.cells
    guard !texts.isEmpty else { return nil }
    guard texts.count <= columns.count else {
      throw refusal(
        line.number, .wrongType,
        "the line has \(texts.count) cells and the header \(columns.count): a cell with a "
          + "separator in it stands in quotation marks")
    }
    var cells: [TableField: String] = [:]
    for (place, (column, text)) in zip(columns, texts).enumerated() where !text.isEmpty {
      guard let field = column.field else {
        filled.insert(place)
        continue
      }
      // A line break in a cell for provisions divides them.
      let raw = field == .provision ? line.fields[place] : text
      cells[field] = table.meaning(of: raw, in: field, column: column.title)
    }
    return Row(line: line.number, cells: cells)
  }

  func refusal(_ line: Int, _ reason: Refusal.Reason, _ message: String) -> Refusal {
    Refusal(file: file, line: line, reason: reason, message: message)
  }

  func refusal(
    _ limits: ReadingLimits, _ limit: ReadingLimit, _ what: String, _ thing: String, _ line: Int
  ) -> Refusal {
    limits.refusal(limit, what, thing, file: file, line: line)
  }

  /// What columns say with every line that is said once of a document.
  private func wholeDocument() throws(Refusal) -> [String] {
    var lines: [String] = []
    for field in TableField.allCases where field.isOfDocument && has(field) {
      guard let first = rows.first(where: { !$0[field].isEmpty }) else { continue }
      if let other = rows.first(where: { !$0[field].isEmpty && $0[field] != first[field] }) {
        throw refusal(
          other.line, .wrongType,
          "'\(field.rawValue)' is '\(other[field])' here and '\(first[field])' on line "
            + "\(first.line): a file is one document; write one file for each")
      }
      lines.append("\(field.rawValue): \(first[field])")
    }
    return lines
  }
}
