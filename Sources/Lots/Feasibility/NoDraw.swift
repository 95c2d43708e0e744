public import Model

/// That no draw can be made, and why.
public struct NoDraw: Error, Hashable, Sendable {
  /// Whether it is proved that no draw keeps the rules; otherwise none was found.
  public let isProved: Bool
  /// Rules that leave no draw together, while without any one of them there would be one.
  public let rules: [LotRules.Rule]
  /// States that they concern: without the needs of any one of them there would be a draw; empty
  /// where that says nothing.
  public let states: [StateCode]

  /// The rules leave so few draws, if any, that none was found.
  static let unfound = NoDraw(isProved: false, rules: [], states: [])

  private init(isProved: Bool, rules: [LotRules.Rule], states: [StateCode]) {
    self.isProved = isProved
    self.rules = rules
    self.states = states
  }

  /// Looks for the rules that leave no draw in a pool that has none.
  init(_ pool: LotPool) {
    isProved = true
    var rules = pool.rules
    var needed: [LotRules.Rule] = []
    for rule in pool.rules.active where rule != .reviewersPerReview {
      let rest = rules.without(rule)
      if Feasibility(of: pool.under(rest)) == .infeasible {
        rules = rest
      } else {
        needed.append(rule)
      }
    }
    // What is left over leaves no draw by itself: there are too few States.
    self.rules = needed.isEmpty ? [.reviewersPerReview] : needed
    states = Self.concerned(pool.under(rules))
  }

  /// The States whose needs, as States under review or as reviewers, leave no draw together.
  private static func concerned(_ pool: LotPool) -> [StateCode] {
    let size = pool.states.count
    // First whether each makes its least number of reviews, then whether each is reviewed.
    var isHeld = Array(repeating: true, count: 2 * size)
    func isImpossible() -> Bool {
      let (bound, needing) = (Array(isHeld[..<size]), Array(isHeld[size...]))
      return !LoadFlow(pool: pool, needing: needing, bound: bound).exists
        || (pool.rules.noMutualReviews && !PairFlow(pool: pool, needing: needing).exists)
    }
    guard isImpossible() else { return [] }
    var length = size
    while length > 0 {
      for start in stride(from: 0, to: isHeld.count, by: length) {
        let part = start..<min(start + length, isHeld.count)
        guard isHeld[part].contains(true) else { continue }
        let before = isHeld[part]
        for place in part { isHeld[place] = false }
        if !isImpossible() { isHeld[part] = before }
      }
      length /= 2
    }
    return (0..<size).filter { isHeld[$0] || isHeld[size + $0] }.map { pool.states[$0].code }
  }
}
