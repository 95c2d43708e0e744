import Model

/// What is read although the file does not say all that its author saw: it shows where lines stand,
/// not what they are.
enum Loss {
  static func refusal(of what: String, file: String) -> Refusal {
    Refusal(
      file: file, line: nil, reason: .unsupportedType,
      message: "\(what) does not say what is a heading, a paragraph or a table; put the Word file "
        + "in its place, or accept the loss: --accept-lossy")
  }

  static func document(
    _ pieces: [OfficePiece], what: String, _ source: SourceText, _ side: SideFile?,
    _ options: ReadingOptions, _ names: StateNames?
  ) throws(Refusal) -> (document: SourceDocument, warnings: [Warning]) {
    let (document, warnings) = try OfficeDocument.read(
      pieces, header: [], file: source.file, side: side, limits: options.limits, names: names)
    let warning = Warning(
      file: source.file, line: nil, reason: .readWithLoss,
      message:
        "was read with loss from \(what): headings, paragraphs and tables were told by where "
        + "their lines stand; compare its findings with the original")
    return (document, [warning] + warnings)
  }
}
