/// A finished document as its reader sees it: blocks in reading order, numbers as printed.
///
/// Made from a report, or read from a file that people have edited since; it knows nothing of how
/// the numbers came about. Texts bear marks of notes as `[^1]`, and `[^a]` for a table's own notes.
public struct PrintedDocument: Hashable, Sendable {
  /// A block with the line of the file where it begins.
  public struct Placed: Hashable, Sendable {
    /// The block.
    public let block: PrintedBlock
    /// The line in the file, from 1; nil where the format has no lines.
    public let line: Int?

    /// Makes a placed block.
    public init(_ block: PrintedBlock, line: Int? = nil) {
      self.block = block
      self.line = line
    }
  }

  /// The blocks in reading order; what stands in page headers and footers is not among them.
  public let blocks: [Placed]

  /// Makes a document.
  public init(blocks: [Placed]) { self.blocks = blocks }
}

/// A block of a finished document. Numbers are as printed, without the final full stop.
public enum PrintedBlock: Hashable, Sendable {
  /// A line of the masthead, of the list of contents, or a notice: not of the report's text.
  case front(text: String)
  /// A heading: level from 1, number such as "IV".
  case heading(level: Int, number: String?, text: String)
  /// A paragraph.
  case paragraph(number: String?, text: String, isBold: Bool)
  /// A table: number such as "3", header rows apart, notes by their letter.
  case table(
    number: String?, title: String, header: [[String]], rows: [[String]], notes: [PrintedNote])
  /// A figure: number such as "II", title, and its text alternative where the format has one.
  case figure(number: String?, title: String, alternative: String?)
  /// A footnote.
  case note(PrintedNote)
}

/// A note of a finished document: its mark and its words.
public struct PrintedNote: Hashable, Sendable {
  /// The mark as printed, such as "1" or "a".
  public let mark: String
  /// The words.
  public let text: String

  /// Makes a note.
  public init(mark: String, text: String) {
    self.mark = mark
    self.text = text
  }
}
