public import Model
import Treaties

/// What a cell for provisions comes to: the provisions that it names and cites.
public struct StatedReading {
  /// In treaty order, without repetition; an instrument only beside no article of it.
  public let provisions: [Provision]
  /// What was cited and does not exist, and words that cite nothing.
  public let warnings: [String]

  /// Reads a cell.
  ///
  /// - Parameters:
  ///   - stated: What the cell says; names that no treaty has are left out.
  ///   - defaultInstrument: What a bare article belongs to; nil: to nothing that we know.
  public init(_ stated: StatedProvisions, defaultInstrument: Instrument?) {
    var found = Set(stated.names.compactMap { Provision(named: $0) })
    var warnings: [String] = []
    for citation in stated.citations {
      let reader = CitationReader(defaultInstrument: citation.instrument ?? defaultInstrument)
      let citing = Citing(citation.words, references: [], reader: reader)
      warnings += citing.warnings
      if citing.provisions.isEmpty, citing.warnings.isEmpty {
        let words = [citation.instrument?.code, citation.words].compactMap { $0 }
        warnings.append("'\(words.joined(separator: " "))' under 'provision' names no provision")
      }
      found.formUnion(citing.provisions)
    }
    let cited = Set(found.filter { !$0.isInstrument }.map(\.instrument))
    provisions = found.filter { !$0.isInstrument || !cited.contains($0.instrument) }.sorted()
    self.warnings = warnings
  }
}
