import Model

/// Reads a palermo-document/1 file (the formats, section 2).
struct JSONDocument {
  private let source: SourceText
  private let root: JSONFields
  private var warnings: WarningList

  private static let format = "palermo-document/1"
  private static let fields = DocumentFields.names.union(["format", "blocks", "entries"])

  static func read(
    _ source: SourceText, limits: ReadingLimits
  ) throws(Refusal) -> (document: SourceDocument, warnings: [Warning]) {
    let value = try JSONScanner.value(of: source, limits: limits)
    var reader = JSONDocument(
      source: source, root: try JSONFields(value, name: "the document", source: source),
      warnings: WarningList(limits: limits))
    let document = try reader.document()
    return (document, reader.warnings.warnings)
  }

  private init(source: SourceText, root: JSONFields, warnings: WarningList) {
    self.source = source
    self.root = root
    self.warnings = warnings
  }

  private mutating func document() throws(Refusal) -> SourceDocument {
    let format = try root.text("format")
    guard format == Self.format else {
      throw root.wrong(
        "format", .unknownFormat, "the format is '\(format)'; this version reads \(Self.format)")
    }
    note(root, Self.fields)
    var fields = try metadata()
    let kind = try fields.kind()
    fields.cycle = try root.integer("cycle")
    fields.year = try root.integer("year")
    fields.cycleLine = root.value("cycle").map { source.line(of: $0.offset) }
    fields.yearLine = root.value("year").map { source.line(of: $0.offset) }
    let carriesEntries = kind == .thematicReport || kind == .regionalAddendum
    warnOfMisplaced("entries", unless: carriesEntries, kind)
    warnOfMisplaced("state", unless: kind.requiresState, kind)
    warnOfMisplaced("regionalGroup", unless: kind == .regionalAddendum, kind)
    let entries = carriesEntries ? try self.entries() : nil
    let blocks = try root.list("blocks")
    if blocks == nil, entries == nil { throw root.missing("blocks") }
    // What the document says of itself is settled before its text.
    _ = try fields.document(kind: kind, blocks: [], entries: [])
    var read: [Block] = []
    for (index, value) in (blocks ?? []).enumerated() {
      read.append(try block(value, name: "block \(index)"))
    }
    return try fields.document(kind: kind, blocks: read, entries: entries ?? [])
  }

  private func metadata() throws(Refusal) -> DocumentFields {
    return DocumentFields(
      file: source.file, line: source.line(of: root.offset),
      fields: try DocumentFields.fields(of: root), cycle: nil, year: nil,
      isPublished: try root.flag("published"))
  }

  private mutating func warnOfMisplaced(_ key: String, unless belongs: Bool, _ kind: DocumentKind) {
    guard !belongs, let value = root.value(key) else { return }
    warnings.append(contentsOf: [
      Warning(
        file: source.file, line: source.line(of: value.offset), reason: .unknownField,
        message: "'\(key)' has no place in a document of kind \(kind.rawValue); it was left out")
    ])
  }

  // MARK: Blocks

  private mutating func block(_ value: JSONValue, name: String) throws(Refusal) -> Block {
    let fields = try JSONFields(value, name: name, source: source)
    let type = try fields.text("type")
    switch type {
    case "heading":
      note(fields, ["type", "level", "number", "text"])
      return .heading(
        Heading(
          level: try fields.integer("level", atLeast: 1), number: try number(fields),
          text: WhiteSpace.normalized(try fields.text("text"))))
    case "paragraph", "item":
      note(fields, ["type", "number", "text"])
      let passage = Passage(
        number: try number(fields), text: WhiteSpace.normalized(try fields.text("text")),
        listDepth: type == "item" ? 1 : 0)
      return type == "item" ? .item(passage) : .paragraph(passage)
    case "table":
      note(fields, ["type", "number", "caption", "header", "rows"])
      return .table(try table(fields))
    case "note":
      note(fields, ["type", "mark", "number", "text"])
      return .note(
        Note(
          mark: try fields.optionalText("mark").map(WhiteSpace.normalized),
          text: WhiteSpace.normalized(try fields.text("text"))))
    default:
      throw fields.wrong(
        "type", .unknownValue,
        "'\(type)' is no type of block; known are heading, paragraph, item, table, note")
    }
  }

  private mutating func note(_ fields: JSONFields, _ known: Set<String>) {
    warnings.append(contentsOf: fields.unknown(besides: known))
  }

  private func number(_ fields: JSONFields) throws(Refusal) -> String? {
    guard let value = fields.value("number") else { return nil }
    if case .null = value.content { return nil }
    return PrintedNumber.normalized(try fields.text("number"))
  }

  private func table(_ fields: JSONFields) throws(Refusal) -> Table {
    guard let rows = try fields.list("rows") else { throw fields.missing("rows") }
    var lines: [Table.Line] = []
    for value in rows {
      guard case .array(let cells) = value.content else {
        throw source.refusal(
          .wrongType, at: value.offset,
          "a row of \(fields.name) must be a list of cells, not \(value.sort)")
      }
      var texts: [String] = []
      for cell in cells {
        guard case .string(let text) = cell.content else {
          throw source.refusal(
            .wrongType, at: cell.offset,
            "a cell of \(fields.name) must be a string, not \(cell.sort)")
        }
        texts.append(WhiteSpace.normalized(text))
      }
      lines.append(Table.Line(cells: texts))
    }
    return Table(
      caption: try fields.optionalText("caption").map(WhiteSpace.normalized),
      header: (try fields.texts("header") ?? []).map { WhiteSpace.normalized($0.text) },
      rows: lines)
  }

  // MARK: Entries

  private mutating func entries() throws(Refusal) -> [CompilationEntry]? {
    guard let list = try root.list("entries") else { return nil }
    var entries: [CompilationEntry] = []
    for (index, value) in list.enumerated() {
      entries.append(try entry(value, name: "entry \(index)"))
    }
    return entries
  }

  private mutating func entry(_ value: JSONValue, name: String) throws(Refusal) -> CompilationEntry
  {
    let fields = try JSONFields(value, name: name, source: source)
    note(fields, ["kind", "provisions", "regionalGroup", "states", "text"])
    let kindName = try fields.text("kind")
    guard let kind = Kind(code: kindName) else {
      throw fields.wrong("kind", .unknownKind, "'\(kindName)' is no kind of finding")
    }
    var group: RegionalGroup?
    if let code = try fields.optionalText("regionalGroup"), code != "ALL" {
      group = RegionalGroup(code: code)
      if group == nil {
        throw fields.wrong("regionalGroup", .unknownValue, "'\(code)' is no regional group")
      }
    }
    return CompilationEntry(
      kind: kind, provisions: (try fields.texts("provisions") ?? []).map(\.text),
      regionalGroup: group,
      states: fields.has("states") ? try fields.integer("states", atLeast: 0) : nil,
      text: WhiteSpace.normalized(try fields.text("text")), line: source.line(of: value.offset))
  }
}
