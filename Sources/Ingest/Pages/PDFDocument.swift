public import Model

/// Turns the content of a PDF file into what `pdftohtml -xml -zoom 2` writes of it: lines of text with
/// their places and fonts; whoever reads files gives it, because no program runs from here.
public typealias PageSource =
  @Sendable (
    _ bytes: [UInt8], _ file: String
  ) throws(Refusal) -> [UInt8]

/// Reads a PDF file of a corpus, as far as its pages show what stands in it.
enum PDFDocument {
  static func read(
    _ source: SourceText, side: SideFile?, options: ReadingOptions, names: StateNames?,
    pages: PageSource?
  ) throws(Refusal) -> (document: SourceDocument, warnings: [Warning]) {
    try Loss.document(
      try pieces(of: source, options: options, pages: pages), what: "a PDF file", source, side,
      options, names)
  }

  /// The lines and tables of a file.
  static func pieces(
    of source: SourceText, options: ReadingOptions, pages: PageSource?
  ) throws(Refusal) -> [OfficePiece] {
    guard options.acceptsLoss else { throw Loss.refusal(of: "a PDF file", file: source.file) }
    func refusal(_ message: String) -> Refusal {
      Refusal(file: source.file, line: nil, reason: .unreadable, message: message)
    }
    if source.bytes.isEmpty { throw refusal("the file is empty") }
    // Other programs look for the sign within the first kilobyte too.
    let start = String(decoding: source.bytes.prefix(1_024), as: UTF8.self)
    guard start.contains("%PDF-") else {
      throw refusal("is named as a PDF, but is none; look what it is and save the text as .docx")
    }
    guard let pages else { throw refusal("PDF files cannot be read here; save the text as .docx") }
    let read = PDFPages(try pages(source.bytes, source.file))
    guard !read.isEmpty else {
      throw refusal(
        "holds no text, only pictures of pages; it needs text recognition (OCR), "
          + "or the Word file that it was made from")
    }
    let parts = PageFurniture.removed(from: read.pages).map(PageRegions.parts)
    return PageParagraphs.pieces(of: parts)
  }
}
