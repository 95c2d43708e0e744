import Lots
import Model

/// Numbers that say where a chain is, of its coldest table.
struct ChainStatistics {
  /// What each is, in order.
  static let names = [
    "faults", "squares of loads", "States with three", "in the group", "by parties to all",
    "reviewers", "rings of three", "pairs of the settled table",
  ]

  let values: [Double]

  /// Makes them of a table; the pairs of another table are those that a chain may not remember.
  init(_ chain: ChainWatch, of pool: LotPool, settled: [[Int]]) {
    let (reviewers, loads) = (chain.reviewers, chain.loads)
    let all = pool.states.map(\.instruments.rawValue).max() ?? 0
    var (regional, full, total, rings, same) = (0, 0, 0, 0, 0)
    for (state, set) in reviewers.enumerated() {
      total += set.count
      for reviewer in set {
        let group = pool.states[reviewer].regionalGroup
        if group != nil, group == pool.states[state].regionalGroup { regional += 1 }
        if pool.states[reviewer].instruments.rawValue == all { full += 1 }
        if settled[state].contains(reviewer) { same += 1 }
        for third in reviewers[reviewer] where reviewers[third].contains(state) { rings += 1 }
      }
    }
    values = [
      chain.faults.last ?? 0, loads.reduce(0) { $0 + $1 * $1 }, loads.count { $0 >= 3 }, regional,
      full, total, rings / 3, same,
    ].map(Double.init)
  }
}
