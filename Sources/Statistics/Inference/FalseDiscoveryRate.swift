import BigInt

/// The control of false discoveries in a family of tests, after Benjamini and Hochberg.
///
/// - SeeAlso: Y. Benjamini and Y. Hochberg, Journal of the Royal Statistical Society B 57 (1995),
///   289–300.
public enum FalseDiscoveryRate {
  /// The level at which the method speaks of a finding: 5 per cent.
  public static let level = ExactRatio(1, 20)

  /// Adjusts a family's probabilities: with m tests, the least m · p / rank among those at least as
  /// great, and at most 1.
  ///
  /// - Parameter probabilities: Of the tests that could be made; in any order.
  /// - Returns: The adjusted probabilities, in the same order.
  /// - Complexity: m · log m comparisons.
  public static func adjusted(_ probabilities: [ExactRatio]) -> [ExactRatio] {
    let order = probabilities.indices.sorted { probabilities[$0] < probabilities[$1] }
    var adjusted = probabilities
    var least = ExactRatio(1)
    for (rank, index) in order.enumerated().reversed() {
      let probability = probabilities[index]
      let scaled = ExactRatio(
        probability.numerator * BigInt(probabilities.count),
        probability.denominator * BigInt(rank + 1))
      if scaled < least { least = scaled }
      adjusted[index] = least
    }
    return adjusted
  }
}
