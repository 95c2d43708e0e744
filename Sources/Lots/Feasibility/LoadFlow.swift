import Model

/// Reviewers for all States with the loads that the rules allow, mutual reviews left out of account:
/// a flow from States under review to reviewers.
///
/// What a reviewer covers of the instruments is left out too where others may complement it.
struct LoadFlow {
  /// Whether there are such reviewers.
  let exists: Bool
  /// Pairs of States that review each other in what was found.
  private(set) var mutualPairs: [(Int, Int)] = []
  /// The reviewers found for each State.
  private(set) var reviewers: [[Int]]
  /// Pairs of which the first reviews the second in some such choice; in every draw all are of them.
  private(set) var usable: StatePairs

  /// Looks for reviewers.
  ///
  /// - Parameters:
  ///   - pool: States and rules.
  ///   - needing: Whether each State needs its reviewers; one that does not may have them.
  ///   - bound: Whether each State must make its least number of reviews.
  ///   - forbidden: Whether the first may not review the second, by first · States + second.
  init(
    pool: LotPool, needing: [Bool]? = nil, bound: [Bool]? = nil, forbidden: Set<Int> = []
  ) {
    let size = pool.states.count
    let number = pool.rules.reviewersPerReview
    let complements = pool.mostReviewers - number
    // Four nodes a State: under review, its places for its group and for others, as a reviewer.
    let (source, sink, start, end) = (4 * size, 4 * size + 1, 4 * size + 2, 4 * size + 3)
    var network = FlowNetwork(nodes: 4 * size + 4)
    var demand = 0
    func addBounded(
      _ tail: Int, _ head: Int, _ bounds: ClosedRange<Int>, to network: inout FlowNetwork
    ) {
      network.add(from: tail, to: head, capacity: bounds.upperBound - bounds.lowerBound)
      guard bounds.lowerBound > 0 else { return }
      network.add(from: start, to: head, capacity: bounds.lowerBound)
      network.add(from: tail, to: end, capacity: bounds.lowerBound)
      demand += bounds.lowerBound
    }
    var arcs: [(edge: Int, tail: Int, reviewer: Int, state: Int)] = []
    for state in 0..<size {
      let isNeeding = needing?[state] ?? true
      let need = isNeeding ? pool.regionalNeed(of: state) : 0
      let (under, own, other, reviewing) = (state, size + state, 2 * size + state, 3 * size + state)
      addBounded(source, under, (isNeeding ? number : 0)...(number + complements), to: &network)
      addBounded(under, own, need...max(need, number + complements), to: &network)
      network.add(from: under, to: other, capacity: number + complements)
      for reviewer in 0..<size
      where pool.canReview(reviewer, state) && !forbidden.contains(reviewer * size + state) {
        let tail = pool.sharesRegion(reviewer, state) ? own : other
        arcs.append(
          (
            network.add(from: tail, to: 3 * size + reviewer, capacity: 1), tail, reviewer, state
          ))
      }
      var loads = pool.loads(of: state)
      if bound?[state] == false { loads = 0...loads.upperBound }
      addBounded(reviewing, sink, loads, to: &network)
    }
    network.add(from: sink, to: source, capacity: size * (number + complements))
    exists = network.greatestFlow(from: start, to: end) == demand
    reviewers = Array(repeating: [], count: size)
    usable = StatePairs(size: size)
    guard exists else { return }
    let rings = network.rings()
    for arc in arcs
    where network.flow(on: arc.edge) > 0 || rings[arc.tail] == rings[3 * size + arc.reviewer] {
      usable[arc.reviewer, arc.state] = true
    }
    var used: Set<Int> = []
    for arc in arcs where network.flow(on: arc.edge) > 0 {
      reviewers[arc.state].append(arc.reviewer)
      used.insert(arc.reviewer * size + arc.state)
      if used.contains(arc.state * size + arc.reviewer) {
        mutualPairs.append((arc.reviewer, arc.state))
      }
    }
  }
}
