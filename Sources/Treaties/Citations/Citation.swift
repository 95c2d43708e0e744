public import Model

/// A passage that names provisions of a treaty.
public struct Citation: Hashable, Sendable {
  /// How it is known whose article a passage speaks of.
  public enum Source: String, Hashable, Sendable {
    /// The instrument is named beside the article, or is all that is named.
    case named
    /// The instrument is the one that a heading set for its section.
    case section
    /// The instrument is the one that a bare article belongs to.
    case `default`
  }

  /// The words that say the provisions, in UTF-8 offsets of the text.
  public let span: TextSpan
  /// What they say, in treaty order without repetition; empty where no treaty has it.
  public let provisions: [Provision]
  /// How the instrument is known.
  public let source: Source

  /// Makes a citation.
  public init(span: TextSpan, provisions: [Provision], source: Source) {
    self.span = span
    self.provisions = provisions
    self.source = source
  }
}

/// Something in a citation that the treaty does not have.
public struct CitationWarning: Hashable, Sendable, CustomStringConvertible {
  /// The words, in UTF-8 offsets of the text.
  public let span: TextSpan
  /// What is wrong and how it was read, in one sentence without a full stop.
  public let description: String

  /// Makes a warning.
  public init(span: TextSpan, description: String) {
    self.span = span
    self.description = description
  }
}

/// What a text cites.
public struct Reading: Hashable, Sendable {
  /// The passages, in the order of the text.
  public let citations: [Citation]
  /// Every provision, in treaty order without repetition; an instrument without an article only
  /// where the text cites no article of it.
  public let provisions: [Provision]
  /// The instruments that the text names, with an article or without, in its order.
  public let namedInstruments: [Instrument]
  /// What the treaties do not have.
  public let warnings: [CitationWarning]

  init(
    citations: [Citation], namedInstruments: [Instrument], warnings: [CitationWarning]
  ) {
    let all = Set(citations.flatMap(\.provisions))
    let cited = Set(all.filter { !$0.isInstrument }.map(\.instrument))
    self.citations = citations.filter { citation in
      citation.provisions.isEmpty
        || !citation.provisions.allSatisfy { $0.isInstrument && cited.contains($0.instrument) }
    }
    provisions = all.filter { !$0.isInstrument || !cited.contains($0.instrument) }.sorted()
    self.namedInstruments = namedInstruments
    self.warnings = warnings
  }

  static let nothing = Reading(citations: [], namedInstruments: [], warnings: [])
}
