public import Model

/// Reads a finished document back: a report in Word, Markdown, HTML or Akoma Ntoso, as we wrote it or
/// as people have edited it since.
///
/// The kind is told from the file's name and its first bytes together. What stands in page headers
/// and footers is no text, comments are none, tracked changes count as accepted.
public struct PrintedDocumentReader: Sendable {
  private let limits: ReadingLimits

  /// Makes a reader.
  public init(limits: ReadingLimits = .standard) { self.limits = limits }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - file: The file's name or path; its ending says what it is.
  /// - Returns: The document, blocks in reading order.
  /// - Throws: A refusal, whose message says what to do.
  public func read(_ bytes: [UInt8], file: String) throws(Refusal) -> PrintedDocument {
    func refusal(_ reason: Refusal.Reason, _ message: String) -> Refusal {
      Refusal(file: file, line: nil, reason: reason, message: message)
    }
    guard bytes.count <= limits[.fileSize] else { throw limits.tooLarge(file) }
    guard !bytes.isEmpty else { throw refusal(.notAReviewDocument, "the file is empty") }
    let ending = Self.ending(of: file)
    let document: PrintedDocument
    switch ending {
    case "docx", "docm", "dotx":
      document = try word(bytes, file)
    case "md", "markdown", "txt":
      document = MarkdownDocument.read(try text(bytes, file))
    case "html", "htm", "xhtml":
      if bytes.contains(0), !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) {
        throw refusal(.notUTF8, "is named as a page, but holds no text")
      }
      document = HTMLDocument.read(
        try HTMLParsing.read(bytes, file: file, limits: limits))
    case "xml", "akn":
      document = try AkomaNtosoPrinting.document(
        of: try MarkupTree.read(bytes, file: file, limits: limits), file: file)
    case "json":
      document = try ReportDataDocument.read(
        SourceText(bytes: bytes, file: file), limits: limits)
    default:
      throw refusal(
        .unsupportedType,
        "palermo reads reports as .docx, .md, .html and .xml; save the document as one of these")
    }
    let hasText = document.blocks.contains { placed in
      if case .front = placed.block { false } else { true }
    }
    guard hasText else {
      throw refusal(.notAReviewDocument, "holds no text of a report")
    }
    return document
  }

  private func word(_ bytes: [UInt8], _ file: String) throws(Refusal) -> PrintedDocument {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw Refusal(
        file: file, line: nil, reason: .unreadable,
        message: "is protected by a password, or an old .doc under another name; "
          + "save it as .docx without a password")
    }
    guard bytes.starts(with: [0x50, 0x4B]) else {
      throw Refusal(
        file: file, line: nil, reason: .unreadable,
        message: "is named as a Word file, but is none; save the text as .docx")
    }
    let container = try WordContainer(bytes, file: file, limits: limits)
    return WordPrinting.document(of: WordReader.read(container))
  }

  private func text(_ bytes: [UInt8], _ file: String) throws(Refusal) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let source = SourceText(bytes: bytes, file: file)
      throw source.refusal(
        .notUTF8, at: source.firstInvalidOffset ?? 0, "is not UTF-8; save it with that encoding")
    }
    guard !text.unicodeScalars.contains("\0") else {
      throw Refusal(
        file: file, line: nil, reason: .notUTF8, message: "is named as text, but holds none")
    }
    return text
  }

  private static func ending(of file: String) -> String {
    guard let name = file.split(separator: "/").last, let stop = name.lastIndex(of: ".") else {
      return ""
    }
    return name[name.index(after: stop)...].lowercased()
  }
}
