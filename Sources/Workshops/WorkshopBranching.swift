/// A search for numbers of workshops of one part that cover a given weight: it finds them or shows
/// that there are none.
///
/// A range of numbers is left where its bound is too low; else it is narrowed by what the prices
/// show and divided at the kind that is least decided. The search is limited by the places and arcs
/// that it looks at and not by time: the same part gives the same answer on any machine.
struct WorkshopBranching {
  typealias Ranges = WorkshopRelaxation.Ranges

  /// What a search came to.
  enum Answer {
    /// Numbers that cover the weight.
    case found([Int])
    /// There are none; what none exceed.
    case refuted(bound: Int)
    /// The search was stopped; what none exceed.
    case stopped(bound: Int)
  }

  let part: WorkshopPart
  var relaxation: WorkshopRelaxation
  private var known: [[Int]: Int] = [:]
  private var arcs = 0

  init(_ part: WorkshopPart) {
    self.part = part
    relaxation = WorkshopRelaxation(part)
  }

  /// The most participants of all workshops together; nil: any number.
  var most: Int? {
    get { relaxation.most }
    set {
      guard newValue != most else { return }
      known = [:]
      relaxation.most = newValue
    }
  }

  /// How many places and arcs were looked at.
  var steps: Int { relaxation.steps + arcs }

  private static let mostKnown = 20_000

  /// Returns what numbers cover.
  mutating func covered(_ numbers: [Int]) -> Int {
    let held = numbers.indices.flatMap { Array(repeating: $0, count: numbers[$0]) }
    if let weight = known[held] { return weight }
    let flow = WorkshopFlow(part, numbers: numbers, most: most)
    arcs += flow.steps
    if known.count >= Self.mostKnown { known = [:] }
    known[held] = flow.weight
    return flow.weight
  }

  /// Returns the places whose needs numbers leave uncovered although their States have turns left.
  mutating func left(_ numbers: [Int]) -> [Int] {
    let flow = WorkshopFlow(part, numbers: numbers, most: most)
    arcs += flow.steps
    var turns = [Int](repeating: part.turns ?? .max, count: part.stateCount)
    var isOpen = [Bool](repeating: true, count: part.needCount)
    for place in flow.taken {
      turns[part.states[place]] -= 1
      isOpen[part.needs[place]] = false
    }
    return part.states.indices.filter { turns[part.states[$0]] > 0 && isOpen[part.needs[$0]] }
  }

  private struct Node {
    var ranges: Ranges
    var prices: [Int]
    var bound: Int
  }

  /// Searches numbers that cover at least a weight.
  ///
  /// - Parameters:
  ///   - ranges: What the numbers may be.
  ///   - count: How many workshops there may be.
  ///   - target: The weight.
  ///   - prices: Prices to begin with.
  ///   - limit: How many places and arcs may be looked at; the range begun is finished.
  /// - Returns: The numbers, or what none exceed.
  mutating func search(
    _ ranges: Ranges, count: Int, target: Int, prices: [Int], limit: Int
  ) -> Answer {
    guard ranges.low.reduce(0, +) <= count, part.isAllowed(ranges.low) else {
      return .refuted(bound: 0)
    }
    let end = steps + limit
    var highest = 0
    var stack = [Node(ranges: ranges, prices: prices, bound: .max)]
    var pace = WorkshopRelaxation.Pace.fresh
    while var node = stack.popLast() {
      guard steps < end else {
        return .stopped(bound: max(highest, stack.reduce(node.bound) { max($0, $1.bound) }))
      }
      if let numbers = last(node.ranges, count) {
        let weight = covered(numbers)
        if weight >= target { return .found(numbers) }
        highest = max(highest, weight)
        continue
      }
      let (bound, shares) = relaxation.descend(
        &node.prices, node.ranges, count: count, target: target, pace: pace)
      pace = .near
      node.bound = min(node.bound, bound)
      guard node.bound >= target else {
        highest = max(highest, node.bound)
        continue
      }
      let numbers = relaxation.numbers
      if covered(numbers) >= target { return .found(numbers) }
      // Whatever is narrowed away covers less than the weight.
      highest = target - 1
      relaxation.narrow(&node.ranges, least: target * relaxation.grain)
      closeFamilies(&node.ranges)
      stack += divided(node, shares, numbers)
    }
    return .refuted(bound: highest)
  }

  /// The numbers that cover most, where nothing is left to decide.
  private func last(_ ranges: Ranges, _ count: Int) -> [Int]? {
    if ranges.high.reduce(0, +) <= count, part.isAllowed(ranges.high) { return ranges.high }
    return ranges.low.reduce(0, +) >= count ? ranges.low : nil
  }

  /// Leaves out what a family has no room for.
  private func closeFamilies(_ ranges: inout Ranges) {
    guard var rest = part.familyLimits else { return }
    for (kind, low) in ranges.low.enumerated() { rest[part.families[kind]] -= low }
    for kind in ranges.low.indices where rest[part.families[kind]] <= 0 {
      ranges.high[kind] = ranges.low[kind]
    }
  }

  /// The range without and with one more workshop of a kind that the prices choose: of those the
  /// one that they chose most often on the way. The latter is to be looked at first.
  private func divided(_ node: Node, _ shares: [Int], _ numbers: [Int]) -> [Node] {
    var found: (kind: Int, share: Int)?
    for kind in part.kinds.indices where node.ranges.low[kind] < node.ranges.high[kind] {
      let share = numbers[kind] > node.ranges.low[kind] ? 1 + shares[kind] : 0
      if share > found?.share ?? -1 { found = (kind, share) }
    }
    guard let kind = found?.kind else { return [node] }
    var (without, with) = (node, node)
    let cut = max(numbers[kind], node.ranges.low[kind] + 1)
    without.ranges.high[kind] = cut - 1
    with.ranges.low[kind] = cut
    return [without, with]
  }
}
