import Foundation

/// How far counts are from equal probabilities.
struct ChiSquare {
  /// The probability that counts of equal probabilities are at least as uneven.
  let value: Double
  /// Half the sum of the differences between the shares and the equal ones.
  let distance: Double
  /// What that is on average where all are equally probable; near enough for some draws of each.
  let expectedDistance: Double

  /// Makes it from what was counted and the number of things that could have been.
  init(_ counts: [Int], of cells: Int) {
    let draws = Double(counts.reduce(0, +))
    let mean = draws / Double(cells)
    let unseen = Double(cells - counts.count)
    let statistic = counts.reduce(unseen * mean) {
      $0 + (Double($1) - mean) * (Double($1) - mean) / mean
    }
    value = cells > 1 ? Self.upperGamma(Double(cells - 1) / 2, statistic / 2) : 1
    distance = counts.reduce(unseen * mean) { $0 + abs(Double($1) - mean) } / 2 / draws
    expectedDistance = (Double(cells - 1) / (2 * Double.pi * draws)).squareRoot()
  }

  /// The regularized upper incomplete gamma function, by its series or Lentz's continued fraction.
  private static func upperGamma(_ shape: Double, _ value: Double) -> Double {
    guard value > 0 else { return 1 }
    let scale = exp(-value + shape * log(value) - lgamma(shape))
    if value < shape + 1 {
      var (term, number) = (1 / shape, shape)
      var total = term
      while term > total * 1e-15 {
        number += 1
        term *= value / number
        total += term
      }
      return 1 - total * scale
    }
    var (below, ratio) = (value + 1 - shape, 1e300)
    var inverse = 1 / below
    var result = inverse
    for step in 1..<10_000 {
      let factor = -Double(step) * (Double(step) - shape)
      below += 2
      inverse = 1 / (factor * inverse + below)
      ratio = below + factor / ratio
      let change = inverse * ratio
      result *= change
      if abs(change - 1) < 1e-14 { break }
    }
    return scale * result
  }
}
