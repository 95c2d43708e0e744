public import Model

/// The trend of one provision and kind over the years of a cycle.
public struct Trend: Sendable {
  /// What may be said.
  public enum Result: String, Sendable {
    /// More findings in later years than the lots explain.
    case rising
    /// Fewer findings in later years than the lots explain.
    case falling
    /// Nothing that the lots could not explain.
    case noTrend
    /// Fewer than two years with reviews, or no State with the finding, or every State.
    case notTestable
  }

  /// An article, or an instrument as a whole.
  public let provision: Provision
  /// The sort of finding.
  public let kind: Kind
  /// The test; nil where it cannot be made.
  public let test: TrendTest?
  /// The probability adjusted for the family; nil where there is no test.
  public let adjusted: ExactRatio?
  /// What may be said.
  public let result: Result

  init(provision: Provision, kind: Kind, test: TrendTest?, adjusted: ExactRatio?) {
    self.provision = provision
    self.kind = kind
    self.test = test
    self.adjusted = adjusted
    if let test, let adjusted {
      let isFinding = adjusted <= FalseDiscoveryRate.level && test.direction != 0
      result = !isFinding ? .noTrend : test.direction > 0 ? .rising : .falling
    } else {
      result = .notTestable
    }
  }
}
