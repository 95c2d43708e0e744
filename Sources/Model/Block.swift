/// A piece of a document in reading order; its place in the document is its address.
public enum Block: Hashable, Sendable {
  /// A heading; it governs what follows until one of its own or a higher level.
  case heading(Heading)
  /// A paragraph.
  case paragraph(Passage)
  /// The words that introduce a list and that the source marks as such.
  case listIntroduction(Passage)
  /// An item of a list.
  case item(Passage)
  /// A table.
  case table(Table)
  /// A note, taken out of the running text.
  case note(Note)
}

/// A heading of a document.
public struct Heading: Hashable, Sendable {
  /// The depth in the tree of headings, from 1.
  public let level: Int
  /// The number as printed, without the final full stop.
  public let number: String?
  /// The words, white space normalized.
  public let text: String
  /// The provisions that the source names outright.
  public let references: [ProvisionReference]

  /// Makes a heading; `level` from 1.
  public init(
    level: Int, number: String? = nil, text: String, references: [ProvisionReference] = []
  ) {
    self.level = level
    self.number = number
    self.text = text
    self.references = references
  }
}

/// Running text: a paragraph or an item of a list.
public struct Passage: Hashable, Sendable {
  /// The number as printed, without the final full stop.
  public let number: String?
  /// The words, white space normalized.
  public let text: String
  /// How deep in lists the passage lies: 0 for a paragraph outside lists, 1 for an item of a
  /// list, 2 for an item of a list within an item. A list's introduction has its items' depth.
  public let listDepth: Int
  /// The provisions that the source names outright.
  public let references: [ProvisionReference]

  /// Makes a passage.
  public init(
    number: String? = nil, text: String, listDepth: Int = 0,
    references: [ProvisionReference] = []
  ) {
    self.number = number
    self.text = text
    self.listDepth = listDepth
    self.references = references
  }
}

/// A table of a document.
public struct Table: Hashable, Sendable {
  /// A row: its cells' texts, and what the source names outright in them.
  public struct Line: Hashable, Sendable {
    /// The cells' words, white space normalized.
    public let cells: [String]
    /// References with spans in `text`.
    public let references: [ProvisionReference]
    /// What the row says of its finding outside of these cells; nil where headings say it.
    public let finding: StatedFinding?

    /// Makes a row of a table.
    public init(
      cells: [String], references: [ProvisionReference] = [], finding: StatedFinding? = nil
    ) {
      self.cells = cells
      self.references = references
      self.finding = finding
    }

    /// The cells joined by " | ", white space normalized.
    public var text: String { WhiteSpace.normalized(cells.joined(separator: " | ")) }
  }

  /// The words above or below the table.
  public let caption: String?
  /// The cells of the header row; empty where there is none.
  public let header: [String]
  /// The rows beneath the header.
  public let rows: [Line]

  /// Makes a table.
  public init(caption: String? = nil, header: [String] = [], rows: [Line]) {
    self.caption = caption
    self.header = header
    self.rows = rows
  }
}

/// A footnote or endnote.
public struct Note: Hashable, Sendable {
  /// The mark in the text, such as `1`.
  public let mark: String?
  /// The words, white space normalized.
  public let text: String

  /// Makes a note.
  public init(mark: String? = nil, text: String) {
    self.mark = mark
    self.text = text
  }
}
