public import Model

/// A file of a corpus and what it came to.
public struct StoredFile: Hashable, Sendable {
  /// What a file came to.
  public enum Outcome: Hashable, Sendable {
    /// A document.
    case read(StoredDocument)
    /// Not read, and why; the refusal's file is this one.
    case refused(Refusal)
  }

  /// The path relative to the corpus.
  public let path: String
  /// The SHA-256 of the file's bytes, in hexadecimal digits.
  public let sha256: String
  /// What became of it among the other files.
  public let status: FileStatus
  /// What it came to on its own.
  public let outcome: Outcome

  /// Makes a file's record.
  public init(path: String, sha256: String, status: FileStatus, outcome: Outcome) {
    self.path = path
    self.sha256 = sha256
    self.status = status
    self.outcome = outcome
  }
}

/// What is kept of a document: what it is and what it records, its text apart.
public struct StoredDocument: Hashable, Sendable {
  /// What the document is.
  public let kind: DocumentKind
  /// The symbol as printed.
  public let symbol: String
  /// The title.
  public let title: String
  /// The language of the text.
  public let language: DocumentLanguage
  /// The date of the document.
  public let date: CalendarDate
  /// How widely it may circulate.
  public let distribution: Distribution
  /// The number of the review cycle.
  public let cycle: Int
  /// The number of the year of the cycle.
  public let year: Int
  /// The State under review, where the kind speaks of one.
  public let state: StateCode?
  /// The regional group of an addendum.
  public let regionalGroup: RegionalGroup?
  /// Equal for two documents that say the same.
  public let fingerprint: String
  /// The compilation as data, where the document carries it.
  public let entries: [CompilationEntry]
  /// The findings, in the order of the document.
  public var observations: [Observation]
  /// The kinds of which the document says that there is nothing, one for each statement.
  public let nilStatements: [Kind]
  /// What an editor should know about the file; each warning's file is the document's.
  public let warnings: [Warning]

  /// Makes a document's record.
  public init(
    kind: DocumentKind, symbol: String, title: String, language: DocumentLanguage,
    date: CalendarDate, distribution: Distribution, cycle: Int, year: Int, state: StateCode?,
    regionalGroup: RegionalGroup?, fingerprint: String, entries: [CompilationEntry],
    observations: [Observation], nilStatements: [Kind], warnings: [Warning]
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
    self.fingerprint = fingerprint
    self.entries = entries
    self.observations = observations
    self.nilStatements = nilStatements
    self.warnings = warnings
  }
}

/// How many files a store added, replaced, retired, or found as they were.
public struct ArchiveChanges: Hashable, Sendable {
  /// Files that were not in the archive.
  public internal(set) var added = 0
  /// Files whose bytes, or whose corpus's facts, are others than before.
  public internal(set) var replaced = 0
  /// Files that are no longer in the corpus.
  public internal(set) var retired = 0
  /// Files that were not stored again.
  public internal(set) var unchanged = 0

  init() {}
}
