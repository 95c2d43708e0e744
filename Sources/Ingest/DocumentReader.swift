public import Model

/// Reads the files of a corpus: each to a document, or to a refusal with place and reason.
public struct DocumentReader: Sendable {
  let options: ReadingOptions
  let names: StateNames?
  private let columns: ColumnTable
  let pages: PageSource?

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - options: How files are read.
  ///   - corpus: The corpus, whose States are known by their names in the title of a Word file;
  ///     nil where nothing is known of it.
  ///   - columns: What `columns.csv` says; nil where there is none.
  ///   - pages: What turns PDF files into lines; nil where none can be read.
  public init(
    options: ReadingOptions = .standard, corpus: Corpus? = nil, columns: ColumnTable? = nil,
    pages: PageSource? = nil
  ) {
    self.options = options
    self.columns = columns ?? ColumnTable()
    self.pages = pages
    names = corpus.map { StateNames($0.population.values) }
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - file: The file's path in the corpus; its ending says what it is.
  ///   - side: The file beside it that says what it does not; nil for none.
  /// - Returns: The document, and what an editor should know about the file.
  /// - Throws: A refusal; nothing of the file is then kept.
  public func read(
    _ bytes: [UInt8], file: String, side: SideFile? = nil
  ) throws(Refusal) -> (document: SourceDocument, warnings: [Warning]) {
    let limits = options.limits
    if bytes.count > limits[.fileSize] { throw limits.tooLarge(file) }
    let (document, warnings) = try self.document(
      of: SourceText(bytes: bytes, file: file), side: side)
    try limits.check(document, file: file)
    return (document, warnings)
  }

  private func document(
    of source: SourceText, side: SideFile?
  ) throws(Refusal) -> (document: SourceDocument, warnings: [Warning]) {
    let limits = options.limits
    if let sentence = ForeignEnding.sentence(onMark: source.file) {
      throw Refusal(file: source.file, line: nil, reason: .unsupportedType, message: sentence)
    }
    switch Self.ending(of: source.file) {
    case "json" where source.file.hasSuffix(CorpusEntry.sideEnding):
      return try orphan(source)
    case "json": return try JSONDocument.read(source, limits: limits)
    case "xml": return try AkomaNtosoDocument.read(source, limits: limits)
    case "docx", "docm": return try WordFile.read(source, side: side, limits: limits, names: names)
    case "csv", "tsv":
      return try TableFile.read(
        source, side: side, limits: limits, names: names, columns: columns)
    case "pdf":
      return try PDFDocument.read(source, side: side, options: options, names: names, pages: pages)
    case "txt", "text":
      return try TextFile.read(source, side: side, options: options, names: names)
    default:
      throw Refusal(
        file: source.file, line: nil, reason: .unsupportedType,
        message: ForeignEnding.sentence(on: source.file)
          ?? "palermo reads .docx, .csv, .tsv, .json and .xml files, and .pdf and .txt with loss; "
          + "this is none of them")
    }
  }

  /// A file with the name of a side file, whose document is not there.
  private func orphan(
    _ source: SourceText
  ) throws(Refusal) -> (document: SourceDocument, warnings: [Warning]) {
    let root = try JSONFields(
      try JSONScanner.value(of: source, limits: options.limits), name: "the file", source: source)
    guard root.has("format") else {
      throw Refusal(
        file: source.file, line: nil, reason: .notAReviewDocument,
        message: "is the side file of a document that is not there; put the document beside it")
    }
    return try JSONDocument.read(source, limits: options.limits)
  }

  static func ending(of file: String) -> String {
    guard let name = file.split(separator: "/").last, let stop = name.lastIndex(of: ".") else {
      return ""
    }
    return name[name.index(after: stop)...].lowercased()
  }
}
