import Treaties

/// A running text: what it cites lies within it.
enum CitationInput {
  private static let readers = [
    CitationReader(defaultInstrument: .untoc),
    CitationReader(defaultInstrument: nil, sectionInstrument: .tip, sectionProtocol: .tip),
  ]

  static func read(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let count = text.utf8.count
    for reader in readers {
      for citation in reader.read(text, keepingElsewhere: true).citations {
        precondition(
          0 <= citation.span.start && citation.span.start < citation.span.end
            && citation.span.end <= count, "a citation lies outside of its text")
      }
    }
  }
}
