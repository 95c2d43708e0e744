/// The words for shares of reviewed States: data, printed in the report and used everywhere.
public struct ShareScale: Sendable {
  /// A word and the greatest share that it stands for.
  public struct Step: Hashable, Sendable {
    /// The greatest share, in per cent; the step begins above the one before.
    public let upToPercent: Int
    /// The words that stand before "States", such as "a majority of".
    public let words: String

    /// Makes a step.
    public init(upToPercent: Int, words: String) {
      self.upToPercent = upToPercent
      self.words = words
    }
  }

  /// The steps between none and all, in rising order; shares of 0 and 100 per cent have words of
  /// their own.
  public let steps: [Step]
  /// The number of reviewed States below which numbers alone are printed.
  public let fewestReviewed: Int

  /// The scale of the method, section 11.
  public static let standard = ShareScale(
    steps: [
      Step(upToPercent: 10, words: "a few"),
      Step(upToPercent: 40, words: "several"),
      Step(upToPercent: 50, words: "many"),
      Step(upToPercent: 70, words: "a majority of"),
      Step(upToPercent: 90, words: "most"),
      Step(upToPercent: 100, words: "almost all"),
    ], fewestReviewed: 5)

  /// Returns the words for a share; nil where too few States were reviewed for words.
  ///
  /// - Parameters:
  ///   - states: States with the finding; in `0...reviewed`.
  ///   - reviewed: States reviewed.
  /// - Returns: The words that stand before "States".
  public func words(states: Int, reviewed: Int) -> String? {
    guard reviewed >= fewestReviewed else { return nil }
    if states == 0 { return "none" }
    if states == reviewed { return "all" }
    return steps.first { states * 100 <= $0.upToPercent * reviewed }?.words
  }
}
