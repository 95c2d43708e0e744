import Model
import Treaties

/// What a text of a document speaks of: what it cites in words and what its markup names.
struct Citing {
  /// In treaty order, without repetition; an instrument only beside no article of it.
  let provisions: [Provision]
  /// The instruments that the text names, in its order.
  let instruments: [Instrument]
  /// What was cited and does not exist, in words.
  let warnings: [String]

  /// Reads a text.
  ///
  /// A reference in the markup stands for the words that bear it; all else is read from the text.
  init(_ text: String, references: [ProvisionReference], reader: CitationReader) {
    let reading = reader.read(text)
    guard !references.isEmpty else {
      provisions = reading.provisions
      instruments = reading.namedInstruments
      warnings = reading.warnings.map(\.description)
      return
    }
    var named: Set<Provision> = []
    var unknown: [String] = []
    var marked: [Instrument] = []
    var replaced: [TextSpan] = []
    for reference in references {
      let (provision, warning) = Registry.resolve(reference)
      if let warning { unknown.append(warning.description) }
      guard let provision else { continue }
      named.insert(provision)
      // A provision's address names no instrument for a whole section; an instrument's does.
      if provision.isInstrument { marked.append(provision.instrument) }
      replaced.append(reference.span)
    }
    // Both stand in the order of the text, so that one walk meets what lies within what.
    var next = 0
    for citation in reading.citations {
      while next < replaced.count, replaced[next].end < citation.span.end { next += 1 }
      if next < replaced.count, replaced[next].contains(citation.span) { continue }
      named.formUnion(citation.provisions)
    }
    let cited = Set(named.filter { !$0.isInstrument }.map(\.instrument))
    provisions = named.filter { !$0.isInstrument || !cited.contains($0.instrument) }.sorted()
    instruments = reading.namedInstruments + marked
    warnings = reading.warnings.map(\.description) + unknown
  }
}
