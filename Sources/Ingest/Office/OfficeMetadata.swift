import Model

/// What an office's document says of itself as a whole: on its first page, or in the file beside it.
struct OfficeMetadata {
  var fields: DocumentFields
  var warnings: [Warning] = []

  /// Gathers what is said.
  ///
  /// - Parameters:
  ///   - file: The document's path in the corpus.
  ///   - masthead: The lines before the body, in reading order; cells of a row are lines.
  ///   - side: The file beside it, which stands above the masthead.
  ///   - limits: What the side file may demand.
  /// - Throws: A refusal where the side file cannot be read.
  init(
    file: String, masthead: [String], side: SideFile?, limits: ReadingLimits
  ) throws(Refusal) {
    fields = DocumentFields(
      file: file, line: nil, fields: [:], cycle: nil, year: nil, isPublished: false)
    add(Masthead(masthead))
    if let side { try add(side, limits: limits) }
  }

  /// What stands on the first page in its own place and form; the rest is asked for.
  private mutating func add(_ masthead: Masthead) {
    func field(_ words: String?) -> DocumentFields.Field? {
      words.map { DocumentFields.Field(text: $0, line: nil) }
    }
    fields.fields["symbol"] = field(masthead.symbol)
    fields.fields["date"] = field(masthead.date?.description)
    fields.fields["distribution"] = field(masthead.distribution?.rawValue)
    fields.fields["language"] = field(masthead.language?.rawValue)
    if let symbol = masthead.symbol, let number = Symbols.cycleAndYear(of: symbol) {
      (fields.cycle, fields.year) = number
    }
  }

  private mutating func add(_ side: SideFile, limits: ReadingLimits) throws(Refusal) {
    let source = SourceText(bytes: side.bytes, file: side.path)
    let root = try JSONFields(
      try JSONScanner.value(of: source, limits: limits), name: "the side file", source: source)
    warnings += root.unknown(besides: DocumentFields.names.union(["format"]))
    for (key, field) in try DocumentFields.fields(of: root) { fields.fields[key] = field }
    if root.has("cycle") { fields.cycle = try root.integer("cycle") }
    if root.has("year") { fields.year = try root.integer("year") }
    fields.isPublished = try root.flag("published")
  }
}
