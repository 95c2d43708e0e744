public import Model

/// The words that one State's findings use in the reviews of a cycle, as numbers.
public struct TermUse: Sendable {
  /// The State's regional group, if it has one.
  public let group: RegionalGroup?
  /// Whether it was reviewed in the year under analysis; otherwise in an earlier one.
  public let isLater: Bool
  /// Numbers of words in runs that a term may not leave.
  public let runs: [[Int32]]

  /// Makes the words of a State.
  public init(group: RegionalGroup?, isLater: Bool, runs: [[Int32]]) {
    self.group = group
    self.isLater = isLater
    self.runs = runs
  }
}
