public import Model

extension DocumentReader {
  /// Finds what a file says of its document as a whole, also where that is not enough to read it.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - file: The file's path.
  ///   - side: The file beside it; nil for none.
  /// - Returns: What was found, each with where and how sure.
  /// - Throws: A refusal where the file cannot be read whatever is said of it.
  public func findings(
    in bytes: [UInt8], file: String, side: SideFile? = nil
  ) throws(Refusal) -> [DocumentField: FieldFinding] {
    let limits = options.limits
    if bytes.count > limits[.fileSize] { throw limits.tooLarge(file) }
    let source = SourceText(bytes: bytes, file: file)
    var pieces: [OfficePiece] = []
    var header: [String] = []
    switch Self.ending(of: file) {
    case "docx", "docm": (pieces, header, _) = try WordFile.pieces(of: source, limits: limits)
    case "pdf": pieces = try PDFDocument.pieces(of: source, options: options, pages: pages)
    case "txt", "text": pieces = try TextFile.pieces(of: source, options: options)
    case "csv", "tsv": return try stated(bytes, file, side, mayMiss: true)
    default: return try stated(bytes, file, side, mayMiss: false)
    }
    let body = OfficeBody(pieces)
    guard !body.blocks.isEmpty else {
      throw Refusal(
        file: file, line: nil, reason: .notAReviewDocument,
        message: "the file holds no text behind its first page's masthead")
    }
    var found = FirstPageFindings(
      lines: header + body.masthead, blocks: body.blocks, names: names
    ).fields
    let printed = found[.distribution]
    if let side { try add(side, to: &found) }
    // A word beside a document does not lift what is printed on it.
    if printed?.value == Distribution.restricted.rawValue { found[.distribution] = printed }
    return found
  }

  /// What a file says that has fields of its own.
  private func stated(
    _ bytes: [UInt8], _ file: String, _ side: SideFile?, mayMiss: Bool
  ) throws(Refusal) -> [DocumentField: FieldFinding] {
    let document: SourceDocument
    do throws(Refusal) {
      document = try read(bytes, file: file, side: side).document
    } catch {
      guard mayMiss, error.reason == .missingField else { throw error }
      var found: [DocumentField: FieldFinding] = [:]
      if let side { try add(side, to: &found) }
      return found
    }
    var found: [DocumentField: FieldFinding] = [:]
    let values: [(DocumentField, String?)] = [
      (.kind, document.kind.rawValue), (.symbol, document.symbol), (.title, document.title),
      (.language, document.language.rawValue), (.date, document.date.description),
      (.distribution, document.distribution.rawValue), (.cycle, String(document.cycle)),
      (.year, String(document.year)), (.state, document.state?.description),
      (.regionalGroup, document.regionalGroup?.code),
    ]
    for (field, value) in values {
      found[field] = value.map { FieldFinding($0, .certain, "the file") }
    }
    return found
  }

  private func add(
    _ side: SideFile, to found: inout [DocumentField: FieldFinding]
  ) throws(Refusal) {
    let source = SourceText(bytes: side.bytes, file: side.path)
    let root = try JSONFields(
      try JSONScanner.value(of: source, limits: options.limits), name: "the side file",
      source: source)
    for (name, said) in try DocumentFields.fields(of: root) {
      guard let field = DocumentField(rawValue: name) else { continue }
      found[field] = FieldFinding(said.text, .given, "side file")
    }
    for field in [DocumentField.cycle, .year] where root.has(field.rawValue) {
      found[field] = FieldFinding(
        String(try root.integer(field.rawValue)), .given, "side file")
    }
    if try root.flag("published") {
      found[.published] = FieldFinding("true", .given, "side file")
    }
  }
}
