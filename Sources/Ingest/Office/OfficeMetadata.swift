import Model

/// What an office's document says of itself as a whole: on its first page, or in the file beside it.
struct OfficeMetadata {
  /// The manner of a document: what is said of it where, when something is missing.
  enum Manner {
    case text, list, compilation

    fileprivate var place: String { self == .text ? "on the first page" : "in the table" }
    fileprivate var kindExample: String {
      self == .text ? "executive-summary" : "thematic-report"
    }
    /// What a document of this manner is where nobody says otherwise.
    fileprivate var kind: DocumentKind? { self == .list ? .listOfObservations : nil }
  }

  /// What is known of the document; what stands on its first page in its own place and form, and
  /// above that what the side file says.
  private(set) var fields: DocumentFields
  private(set) var warnings: [Warning] = []
  private let manner: Manner

  /// Gathers what is said.
  ///
  /// - Parameters:
  ///   - file: The document's path in the corpus.
  ///   - masthead: The first page.
  ///   - text: Passages of the text, whose language is the document's.
  ///   - side: The file beside it, which stands above the masthead.
  ///   - limits: What the side file may demand.
  ///   - manner: Running text or a table.
  /// - Throws: A refusal where the side file cannot be read.
  init(
    file: String, masthead: Masthead, text: [String], side: SideFile?, limits: ReadingLimits,
    manner: Manner = .text
  ) throws(Refusal) {
    self.manner = manner
    fields = DocumentFields(
      file: file, line: nil, fields: [:], cycle: nil, year: nil, isPublished: false)
    add(masthead, text)
    if let side {
      do throws(Refusal) {
        try add(side, limits: limits)
      } catch {
        let place = error.line.map { "\(error.file):\($0)" } ?? error.file
        throw Refusal(
          file: file, line: nil, reason: error.reason,
          message: "the side file \(place) cannot be used: \(error.message)")
      }
    }
    if fields.fields["kind"] == nil { fields.fields["kind"] = field(manner.kind?.rawValue) }
    // A word beside a document does not lift what is printed on it.
    if masthead.distribution == .restricted {
      fields.fields["distribution"] = field(Distribution.restricted.rawValue)
    }
  }

  /// Returns what the document is.
  ///
  /// - Throws: A refusal that asks for everything that is missing, or for what must not be read.
  func kind() throws(Refusal) -> DocumentKind {
    // Of a document that must not be read nothing else is asked.
    let isRestricted = fields.fields["distribution"]?.text == Distribution.restricted.rawValue
    if !missing.isEmpty, !isRestricted {
      throw Refusal(file: fields.file, line: nil, reason: .missingField, message: request)
    }
    return try fields.kind()
  }

  /// Returns the document with its text.
  ///
  /// - Throws: As `kind()`, or a refusal of what is said.
  func document(
    blocks: [Block], entries: [CompilationEntry] = []
  ) throws(Refusal) -> SourceDocument {
    try fields.document(kind: try kind(), blocks: blocks, entries: entries)
  }

  private func field(_ words: String?) -> DocumentFields.Field? {
    words.map { DocumentFields.Field(text: $0, line: nil) }
  }

  private mutating func add(_ masthead: Masthead, _ text: [String]) {
    for (key, words) in [
      ("kind", masthead.kind?.rawValue), ("symbol", masthead.symbol), ("title", masthead.title),
      ("language", masthead.language(ofText: text)?.rawValue),
      ("date", masthead.date?.description), ("distribution", masthead.distribution?.rawValue),
      ("state", masthead.state?.description), ("regionalGroup", masthead.regionalGroup?.code),
    ] {
      fields.fields[key] = field(words)
    }
    (fields.cycle, fields.year) = masthead.cycleAndYear
  }

  private mutating func add(_ side: SideFile, limits: ReadingLimits) throws(Refusal) {
    let source = SourceText(bytes: side.bytes, file: side.path)
    let root = try JSONFields(
      try JSONScanner.value(of: source, limits: limits), name: "the side file", source: source)
    warnings += root.unknown(besides: DocumentFields.names.union(["format"]))
    for (key, said) in try DocumentFields.fields(of: root).sorted(by: { $0.key < $1.key }) {
      warn(of: key, fields.fields[key]?.text, said.text, side)
      fields.fields[key] = field(said.text)
    }
    if root.has("cycle") {
      let cycle = try root.integer("cycle")
      warn(of: "cycle", fields.cycle.map(String.init), String(cycle), side)
      fields.cycle = cycle
    }
    if root.has("year") {
      let year = try root.integer("year")
      warn(of: "year", fields.year.map(String.init), String(year), side)
      fields.year = year
    }
    fields.isPublished = try root.flag("published")
  }

  private mutating func warn(of key: String, _ found: String?, _ said: String, _ side: SideFile) {
    // A title is worded as people like it; all else is one thing or another.
    guard let found, found != said, key != "title" else { return }
    warnings.append(
      Warning(
        file: fields.file, line: nil, reason: .contradiction,
        message: "'\(key)' is '\(found)' \(manner.place) and '\(said)' in \(side.path), "
          + "which was followed"))
  }

  // MARK: What is missing

  /// The fields that a document must have, in the order of the formats, with an example of each.
  private static func examples(_ manner: Manner) -> [(String, String)] {
    [
      ("kind", "\"\(manner.kindExample)\""), ("symbol", "\"CTOC/COP/IOG/I/1/1/Add.7\""),
      ("title", "\"Executive summary: Qumar\""), ("language", "\"en\""), ("date", "\"2013-05-21\""),
      ("distribution", "\"general\""), ("cycle", "1"), ("year", "1"), ("state", "\"QMA\""),
      ("regionalGroup", "\"AFRICA\""),
    ]
  }

  private var missing: [(name: String, example: String)] {
    let kind = fields.fields["kind"].flatMap { DocumentKind(rawValue: $0.text) }
    return Self.examples(manner).filter { name, _ in
      switch name {
      case "cycle": fields.cycle == nil
      case "year": fields.year == nil
      case "state": kind?.requiresState ?? (manner != .compilation) && fields.fields[name] == nil
      case "regionalGroup": kind == .regionalAddendum && fields.fields[name] == nil
      default: fields.fields[name] == nil
      }
    }
  }

  private var request: String {
    let names = missing.map { "'\($0.name)'" }
    let list =
      names.count == 1
      ? names[0] : names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
    let lines = missing.map { "\"\($0.name)\": \($0.example)" }.joined(separator: ", ")
    let above = manner == .text ? "" : "say it above the header (Symbol,CTOC/…), or "
    return "\(list) \(names.count == 1 ? "is" : "are") not \(manner.place); \(above)write "
      + "\(CorpusEntry.sidePath(of: fields.file)) beside it with what holds, such as {\(lines)}"
  }
}
