public import Model

/// Reads the provisions that a text cites.
///
/// A scanner over the text's bytes and a small grammar in named parts: `Lexer` cuts tokens,
/// `UnitGrammar` and `ArticleGrammar` read expressions, `GoverningGrammar` says whose they are,
/// `CitationPass` brings them together in one walk.
public struct CitationReader: Sendable {
  /// What a bare article belongs to outside any section that names an instrument.
  public let defaultInstrument: Instrument?
  /// The instrument that a heading has named for the section of the text.
  public let sectionInstrument: Instrument?
  /// The protocol that headings above the text named last: what "the Protocol" stands for where
  /// the text itself names none.
  public let sectionProtocol: Instrument?

  private let language = Language.english

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - defaultInstrument: What a bare "article 5" belongs to; nil: to nothing.
  ///   - sectionInstrument: What the nearest heading that names one instrument names.
  ///   - sectionProtocol: The protocol that headings named last, with or without others.
  public init(
    defaultInstrument: Instrument?, sectionInstrument: Instrument? = nil,
    sectionProtocol: Instrument? = nil
  ) {
    self.defaultInstrument = defaultInstrument
    self.sectionInstrument = sectionInstrument
    self.sectionProtocol = sectionProtocol
  }

  /// Returns what a text cites.
  ///
  /// - Parameters:
  ///   - text: A paragraph, a heading, a cell: what one author wrote in one go.
  ///   - keepingElsewhere: Whether to list the articles of other texts too, as for an explanation.
  ///     Then texts that cite nothing take as long as those that do.
  /// - Returns: Citations, names and warnings in the order of the text.
  /// - Complexity: Linear in the text.
  public func read(_ text: String, keepingElsewhere: Bool = false) -> Reading {
    var text = text
    return text.withUTF8 { bytes in
      // Where a bare article means nothing, one beside a code does.
      let bareArticlesCount =
        (sectionInstrument ?? sectionProtocol ?? defaultInstrument) != nil
        || InstrumentNames.mayHaveCode(bytes)
      guard
        keepingElsewhere || language.anchors.mayCite(bytes, countingArticles: bareArticlesCount)
      else { return .nothing }
      return Lexer.tokens(of: bytes, language.lexicon).withUnsafeBufferPointer { tokens in
        var pass = CitationPass(
          text: TokenText(bytes: bytes, tokens: tokens), language: language, reader: self)
        return pass.reading(keepingElsewhere: keepingElsewhere)
      }
    }
  }
}
