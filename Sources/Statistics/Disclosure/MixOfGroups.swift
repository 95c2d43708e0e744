/// The part of a difference between two years that the mix of groups explains, for many tables of
/// the same reviews.
struct MixOfGroups {
  private let sample: InstrumentSample
  private let years: (from: Int, to: Int)
  /// What one State more in a count by group and column adds, in hundredths.
  private let factors: [Double]

  /// Makes the mix of two years, by their places.
  init(_ sample: InstrumentSample, from: Int, to: Int) {
    self.sample = sample
    years = (from, to)
    let reviewed = sample.byGroupAndYear.map { ($0[from], $0[to]) }
    let kept = reviewed.filter { $0.0 > 0 && $0.1 > 0 }
    let all = kept.reduce((0, 0)) { ($0.0 + $1.0, $0.1 + $1.1) }
    factors = reviewed.flatMap { group -> [Double] in
      guard group.0 > 0, group.1 > 0 else { return sample.columns.map { _ in 0 } }
      let shift = 50 * (Double(group.1) / Double(all.1) - Double(group.0) / Double(all.0))
      return sample.columns.map { column in
        (column.foundIn.contains(from) ? shift / Double(group.0) : 0)
          + (column.foundIn.contains(to) ? shift / Double(group.1) : 0)
      }
    }
  }

  /// Whether the mix explains so many whole points of the difference. Floating point answers where
  /// it is far from a half, whole numbers where it is near.
  ///
  /// - Parameters:
  ///   - counts: States with a finding by group and column.
  ///   - points: Percentage points.
  /// - Returns: Whether it does.
  func explains(_ counts: [Int], points: Int) -> Bool {
    var value = -Double(points)
    for (factor, count) in zip(factors, counts) where factor != 0 {
      value += factor * Double(count)
    }
    let distance = abs(value)
    if abs(distance - 0.5) > 1e-6 { return distance < 0.5 }
    let groups = zip(sample.byYear(counts), sample.byGroupAndYear).map { positives, reviewed in
      RateDecomposition.Group(
        positives: (positives[years.from], positives[years.to]),
        reviewed: (reviewed[years.from], reviewed[years.to]))
    }
    return RateDecomposition(groups)?.composition.points == points
  }
}

extension ExactRatio {
  /// The value in whole hundredths; a half goes away from nought.
  var points: Int {
    let half = ExactRatio(1, 2)
    let hundredths = self * ExactRatio(100)
    return hundredths < ExactRatio(0)
      ? -(ExactRatio(0) - hundredths + half).floor : (hundredths + half).floor
  }
}
