/// A piece of a report.
///
/// Texts are plain, but for marks of notes: `[^1]` for a footnote, `[^a]` for a note of a table.
public enum ReportBlock: Hashable, Sendable {
  /// A heading: level from 1, number without full stop or nil ("IV", "A", "1", "a").
  case heading(level: Int, number: String?, text: String)
  /// A paragraph: its consecutive number, or nil in the summary and in annexes.
  case paragraph(ReportParagraph)
  /// A table.
  case table(ReportTable)
  /// A figure.
  case figure(ReportFigure)
  /// A footnote to the words that bear its mark.
  case note(mark: String, text: String)

  /// The words of the block, as the limit counts them.
  public var words: Int {
    func count(_ text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }
    switch self {
    case .heading(_, _, let text), .note(_, let text):
      return count(text)
    case .paragraph(let paragraph):
      return count(paragraph.text)
    case .table(let table):
      let cells = table.header + table.rows.joined()
      return count(table.title) + cells.reduce(0) { $0 + count($1) }
        + table.notes.reduce(0) { $0 + count($1.text) }
    case .figure(let figure):
      return count(figure.title)
    }
  }
}

/// A paragraph of a report.
public struct ReportParagraph: Hashable, Sendable {
  /// The consecutive number through the document; nil where paragraphs bear none.
  public let number: Int?
  /// The words.
  public let text: String
  /// Whether the paragraph is printed in bold, as conclusions and recommendations are.
  public let isBold: Bool
  /// Whether the paragraph stands in a box, as examples do; it then has no number.
  public let isBox: Bool
  /// The identifiers of the claims that it makes, in the order of its words.
  public let claims: [String]
  /// The numbers of other paragraphs in its text, in the order of its words.
  public let references: [ReportReference]

  /// Makes a paragraph.
  public init(
    number: Int?, text: String, isBold: Bool = false, isBox: Bool = false, claims: [String] = [],
    references: [ReportReference] = []
  ) {
    self.number = number
    self.text = text
    self.isBold = isBold
    self.isBox = isBox
    self.claims = claims
    self.references = references
  }
}

/// A table of a report.
public struct ReportTable: Hashable, Sendable {
  /// A note beneath the table.
  public struct TableNote: Hashable, Sendable {
    /// A lower-case letter.
    public let mark: String
    /// The words.
    public let text: String

    /// Makes a note.
    public init(mark: String, text: String) {
      self.mark = mark
      self.text = text
    }
  }

  /// The number in the document, from 1; nil in annexes that number otherwise.
  public let number: Int?
  /// The title.
  public let title: String
  /// The header row; the first column holds the rows' names.
  public let header: [String]
  /// The rows, each as long as the header; no cell is empty.
  public let rows: [[String]]
  /// The notes, in order of their marks.
  public let notes: [TableNote]
  /// The identifiers of the claims that it makes.
  public let claims: [String]
  /// In a form: the words one of which is to stand in the last cell of a row, by its number from 0;
  /// Word offers them as a list.
  public var choices: [Int: [String]] = [:]

  /// Makes a table; a cell without words reads "..", not available.
  public init(
    number: Int?, title: String, header: [String], rows: [[String]], notes: [TableNote] = [],
    claims: [String] = []
  ) {
    self.number = number
    self.title = title
    self.header = header
    self.rows = rows.map { row in
      (row + Array(repeating: "", count: max(0, header.count - row.count))).map {
        $0.allSatisfy(\.isWhitespace) ? ".." : $0
      }
    }
    self.notes = notes
    self.claims = claims
  }
}
