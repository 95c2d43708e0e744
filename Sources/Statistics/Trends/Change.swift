public import Model

/// The change of one provision and kind from one year of a cycle to the next.
public struct Change: Sendable {
  /// The number of the earlier year.
  public let fromYear: Int
  /// The number of the later year.
  public let toYear: Int
  /// An article, or an instrument as a whole.
  public let provision: Provision
  /// The sort of finding.
  public let kind: Kind
  /// The difference and its parts; nil where the years are not comparable.
  public let decomposition: RateDecomposition?
}
