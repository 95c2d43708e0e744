/// What a row of a list of findings says in cells of their own: its kind, its provisions, its number.
public struct StatedFinding: Hashable, Sendable {
  /// The sort of finding.
  public let kind: Kind
  /// What the cell for provisions says; empty where it says nothing.
  public let provisions: StatedProvisions
  /// The number as printed, without the final full stop.
  public let paragraph: String?
  /// The line of the file on which the row begins, from 1.
  public let line: Int

  /// Makes a finding.
  public init(kind: Kind, provisions: StatedProvisions, paragraph: String?, line: Int) {
    self.kind = kind
    self.provisions = provisions
    self.paragraph = paragraph
    self.line = line
  }
}

/// Provisions as a cell states them, by name or in words; not yet held against the registry.
public struct StatedProvisions: Hashable, Sendable {
  /// Words that cite.
  public struct Citation: Hashable, Sendable {
    /// The instrument that stands beside the words; nil: the document's.
    public let instrument: Instrument?
    /// The words, such as "art. 16, para. 9".
    public let words: String

    /// Makes a citation.
    public init(instrument: Instrument?, words: String) {
      self.instrument = instrument
      self.words = words
    }
  }

  /// Names such as `UNTOC/16/9`, in the order of the cell.
  public let names: [String]
  /// What is said in words, in the order of the cell.
  public let citations: [Citation]

  /// Makes statements; none where nothing is given.
  public init(names: [String] = [], citations: [Citation] = []) {
    self.names = names
    self.citations = citations
  }

  /// Whether the cell says nothing.
  public var isEmpty: Bool { names.isEmpty && citations.isEmpty }
}
