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
  /// - Complexity: Linear in the text.
  public func read(_ text: String) -> Reading {
    var text = text
    return text.withUTF8 { bytes in
      guard Self.mayCite(bytes) else { return .nothing }
      let tokens = Lexer.tokens(of: bytes)
      var pass = CitationPass(
        text: TokenText(bytes: bytes, tokens: tokens, lexicon: .english), reader: self)
      return pass.reading()
    }
  }

  /// Whether any word of a text could begin a citation or a name: most texts have none.
  private static func mayCite(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in bytes {
      // "ar" of article; "on" of Convention and "ro" of Protocol; capitals of abbreviations.
      switch (previous | 0x20, byte) {
      case (UInt8(ascii: "a"), UInt8(ascii: "r")), (UInt8(ascii: "a"), UInt8(ascii: "R")):
        return true
      case (UInt8(ascii: "c"), UInt8(ascii: "o")), (UInt8(ascii: "c"), UInt8(ascii: "O")):
        return true
      case (UInt8(ascii: "p"), UInt8(ascii: "r")), (UInt8(ascii: "p"), UInt8(ascii: "R")):
        return true
      default: break
      }
      if (65...90).contains(previous), (65...90).contains(byte) { return true }
      previous = byte
    }
    return false
  }
}
