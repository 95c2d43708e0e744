import BigInt

/// The exact test whether the findings of later years are more, or fewer, than the lots explain.
///
/// Section 7 of the method. T is the sum of the years of the positive reviews. Under the null
/// hypothesis the year in which a State was drawn has nothing to do with its findings, so within a
/// regional group every choice of the positive reviews is equally probable.
///
/// - SeeAlso: C. R. Mehta, N. R. Patel and P. Senchaudhuri, Journal of Computational and Graphical
///   Statistics 1 (1992), 21–40.
public struct TrendTest: Sendable {
  /// T as observed.
  public let statistic: Int
  /// T as the lots alone would make it on average.
  public let expected: ExactRatio
  /// The probability of a T at least as far from the expected one, on either side.
  public let probability: ExactRatio

  /// The sign of the trend: 1 rising, −1 falling, 0 neither.
  public var direction: Int {
    let observed = ExactRatio(statistic)
    return observed == expected ? 0 : observed > expected ? 1 : -1
  }

  /// Tests one table; nil where the test cannot be made: fewer than two years with reviews, or no
  /// review positive, or all.
  ///
  /// - Parameters:
  ///   - positives: Positive reviews by stratum and year; each in `0...reviewed`.
  ///   - reviewed: Reviews by stratum and year, in the same order.
  ///   - years: The numbers of the years, rising.
  public init?(positives: [[Int]], reviewed: [[Int]], years: [Int]) {
    var tests = TrendTests(reviewed: reviewed, years: years)
    guard let test = tests.test(positives: positives) else { return nil }
    self = test
  }

  init(statistic: Int, expected: ExactRatio, probability: ExactRatio) {
    self.statistic = statistic
    self.expected = expected
    self.probability = probability
  }
}

/// Trend tests of many tables with the same reviews: what was computed once is kept.
struct TrendTests {
  private struct Outcome: Hashable {
    let positives: [Int]
    let statistic: Int
  }

  private let years: [Int]
  private let reviews: [Int]
  private let reviewed: [[Int]]
  private let isDefined: Bool
  private var strata: [StratumDistributions?]
  private var halves: [[Int]: CountDistribution] = [:]
  private var known: [Outcome: TrendTest] = [:]

  init(reviewed: [[Int]], years: [Int]) {
    self.years = years
    self.reviewed = reviewed
    reviews = reviewed.map { $0.reduce(0, +) }
    isDefined =
      years.indices.count { year in reviewed.contains { $0[year] > 0 } } >= 2
    strata = Array(repeating: nil, count: reviewed.count)
  }

  /// Tests one table; nil where the test cannot be made.
  ///
  /// - Complexity: Quadratic in years · positives, a few hundred thousand sums for 190 reviews.
  mutating func test(positives table: [[Int]]) -> TrendTest? {
    let positives = table.map { $0.reduce(0, +) }
    let all = positives.reduce(0, +)
    guard isDefined, all > 0, all < reviews.reduce(0, +) else { return nil }
    let statistic = table.reduce(0) { sum, line in
      sum + zip(line, years).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let outcome = Outcome(positives: positives, statistic: statistic)
    if let test = known[outcome] { return test }
    let expected = expectation(positives)
    let test = TrendTest(
      statistic: statistic, expected: expected,
      probability: probability(positives, statistic, expected))
    known[outcome] = test
    return test
  }

  private func expectation(_ positives: [Int]) -> ExactRatio {
    var sum = ExactRatio(0)
    for (stratum, number) in positives.enumerated() where number > 0 {
      let weighted = zip(reviewed[stratum], years).reduce(0) { $0 + $1.0 * $1.1 }
      sum = sum + ExactRatio(number * weighted, reviews[stratum])
    }
    return sum
  }

  private mutating func probability(
    _ positives: [Int], _ statistic: Int, _ expected: ExactRatio
  ) -> ExactRatio {
    let observed = ExactRatio(statistic)
    if observed == expected { return ExactRatio(1) }
    // Sums of the distributions count from the first year.
    let base = years[0] * positives.reduce(0, +)
    let mirrored = expected + expected - observed
    let (low, high) = observed < expected ? (observed, mirrored) : (mirrored, observed)
    let strata = positives.indices.filter { positives[$0] > 0 }.sorted {
      (positives[$0], $0) > (positives[$1], $1)
    }
    // Alternately to either half, so that both have about as many values.
    let first = half(strata.enumerated().filter { $0.offset % 2 == 0 }.map(\.element), positives)
    let second = half(strata.enumerated().filter { $0.offset % 2 == 1 }.map(\.element), positives)
    let tails = first.tails(
      with: second, atMost: low.floor - base, atLeast: high.ceiling - base)
    let all = strata.reduce(BigUInt(1)) {
      $0 * Binomials.choose(reviews[$1], positives[$1])
    }
    return ExactRatio(BigInt(tails), BigInt(all))
  }

  /// The distribution of the sum over some strata.
  private mutating func half(_ chosen: [Int], _ positives: [Int]) -> CountDistribution {
    let chosen = chosen.sorted()
    let key = chosen.flatMap { [$0, positives[$0]] }
    if let distribution = halves[key] { return distribution }
    var distribution = CountDistribution.certain
    for stratum in chosen {
      distribution = distribution.convolved(with: self.distribution(stratum, positives[stratum]))
    }
    halves[key] = distribution
    return distribution
  }

  private mutating func distribution(_ stratum: Int, _ positives: Int) -> CountDistribution {
    let distributions =
      strata[stratum]
      ?? StratumDistributions(reviewed: reviewed[stratum], scores: years.map { $0 - years[0] })
    strata[stratum] = distributions
    return distributions[positives]
  }
}

extension ExactRatio {
  /// The greatest whole number that is not above.
  var floor: Int {
    let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    return Int(rest < 0 ? whole - 1 : whole)
  }

  /// The least whole number that is not below.
  var ceiling: Int { -ExactRatio(-numerator, denominator).floor }
}
