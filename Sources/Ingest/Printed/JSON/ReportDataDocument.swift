import Model

/// Reads a report as data (the formats, section 8).
///
/// What only pictures show, such as the labels of a figure, is given as front matter, so that nothing
/// that stands in the file goes unread.
struct ReportDataDocument {
  private var blocks: [PrintedDocument.Placed] = []

  static func read(
    _ source: SourceText, limits: ReadingLimits
  ) throws(Refusal) -> PrintedDocument {
    let root = try JSONScanner.value(of: source, limits: limits)
    let members = members(root)
    guard text(members["format"])?.hasPrefix("palermo-report/") == true else {
      throw Refusal(
        file: source.file, line: 1, reason: .notAReviewDocument,
        message: "is JSON, but no report: it has no \"format\":\"palermo-report/1\"")
    }
    var reader = ReportDataDocument()
    reader.readFront(members)
    for block in list(members["blocks"]) { reader.read(block) }
    return PrintedDocument(blocks: reader.blocks).withNotesInPlace
  }

  private static func members(_ value: JSONValue?) -> [String: JSONValue] {
    guard case .object(let members)? = value?.content else { return [:] }
    return Dictionary(members.map { ($0.key, $0.value) }) { first, _ in first }
  }

  private static func list(_ value: JSONValue?) -> [JSONValue] {
    if case .array(let values)? = value?.content { values } else { [] }
  }

  private static func text(_ value: JSONValue?) -> String? {
    switch value?.content {
    case .string(let text): WhiteSpace.normalized(text)
    case .number: value?.integer.map { String($0) }
    default: nil
    }
  }

  private static func texts(_ value: JSONValue?) -> [String] {
    list(value).map { text($0) ?? "" }
  }

  /// Every string within a value, in order.
  private static func strings(_ value: JSONValue) -> [String] {
    switch value.content {
    case .string(let text): [WhiteSpace.normalized(text)]
    case .array(let values): values.flatMap(strings)
    case .object(let members): members.flatMap { strings($0.value) }
    default: []
    }
  }

  private mutating func add(_ block: PrintedBlock) {
    blocks.append(PrintedDocument.Placed(block))
  }

  private mutating func addFront(_ value: JSONValue) {
    for text in Self.strings(value) where !text.isEmpty { add(.front(text: text)) }
  }

  private mutating func readFront(_ members: [String: JSONValue]) {
    let known: Set<String> = ["format", "document", "language", "words", "blocks"]
    for key in members.keys.sorted() where !known.contains(key) {
      if let value = members[key] { addFront(value) }
    }
  }

  private mutating func read(_ block: JSONValue) {
    let members = Self.members(block)
    let text = { (key: String) in Self.text(members[key]) ?? "" }
    let number = Self.text(members["number"])
    var known: Set<String> = [
      "type", "level", "number", "text", "bold", "claims", "mark", "changed",
    ]
    switch Self.text(members["type"]) {
    case "heading":
      add(.heading(level: members["level"]?.integer ?? 1, number: number, text: text("text")))
    case "paragraph":
      let isBold = if case .bool(true)? = members["bold"]?.content { true } else { false }
      add(.paragraph(number: number, text: text("text"), isBold: isBold))
    case "table":
      known.formUnion(["title", "header", "rows", "notes"])
      let notes = Self.members(members["notes"])
      add(
        .table(
          number: number, title: text("title"), header: [Self.texts(members["header"])],
          rows: Self.list(members["rows"]).map { Self.texts($0) },
          notes: notes.keys.sorted().map {
            PrintedNote(mark: $0, text: Self.text(notes[$0]) ?? "")
          }))
    case "figure":
      known.formUnion(["title", "alternative"])
      add(
        .figure(
          number: number, title: text("title"), alternative: Self.text(members["alternative"])))
    case "note": add(.note(PrintedNote(mark: text("mark"), text: text("text"))))
    default: known = ["type"]
    }
    for key in members.keys.sorted() where !known.contains(key) {
      if let value = members[key] { addFront(value) }
    }
  }
}
