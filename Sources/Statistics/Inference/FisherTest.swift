import BigInt

/// Fisher's exact test on two samples: whether one has the finding more often, or less, than chance
/// explains.
///
/// Sections 9 and 10 of the method. Given how many of both together have the finding, every choice
/// of them is equally probable.
///
/// - SeeAlso: R. A. Fisher, Journal of the Royal Statistical Society 98 (1935), 39–82.
public enum FisherTest {
  /// The sum of the probabilities that are not greater than that of the observed table.
  ///
  /// - Parameters:
  ///   - positives: With the finding in the first sample; in `0...reviewed`.
  ///   - reviewed: The size of the first sample.
  ///   - otherPositives: With the finding in the second sample; in `0...otherReviewed`.
  ///   - otherReviewed: The size of the second sample.
  /// - Returns: The two-sided probability; in `0...1`.
  public static func twoSided(
    positives: Int, reviewed: Int, otherPositives: Int, otherReviewed: Int
  ) -> ExactRatio {
    var tests = FisherTests()
    return tests.twoSided(positives, reviewed, otherPositives, otherReviewed)
  }

  /// The probability of at least as many in the first sample.
  ///
  /// - Parameters:
  ///   - positives: With the finding in the first sample; in `0...reviewed`.
  ///   - reviewed: The size of the first sample.
  ///   - otherPositives: With the finding in the second sample; in `0...otherReviewed`.
  ///   - otherReviewed: The size of the second sample.
  /// - Returns: The one-sided probability; in `0...1`.
  public static func atLeast(
    positives: Int, reviewed: Int, otherPositives: Int, otherReviewed: Int
  ) -> ExactRatio {
    var tests = FisherTests()
    return tests.atLeast(positives, reviewed, otherPositives, otherReviewed)
  }
}

/// Fisher's test on many tables: what was computed once is kept.
struct FisherTests {
  private struct Table: Hashable {
    let positives, reviewed, all, otherReviewed: Int
    let isTwoSided: Bool
  }

  private var known: [Table: ExactRatio] = [:]
  private var lines: [Int: [BigUInt]] = [:]

  mutating func twoSided(
    _ positives: Int, _ reviewed: Int, _ otherPositives: Int, _ otherReviewed: Int
  ) -> ExactRatio {
    probability(
      Table(
        positives: positives, reviewed: reviewed, all: positives + otherPositives,
        otherReviewed: otherReviewed, isTwoSided: true))
  }

  mutating func atLeast(
    _ positives: Int, _ reviewed: Int, _ otherPositives: Int, _ otherReviewed: Int
  ) -> ExactRatio {
    probability(
      Table(
        positives: positives, reviewed: reviewed, all: positives + otherPositives,
        otherReviewed: otherReviewed, isTwoSided: false))
  }

  private mutating func probability(_ table: Table) -> ExactRatio {
    if let probability = known[table] { return probability }
    let (first, second) = (line(table.reviewed), line(table.otherReviewed))
    let least = max(0, table.all - table.otherReviewed)
    let most = min(table.all, table.reviewed)
    let observed = first[table.positives] * second[table.all - table.positives]
    var (tail, all) = (BigUInt(0), BigUInt(0))
    for count in least...most {
      let ways = first[count] * second[table.all - count]
      all += ways
      let isInTail = table.isTwoSided ? ways <= observed : count >= table.positives
      if isInTail { tail += ways }
    }
    let probability = ExactRatio(BigInt(tail), BigInt(all))
    known[table] = probability
    return probability
  }

  private mutating func line(_ whole: Int) -> [BigUInt] {
    if let line = lines[whole] { return line }
    let line = Binomials.line(whole)
    lines[whole] = line
    return line
  }
}
