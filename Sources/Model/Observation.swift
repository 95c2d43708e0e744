/// One finding of a document: a paragraph, an item or a table row under a heading of its kind.
public struct Observation: Hashable, Sendable {
  /// How the provisions of an observation were found.
  public enum Basis: String, CaseIterable, Sendable {
    /// Cited in the text itself.
    case cited
    /// Taken over from the words that introduce the list, or from a heading above.
    case inherited
    /// Not found.
    case none
  }

  /// Symbol, `#`, number of the block from 0, and for a table row `.` and its number from 0.
  public let id: String
  /// The symbol of the document.
  public let document: String
  /// The number of the block in the document, from 0.
  public let block: Int
  /// The number of the row in a table, from 0; nil outside tables.
  public let row: Int?
  /// The paragraph's number as printed, if it has one.
  public let paragraph: String?
  /// The sort of finding.
  public let kind: Kind
  /// What it is about, in treaty order without repetition; empty if that is not said.
  public let provisions: [Provision]
  /// How the provisions were found.
  public let basis: Basis
  /// The State under review; nil for compilations and submissions.
  public let state: StateCode?
  /// The State's regional group, or an addendum's.
  public let regionalGroup: RegionalGroup?
  /// The number of the cycle.
  public let cycle: Int
  /// The number of the year of the cycle.
  public let year: Int
  /// Those of the provisions that are not counted, in the same order.
  public let outOfScope: [Provision]
  /// The block's own text; a table row's cells joined by " | ".
  public let text: String

  /// Makes an observation.
  public init(
    id: String, document: String, block: Int, row: Int?, paragraph: String?, kind: Kind,
    provisions: [Provision], basis: Basis, state: StateCode?, regionalGroup: RegionalGroup?,
    cycle: Int, year: Int, outOfScope: [Provision], text: String
  ) {
    self.id = id
    self.document = document
    self.block = block
    self.row = row
    self.paragraph = paragraph
    self.kind = kind
    self.provisions = provisions
    self.basis = basis
    self.state = state
    self.regionalGroup = regionalGroup
    self.cycle = cycle
    self.year = year
    self.outOfScope = outOfScope
    self.text = text
  }

  /// The provisions that are counted.
  public var inScope: [Provision] {
    outOfScope.isEmpty ? provisions : provisions.filter { !outOfScope.contains($0) }
  }
}
