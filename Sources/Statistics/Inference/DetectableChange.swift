/// What years of a given size could show at all.
///
/// Two years, each with so many States drawn by lot from all parties, compared by the test of
/// trends without strata. For planning: probabilities are in floating point, and no finding rests
/// on them.
public struct DetectableChange: Sendable {
  /// States reviewed in each year; in `0...parties`.
  public let reviewed: Int
  /// States parties.
  public let parties: Int
  /// Whether a table of so many positives in the first and in the second year is a trend.
  private let isTrend: [[Bool]]

  /// Prepares the comparison.
  ///
  /// - Parameters:
  ///   - reviewed: States reviewed in each year; in `0...parties`.
  ///   - parties: States parties; at least 1.
  ///   - level: The probability up to which a trend is stated, in `0...1`.
  /// - Complexity: The square of `reviewed`.
  public init(reviewed: Int, parties: Int, level: Double) {
    self.reviewed = reviewed
    self.parties = parties
    var isTrend = [[Bool]](
      repeating: [Bool](repeating: false, count: reviewed + 1), count: reviewed + 1)
    for all in stride(from: 1, to: 2 * reviewed, by: 1) {
      let chances = hypergeometricProbabilities(parties: 2 * reviewed, having: all, drawn: reviewed)
      for first in max(0, all - reviewed)...min(all, reviewed) {
        let distance = abs(2 * first - all)
        let tail = chances.indices.filter { abs(2 * $0 - all) >= distance }
          .reduce(0) { $0 + chances[$1] }
        isTrend[first][all - first] = tail <= level
      }
    }
    self.isTrend = isTrend
  }

  /// The least number of parties with the finding in the later year at which a rise would be found
  /// at least as often as asked.
  ///
  /// - Parameters:
  ///   - having: Parties with the finding in the earlier year; in `0...parties`.
  ///   - power: How often, in `0...1`.
  /// - Returns: Parties; nil if not even all would do.
  public func leastRise(from having: Int, power: Double) -> Int? {
    let before = hypergeometricProbabilities(parties: parties, having: having, drawn: reviewed)
    func isFound(_ later: Int) -> Bool {
      let after = hypergeometricProbabilities(parties: parties, having: later, drawn: reviewed)
      var chance = 0.0
      for first in before.indices {
        for second in after.indices where second > first && isTrend[first][second] {
          chance += before[first] * after[second]
        }
      }
      return chance >= power
    }
    guard having < parties, isFound(parties) else { return nil }
    var (low, high) = (having + 1, parties)
    while low < high {
      let middle = (low + high) / 2
      if isFound(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// The probabilities of each number of positives, from 0 to `drawn`.
///
/// - Parameters:
///   - parties: The size of the population.
///   - having: Positives in it; in `0...parties`.
///   - drawn: Drawn without replacement; in `0...parties`.
/// - Returns: `drawn + 1` probabilities that sum to 1.
func hypergeometricProbabilities(parties: Int, having: Int, drawn: Int) -> [Double] {
  let least = max(0, drawn - (parties - having))
  let most = min(having, drawn)
  let mode = min(max((drawn + 1) * (having + 1) / (parties + 2), least), most)
  var chances = [Double](repeating: 0, count: drawn + 1)
  chances[mode] = 1
  for count in stride(from: mode, to: most, by: 1) {
    let up = Double(having - count) * Double(drawn - count)
    let down = Double(count + 1) * Double(parties - having - drawn + count + 1)
    chances[count + 1] = chances[count] * up / down
  }
  for count in stride(from: mode, to: least, by: -1) {
    let up = Double(count) * Double(parties - having - drawn + count)
    let down = Double(having - count + 1) * Double(drawn - count + 1)
    chances[count - 1] = chances[count] * up / down
  }
  let all = chances.reduce(0, +)
  return chances.map { $0 / all }
}
