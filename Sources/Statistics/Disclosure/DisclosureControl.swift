import Model

/// Decides what may be printed of each cell that leaves the building.
///
/// Printed are, for each article and kind, all States by year and over the cycle, and each group
/// over the cycle; for an instrument, all States over the cycle. Groups by year are never printed.
/// Small groups and small counts are withheld by rule; where a withheld number could be computed
/// from the others, further ones are withheld, as few as possible (`SuppressionPlan`), until none
/// can, which `DisclosureAudit` proves.
public struct DisclosureControl: Sendable {
  /// The cells that public documents may draw on, in the order of their keys.
  public let cells: [PublicCell]
  private let places: [CellKey: Int]

  /// Returns what may be said of a cell; nil where it is not for the public at all.
  public subscript(key: CellKey) -> PublicCell? { places[key].map { cells[$0] } }

  /// Settles what may be printed of a cycle's cells up to its last year.
  ///
  /// - Parameters:
  ///   - facts: Who was reviewed, and what was found.
  ///   - table: Every cell.
  ///   - earlier: What an earlier run has published; nil for nothing.
  ///   - rules: The limits.
  /// - Complexity: Some dozen small linear programs for each different article and kind.
  public init(
    facts: CycleFacts, cells table: CellTable, earlier: EarlierPublication? = nil,
    rules: DisclosureRules = .standard
  ) {
    let builder = PublicCellBuilder(facts: facts, table: table, earlier: earlier, rules: rules)
    self.init(cells: builder.cells())
  }

  init(cells: [PublicCell]) {
    self.cells = cells.sorted { $0.key < $1.key }
    places = Dictionary(
      uniqueKeysWithValues: self.cells.enumerated().map { ($0.element.key, $0.offset) })
  }
}
