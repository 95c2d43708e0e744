/// A term of one to three words and the States that use it, in the year and before.
public struct EmergingTerm: Sendable {
  /// The numbers of its words.
  public let words: [Int32]
  /// States of the year that use it; at least 1.
  public let states: Int
  /// States of the year.
  public let reviewed: Int
  /// States of earlier years that use it.
  public let earlierStates: Int
  /// States of earlier years.
  public let earlierReviewed: Int
  /// Regional groups of the States of the year that use it.
  public let groups: Int
  /// The probability of so many States of the year, or more; one-sided.
  public let probability: ExactRatio
  /// The probability adjusted for all terms.
  public let adjusted: ExactRatio
  /// Whether it is an emerging issue.
  public let isEmerging: Bool
}
