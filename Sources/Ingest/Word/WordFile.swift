import Model

/// Reads a Word file of a corpus: its text in blocks, and what its first page or its side file says
/// of it.
enum WordFile {
  static func read(
    _ source: SourceText, side: SideFile?, limits: ReadingLimits, names: StateNames?
  ) throws(Refusal) -> (document: SourceDocument, warnings: [Warning]) {
    let (pieces, header, warnings) = try self.pieces(of: source, limits: limits)
    let (document, others) = try OfficeDocument.read(
      pieces, header: header, file: source.file, side: side, limits: limits, names: names)
    return (document, others + warnings)
  }

  /// The lines and tables of a file, and the words at the head of its first page.
  static func pieces(
    of source: SourceText, limits: ReadingLimits
  ) throws(Refusal) -> (body: [OfficePiece], header: [String], warnings: [Warning]) {
    let word = WordReader.read(try container(of: source, limits: limits))
    let (pieces, header) = WordLines.pieces(of: word)
    return (pieces, header, warnings(on: word, file: source.file))
  }

  private static func container(
    of source: SourceText, limits: ReadingLimits
  ) throws(Refusal) -> WordContainer {
    func refusal(_ message: String) -> Refusal {
      Refusal(file: source.file, line: nil, reason: .unreadable, message: message)
    }
    if source.bytes.isEmpty { throw refusal("the file is empty") }
    if let sentence = ForeignFile.sentence(on: source.bytes) { throw refusal(sentence) }
    guard source.bytes.starts(with: [0x50, 0x4B]) else {
      throw refusal("is named as a Word file, but is none; save the text as .docx")
    }
    return try WordContainer(source.bytes, file: source.file, limits: limits)
  }

  private static func warnings(on word: WordDocument, file: String) -> [Warning] {
    var warnings: [Warning] = []
    if word.hasTrackedChanges {
      warnings.append(
        Warning(
          file: file, line: nil, reason: .trackedChanges,
          message: "the file has tracked changes that nobody has accepted or rejected; "
            + "all were read as accepted"))
    }
    if word.hasComments {
      warnings.append(
        Warning(
          file: file, line: nil, reason: .comments,
          message: "the file has comments; they are no text and were left out"))
    }
    return warnings
  }
}
