/// The distributions of one stratum's part of the trend statistic, for every number of positives.
///
/// Of a stratum's reviews, so many a year, m are positive: each choice of m reviews is equally
/// probable under the null hypothesis, and its part of T is the sum of its years. The number of
/// choices for each sum is a coefficient of ∏ (1 + z·q^y) over the reviews, built year by year.
struct StratumDistributions {
  /// Indexed by the number of positives; sums count from the first year.
  private let distributions: [CountDistribution]

  /// Counts the choices.
  ///
  /// - Parameters:
  ///   - reviewed: Reviews by year; each at least 0.
  ///   - scores: What a positive review of each year adds; at least 0, rising.
  /// - Complexity: Reviews² · years · greatest sum.
  init(reviewed: [Int], scores: [Int]) {
    let reviews = reviewed.reduce(0, +)
    let most = (scores.last ?? 0) * reviews
    let width = CountDistribution.width(bits: reviews)
    let line = (most + 1) * width
    var counts = [UInt64](repeating: 0, count: (reviews + 1) * line)
    counts[0] = 1
    var (seen, reach) = (0, 0)
    for (year, score) in zip(reviewed, scores) where year > 0 {
      let choices = Self.binomials(of: year, width: width)
      var next = [UInt64](repeating: 0, count: counts.count)
      next.withUnsafeMutableBufferPointer { target in
        counts.withUnsafeBufferPointer { source in
          choices.withUnsafeBufferPointer { choice in
            for positives in 0...seen {
              for chosen in 0...year {
                for sum in 0...reach {
                  CountDistribution.addProduct(
                    to: target,
                    at: (positives + chosen) * line + (sum + chosen * score) * width,
                    width: width, source, positives * line + sum * width, width, choice,
                    chosen * width, width)
                }
              }
            }
          }
        }
      }
      counts = next
      seen += year
      reach += year * score
    }
    distributions = (0...reviews).map { positives in
      let sums = 0...positives * (scores.last ?? 0)
      let words = counts[(positives * line)..<(positives * line + sums.count * width)]
      return CountDistribution(least: 0, bits: reviews, words: Array(words))
    }
  }

  /// The distribution for a number of positives, in `0...` the number of reviews.
  subscript(positives: Int) -> CountDistribution { distributions[positives] }

  /// One line of Pascal's triangle.
  private static func binomials(of size: Int, width: Int) -> [UInt64] {
    var line = [UInt64](repeating: 0, count: (size + 1) * width)
    line[0] = 1
    for count in 1...size {
      for place in stride(from: count, to: 0, by: -1) {
        var carry: UInt64 = 0
        for word in 0..<width {
          let (part, over) = line[place * width + word].addingReportingOverflow(
            line[(place - 1) * width + word])
          let (sum, more) = part.addingReportingOverflow(carry)
          line[place * width + word] = sum
          carry = (over ? 1 : 0) + (more ? 1 : 0)
        }
      }
    }
    return line
  }
}
