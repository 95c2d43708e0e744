public import Model

/// What an earlier run has published: a reader may set it beside this year's documents.
public struct EarlierPublication: Sendable {
  /// The cycle it was of.
  public let cycle: Int
  /// The last year that it covered.
  public let year: Int
  /// The States whose reviews it counted, by year.
  public let reviewed: [Int: Set<StateCode>]
  /// What a reader of it holds possible for each cell of its tables.
  public let known: [CellKey: ClosedRange<Int>]

  /// Makes what was published.
  public init(
    cycle: Int, year: Int, reviewed: [Int: Set<StateCode>], known: [CellKey: ClosedRange<Int>]
  ) {
    self.cycle = cycle
    self.year = year
    self.reviewed = reviewed
    self.known = known
  }
}
