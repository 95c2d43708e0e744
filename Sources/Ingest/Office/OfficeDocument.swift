import Model

/// Makes a document of what an office's file shows: its text in blocks, and what its first page or
/// its side file says of it.
enum OfficeDocument {
  static func read(
    _ pieces: [OfficePiece], header: [String], file: String, side: SideFile?,
    limits: ReadingLimits, names: StateNames?
  ) throws(Refusal) -> (document: SourceDocument, warnings: [Warning]) {
    var body = OfficeBody(pieces)
    let metadata = try OfficeMetadata(
      file: file, masthead: Masthead(header + body.masthead, names: names),
      text: body.blocks.compactMap(\.passageText), side: side, limits: limits)
    if let title = metadata.fields.fields["title"]?.text { body.removeTitle(title) }
    let document = try metadata.document(blocks: body.blocks)
    guard !document.blocks.isEmpty else {
      throw Refusal(
        file: file, line: nil, reason: .notAReviewDocument,
        message: "the file holds no text behind its first page's masthead")
    }
    return (document, metadata.warnings)
  }
}
