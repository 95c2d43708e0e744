import Foundation

/// What an analyst would do with a spreadsheet: no strata, and approximations.
enum Peers {
  /// Pearson's chi-square on years by finding; the probability for three degrees of freedom.
  static func chiSquare(_ positives: [Int], _ reviewed: [Int]) -> Double {
    let (found, all) = (Double(positives.reduce(0, +)), Double(reviewed.reduce(0, +)))
    guard found > 0, found < all else { return 1 }
    var sum = 0.0
    for (x, n) in zip(positives, reviewed) where n > 0 {
      let expected = Double(n) * found / all
      let rest = Double(n) - expected
      sum += pow(Double(x) - expected, 2) * (1 / expected + 1 / rest)
    }
    return erfc(sqrt(sum / 2)) + sqrt(2 * sum / .pi) * exp(-sum / 2)
  }

  /// Cochran and Armitage's test of a linear trend, two-sided, without strata.
  static func cochranArmitage(_ positives: [Int], _ reviewed: [Int]) -> Double {
    let (found, all) = (Double(positives.reduce(0, +)), Double(reviewed.reduce(0, +)))
    guard found > 0, found < all else { return 1 }
    let share = found / all
    var (score, first, second) = (0.0, 0.0, 0.0)
    for (year, (x, n)) in zip(positives, reviewed).enumerated() {
      score += Double(year) * (Double(x) - Double(n) * share)
      first += Double(n * year)
      second += Double(n * year * year)
    }
    let variance = share * (1 - share) * (second - first * first / all)
    return variance > 0 ? erfc(abs(score) / sqrt(2 * variance)) : 1
  }

  /// Which of the probabilities pass Benjamini and Hochberg's rule at 5 per cent.
  static func found(_ probabilities: [Double]) -> Set<Int> {
    let order = probabilities.indices.sorted { probabilities[$0] < probabilities[$1] }
    let last = order.indices.last {
      probabilities[order[$0]] <= 0.05 * Double($0 + 1) / Double(order.count)
    }
    return Set(order.prefix(last.map { $0 + 1 } ?? 0))
  }
}
