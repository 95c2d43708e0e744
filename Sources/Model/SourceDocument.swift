/// A document as it was read: what it is, and its text in blocks.
///
/// The text is data: every string has its white space normalized (runs of it become one space,
/// none at either end) and is otherwise as in the file.
public struct SourceDocument: Hashable, Sendable {
  /// What the document is.
  public let kind: DocumentKind
  /// The symbol as printed, such as `CTOC/COP/IOG/I/1/1/Add.7`.
  public let symbol: String
  /// The title.
  public let title: String
  /// The language of the text.
  public let language: DocumentLanguage
  /// The date of the document.
  public let date: CalendarDate
  /// How widely it may circulate; never `restricted`.
  public let distribution: Distribution
  /// The number of the review cycle.
  public let cycle: Int
  /// The number of the year of the cycle.
  public let year: Int
  /// The State under review, where the kind speaks of one.
  public let state: StateCode?
  /// The regional group of an addendum.
  public let regionalGroup: RegionalGroup?
  /// The text in reading order.
  public let blocks: [Block]
  /// The compilation as data, where the document carries it.
  public let entries: [CompilationEntry]
  /// The lines on which the file says the cycle, the year and the State.
  public let lines: FieldLines

  /// The lines of what is held against the facts of the corpus; nil where a file has no lines or the
  /// field stands elsewhere.
  public struct FieldLines: Hashable, Sendable {
    /// The line of the cycle, from 1.
    public var cycle: Int?
    /// The line of the year, from 1.
    public var year: Int?
    /// The line of the State, from 1.
    public var state: Int?

    /// Makes lines.
    public init(cycle: Int? = nil, year: Int? = nil, state: Int? = nil) {
      self.cycle = cycle
      self.year = year
      self.state = state
    }
  }

  /// Makes a document from its parts.
  public init(
    kind: DocumentKind, symbol: String, title: String, language: DocumentLanguage,
    date: CalendarDate, distribution: Distribution, cycle: Int, year: Int,
    state: StateCode? = nil, regionalGroup: RegionalGroup? = nil,
    blocks: [Block], entries: [CompilationEntry] = [], lines: FieldLines = FieldLines()
  ) {
    self.kind = kind
    self.symbol = symbol
    self.title = title
    self.language = language
    self.date = date
    self.distribution = distribution
    self.cycle = cycle
    self.year = year
    self.state = state
    self.regionalGroup = regionalGroup
    self.blocks = blocks
    self.entries = entries
    self.lines = lines
  }
}

extension SourceDocument {
  /// Returns the same document with other entries.
  public func with(entries: [CompilationEntry]) -> SourceDocument {
    SourceDocument(
      kind: kind, symbol: symbol, title: title, language: language, date: date,
      distribution: distribution, cycle: cycle, year: year, state: state,
      regionalGroup: regionalGroup, blocks: blocks, entries: entries, lines: lines)
  }
}

/// One line of the Secretariat's compilation as data.
public struct CompilationEntry: Hashable, Sendable {
  /// The sort of finding.
  public let kind: Kind
  /// The provisions as written, such as `UNTOC/16/9`; not yet held against the registry.
  public let provisions: [String]
  /// Provisions that are cited in words; none once they are held against the registry.
  public let citations: [StatedProvisions.Citation]
  /// The group that the entry speaks of, if it speaks of one.
  public let regionalGroup: RegionalGroup?
  /// The number of States that it gives, if it gives one; from 0.
  public let states: Int?
  /// The words.
  public let text: String
  /// The line of the file on which the entry begins, from 1.
  public let line: Int

  /// Makes an entry.
  public init(
    kind: Kind, provisions: [String], citations: [StatedProvisions.Citation] = [],
    regionalGroup: RegionalGroup?, states: Int?, text: String, line: Int
  ) {
    self.kind = kind
    self.provisions = provisions
    self.citations = citations
    self.regionalGroup = regionalGroup
    self.states = states
    self.text = text
    self.line = line
  }
}
