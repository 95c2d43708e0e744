import Model

/// Reviewers for all States without mutual reviews, loads left out of account: a flow from States
/// under review to pairs of States, each of which can serve one of its two.
struct PairFlow {
  /// Whether there are such reviewers.
  let exists: Bool

  init(pool: LotPool, needing: [Bool]? = nil) {
    let size = pool.states.count
    let number = pool.rules.reviewersPerReview
    let (source, sink) = (3 * size, 3 * size + 1)
    var pairs: [Int: Int] = [:]
    var arcs: [(tail: Int, pair: Int)] = []
    var demand = 0
    var needs: [(state: Int, regional: Int)] = []
    for state in 0..<size where needing?[state] ?? true {
      let regional = min(pool.regionalNeed(of: state), number)
      needs.append((state, regional))
      demand += number
      for reviewer in 0..<size where pool.canReview(reviewer, state) {
        let key = min(state, reviewer) * size + max(state, reviewer)
        let pair = pairs[key] ?? pairs.count
        pairs[key] = pair
        let isRegional = pool.sharesRegion(reviewer, state)
        // Without a need for its own group a State has one sort of place.
        arcs.append(((isRegional || regional == 0 ? size : 2 * size) + state, pair))
      }
    }
    var network = FlowNetwork(nodes: 3 * size + 2 + pairs.count)
    for (state, regional) in needs {
      network.add(from: source, to: state, capacity: number)
      network.add(from: state, to: size + state, capacity: number)
      network.add(from: state, to: 2 * size + state, capacity: number - regional)
    }
    for arc in arcs { network.add(from: arc.tail, to: 3 * size + 2 + arc.pair, capacity: 1) }
    for pair in 0..<pairs.count {
      network.add(from: 3 * size + 2 + pair, to: sink, capacity: 1)
    }
    exists = network.greatestFlow(from: source, to: sink) == demand
  }
}
