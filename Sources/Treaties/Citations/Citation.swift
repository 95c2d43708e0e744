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
  /// The words that name the instrument, in UTF-8 offsets of the text; nil where none does.
  public let namedBy: TextSpan?

  /// Makes a citation.
  public init(
    span: TextSpan, provisions: [Provision], source: Source, namedBy: TextSpan? = nil
  ) {
    self.span = span
    self.provisions = provisions
    self.source = source
    self.namedBy = namedBy
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
  /// Articles of a text that is none of the treaties, or of none that is known.
  public struct Elsewhere: Hashable, Sendable {
    /// The words that say the articles, in UTF-8 offsets of the text.
    public let span: TextSpan
    /// The words that say whose they are; nil for bare articles where none is the default.
    public let namedBy: TextSpan?
  }

  /// The passages, in the order of the text.
  public let citations: [Citation]
  /// The articles of other texts, in the order of the text; empty unless they were asked for.
  public let elsewhere: [Elsewhere]
  /// Every provision, in treaty order without repetition; an instrument without an article only
  /// where the text cites no article of it.
  public let provisions: [Provision]
  /// The instruments that the text names, with an article or without, in its order.
  public let namedInstruments: [Instrument]
  /// What the treaties do not have.
  public let warnings: [CitationWarning]

  init(
    citations: [Citation], elsewhere: [Elsewhere], namedInstruments: [Instrument],
    missing: Set<Instrument> = [], warnings: [CitationWarning]
  ) {
    let all = citations.flatMap(\.provisions).sorted()
    // An article that the instrument does not have leaves neither a provision nor the instrument.
    var cited = missing
    for provision in all where !provision.isInstrument { cited.insert(provision.instrument) }
    self.citations = citations.filter { citation in
      citation.provisions.isEmpty
        || !citation.provisions.allSatisfy { $0.isInstrument && cited.contains($0.instrument) }
    }
    var provisions: [Provision] = []
    for provision in all
    where provision != provisions.last
      && (!provision.isInstrument || !cited.contains(provision.instrument))
    {
      provisions.append(provision)
    }
    self.provisions = provisions
    self.elsewhere = elsewhere
    self.namedInstruments = namedInstruments
    self.warnings = warnings
  }

  static let nothing = Reading(
    citations: [], elsewhere: [], namedInstruments: [], warnings: [])
}
