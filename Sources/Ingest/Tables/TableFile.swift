import Model

/// Reads a table of findings in a CSV file: a list of observations, or a compilation.
enum TableFile {
  static func read(
    _ source: SourceText, side: SideFile?, limits: ReadingLimits, names: StateNames?,
    columns: ColumnTable
  ) throws(Refusal) -> (document: SourceDocument, warnings: [Warning]) {
    if source.bytes.isEmpty {
      throw Refusal(
        file: source.file, line: nil, reason: .unreadable, message: "the file is empty")
    }
    if let sentence = ForeignFile.sentence(on: source.bytes, saveAs: ".csv") {
      throw Refusal(file: source.file, line: nil, reason: .unreadable, message: sentence)
    }
    var table = try FindingTable(source, meaning: columns, limits: limits)
    let isCompilation = table.has(.states) || table.has(.regionalGroup)
    let metadata = try OfficeMetadata(
      file: source.file, masthead: Masthead(table.leading, names: names),
      text: table.rows.prefix(200).map { $0[.text] }, side: side, limits: limits,
      manner: isCompilation ? .compilation : .list)
    let kind = try metadata.kind()
    guard !table.rows.isEmpty else {
      throw table.refusal(
        table.headerLine, .notAReviewDocument, "beneath the header of the table stands no line")
    }
    let document: SourceDocument
    if kind == .thematicReport || kind == .regionalAddendum {
      table.warnOfMisplaced(.paragraph, kind)
      document = try metadata.document(blocks: [], entries: try entries(of: table, limits))
    } else {
      guard !table.has(.states) else {
        throw table.refusal(
          table.headerLine, .wrongType,
          "a column 'states' makes the table a compilation, but its kind is \(kind.rawValue); "
            + "a compilation is a thematic-report or a regional-addendum")
      }
      table.warnOfMisplaced(.regionalGroup, kind)
      document = try metadata.document(blocks: [try block(of: table, limits)])
    }
    var list = WarningList(limits: limits)
    list.append(contentsOf: metadata.warnings + table.warnings)
    return (document, list.warnings)
  }

  // MARK: Lists

  private static func block(
    of table: FindingTable, _ limits: ReadingLimits
  ) throws(Refusal) -> Block {
    var lines: [Table.Line] = []
    var provisions = 0
    for row in table.rows {
      let finding = StatedFinding(
        kind: try kind(row, table),
        provisions: try stated(row, table, limits, &provisions),
        paragraph: PrintedNumber.normalized(row[.paragraph]), line: row.line)
      lines.append(Table.Line(cells: [try text(row, table)], finding: finding))
    }
    return .table(Table(rows: lines))
  }

  // MARK: Compilations

  private static func entries(
    of table: FindingTable, _ limits: ReadingLimits
  ) throws(Refusal) -> [CompilationEntry] {
    var entries: [CompilationEntry] = []
    var provisions = 0
    for row in table.rows {
      let stated = try stated(row, table, limits, &provisions)
      entries.append(
        CompilationEntry(
          kind: try kind(row, table), provisions: stated.names, citations: stated.citations,
          regionalGroup: try group(row, table), states: try states(row, table),
          text: try text(row, table), line: row.line))
    }
    return entries
  }

  private static func group(
    _ row: FindingTable.Row, _ table: FindingTable
  ) throws(Refusal) -> RegionalGroup? {
    let cell = row[.regionalGroup]
    if cell.isEmpty || TableWords.isAllGroups(cell) { return nil }
    guard let group = TableWords.group(cell) else {
      throw table.refusal(
        row.line, .unknownValue, "'\(cell)' is no regional group; \(TableWords.groupNames)")
    }
    return group
  }

  private static func states(
    _ row: FindingTable.Row, _ table: FindingTable
  ) throws(Refusal) -> Int? {
    let cell = PlainText.visible(row[.states])
    if cell.isEmpty { return nil }
    guard cell.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(cell) else {
      throw table.refusal(
        row.line, .wrongType,
        "'\(cell)' under 'states' is no whole number; write the number of States in figures, or "
          + "leave the cell empty")
    }
    return number
  }

  // MARK: Cells of both

  /// The provisions of a line, and how many there are of all lines so far.
  private static func stated(
    _ row: FindingTable.Row, _ table: FindingTable, _ limits: ReadingLimits, _ count: inout Int
  ) throws(Refusal) -> StatedProvisions {
    let stated = ProvisionCell.stated(in: row[.provision])
    count += stated.names.count + stated.citations.count
    if count > limits[.findings] {
      throw table.refusal(limits, .findings, "the table names more than", "provisions", row.line)
    }
    return stated
  }

  private static func kind(_ row: FindingTable.Row, _ table: FindingTable) throws(Refusal) -> Kind {
    let cell = row[.kind]
    guard !cell.isEmpty else {
      throw table.refusal(
        row.line, .missingField,
        "the line says no kind of finding; every line says its own, even where it is that of the "
          + "line above")
    }
    guard let kind = TableWords.kind(cell) else {
      throw table.refusal(
        row.line, .unknownKind, "'\(cell)' is no kind of finding; \(TableWords.kindNames)")
    }
    return kind
  }

  private static func text(
    _ row: FindingTable.Row, _ table: FindingTable
  ) throws(Refusal) -> String {
    let text = row[.text]
    guard !text.isEmpty else {
      throw table.refusal(row.line, .missingField, "the line has no text")
    }
    return text
  }
}
