/// A piece of a finished document as its file gives it, before titles have found their tables.
enum PrintedPiece {
  /// The document's own title.
  case title(PieceText)
  /// What is known not to be of the text: masthead, notice, list of contents.
  case front(PieceText)
  /// A heading; its number stands apart only where the program counts it.
  case heading(level: Int, label: String?, PieceText)
  /// A paragraph; its number stands apart only where the program counts it.
  case paragraph(label: String?, PieceText)
  /// A quotation set apart, such as a notice.
  case quotation(PieceText)
  /// An item of a list without numbers.
  case item(PieceText)
  /// A table; its caption where the file has one.
  case table(PrintedGrid)
  /// A picture; its caption and alternative where the file has them.
  case figure(caption: PieceText?, alternative: String?)
  /// A footnote.
  case note(mark: String, PieceText)
}

/// A table as its file gives it.
struct PrintedGrid {
  var caption: PieceText?
  /// How many rows repeat as a header; nil where the file does not say.
  var headerRows: Int?
  var rows: [[PieceText]]
}
