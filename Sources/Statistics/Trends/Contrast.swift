public import Model

/// One regional group beside all other States, for one provision and kind over the cycle.
public struct Contrast: Sendable {
  /// What may be said.
  public enum Result: String, Sendable {
    /// More differs than chance explains; in which direction is nobody's merit and not said.
    case differs
    /// Nothing that chance could not explain.
    case doesNotDiffer
    /// No State with the finding, or every State, or no other State reviewed.
    case notTestable
  }

  /// The group.
  public let group: RegionalGroup
  /// An article, or an instrument as a whole.
  public let provision: Provision
  /// The sort of finding.
  public let kind: Kind
  /// States of the group with the finding; in `0...reviewed`.
  public let states: Int
  /// States of the group reviewed; at least 1.
  public let reviewed: Int
  /// Other States with the finding, those of no group among them; in `0...otherReviewed`.
  public let otherStates: Int
  /// Other States reviewed.
  public let otherReviewed: Int
  /// The probability; nil where there is no test.
  public let probability: ExactRatio?
  /// The probability adjusted for the family; nil where there is no test.
  public let adjusted: ExactRatio?

  /// What may be said.
  public var result: Result {
    adjusted.map { $0 <= FalseDiscoveryRate.level ? .differs : .doesNotDiffer } ?? .notTestable
  }
}
