/// What is known of one part: for every number of workshops what they cover, and what none exceed.
struct WorkshopTable {
  typealias Ranges = WorkshopRelaxation.Ranges

  /// What stands for a number of workshops that is not allowed.
  static let impossible = Int.min / 1_000

  private(set) var branching: WorkshopBranching
  /// What the numbers of workshops may be.
  private(set) var ranges: Ranges
  /// What no choice of at most so many workshops covers more than.
  private(set) var upper: [Int]
  /// What is covered by those of `plans`.
  private(set) var lower: [Int]
  /// Numbers of workshops, for at most so many.
  private(set) var plans: [[Int]]
  /// How many may take part, for each number of workshops; empty where any number may.
  private let participants: [Int]
  /// The least number of workshops that is looked at.
  private let first: Int
  private var prices: [[Int]]
  private var isRelaxed: [Bool]
  private(set) var isStuck: [Bool]

  var part: WorkshopPart { branching.part }

  /// - Parameters:
  ///   - part: The kinds.
  ///   - count: The most workshops.
  ///   - first: The least number of workshops that is to be looked at.
  ///   - participants: How many may take part, for each number of workshops; empty where any number
  ///     may.
  init(_ part: WorkshopPart, count: Int, first: Int = 0, participants: [Int] = []) {
    self.participants = participants
    self.first = first
    branching = WorkshopBranching(part)
    let high = part.kinds.map { min($0.most, count) }
    ranges = Ranges(low: high.map { _ in 0 }, high: high)
    let count = min(count, high.reduce(0, +))
    let nothing = high.map { _ in 0 }
    let all = part.weights.reduce(0, +)
    upper = (0...count).map { number in
      if number < first { return Self.impossible }
      return number == 0
        ? 0 : participants.isEmpty ? all : min(all, participants[number] * part.heaviest)
    }
    lower = upper.map { min($0, 0) }
    plans = [[Int]](repeating: nothing, count: count + 1)
    prices = [[Int]](repeating: branching.relaxation.rows.free, count: count + 1)
    isRelaxed = (0...count).map { $0 == 0 || $0 < first }
    isStuck = [Bool](repeating: false, count: count + 1)
    var greedy = WorkshopGreedy(part, ranges, esteem: part.weights)
    while greedy.numbers.reduce(0, +) < count, greedy.add() { learn(greedy.numbers) }
  }

  /// Takes numbers of workshops into account.
  mutating func learn(_ numbers: [Int]) {
    let total = numbers.reduce(0, +)
    guard part.isAllowed(numbers), zip(numbers, ranges.high).allSatisfy({ $0 <= $1 }),
      zip(numbers, ranges.low).allSatisfy({ $0 >= $1 })
    else { return }
    for count in lower.indices where count >= max(total, first) {
      if !participants.isEmpty { branching.most = participants[count] }
      let weight = branching.covered(numbers)
      if weight > lower[count] { (lower[count], plans[count]) = (weight, numbers) }
    }
  }

  /// Allows other numbers only; what is known of those that are still allowed stays.
  ///
  /// - Parameters:
  ///   - ranges: What the numbers may be, no more than before.
  ///   - isLooking: Whether bounds are to be looked for anew.
  mutating func restrict(to ranges: Ranges, isLooking: Bool) {
    let known = plans
    self.ranges = ranges
    let isPossible = zip(ranges.low, ranges.high).allSatisfy { $0 <= $1 }
    let least = isPossible ? ranges.low.reduce(0, +) : .max
    for count in upper.indices {
      lower[count] = Self.impossible
      if count < least { upper[count] = Self.impossible }
      if isLooking { (isRelaxed[count], isStuck[count]) = (count == 0 || count < first, false) }
    }
    learn(ranges.low)
    for (count, numbers) in known.enumerated() where count == 0 || known[count - 1] != numbers {
      learn(numbers)
    }
  }

  /// Closes in on what so many workshops cover: by better prices first, by a search afterwards.
  ///
  /// - Parameters:
  ///   - count: The number of workshops.
  ///   - need: The weight that matters: whether it can be covered.
  ///   - limit: How many places may be looked at.
  mutating func close(in count: Int, need: Int, limit: Int) {
    if !participants.isEmpty { branching.most = participants[count] }
    if !isRelaxed[count] {
      isRelaxed[count] = true
      relax(count, need: need)
      return
    }
    let gap = upper[count] - lower[count]
    let target = max(need, lower[count] + 1, upper[count] - gap / 3)
    let answer = branching.search(
      ranges, count: count, target: target, prices: prices[count], limit: limit)
    switch answer {
    case .found(let numbers): learn(numbers)
    case .refuted(let bound): limitUpper(count, max(bound, lower[count]))
    case .stopped(let bound):
      limitUpper(count, bound)
      isStuck[count] = true
    }
  }

  private static let tries = 40

  /// Chooses workshops one after the other, and again with more esteem for those left over.
  private mutating func explore(_ count: Int, need: Int) {
    var esteem = part.weights.map { $0 * 16 }
    for _ in 0..<Self.tries where lower[count] < need {
      var greedy = WorkshopGreedy(part, ranges, esteem: esteem)
      while greedy.numbers.reduce(0, +) < count, greedy.add() {}
      learn(greedy.numbers)
      let left = branching.left(greedy.numbers)
      if left.isEmpty { break }
      for place in left { esteem[place] += esteem[place] / 4 }
    }
  }

  private mutating func relax(_ count: Int, need: Int) {
    let dear = branching.relaxation.rows.dear(part, grain: branching.relaxation.grain)
    let simple = bound(dear, count)
    let found = branching.relaxation.descend(
      &prices[count], ranges, count: count, target: need, pace: .fresh)
    limitUpper(count, max(min(found.bound, simple), lower[count]))
    learn(branching.relaxation.numbers)
    if upper[count] >= need { explore(count, need: need) }
    guard participants.isEmpty else { return }
    // The same prices say something of every number of workshops.
    for other in upper.indices
    where other > 0 && abs(other - count) <= 40 && upper[other] > lower[other] && !isRelaxed[other]
    {
      let bound = bound(prices[count], other)
      if bound < upper[other] {
        limitUpper(other, max(bound, lower[other]))
        prices[other] = prices[count]
      }
    }
  }

  private mutating func bound(_ prices: [Int], _ count: Int) -> Int {
    branching.relaxation.evaluate(prices, ranges, count: count) / branching.relaxation.grain
  }

  private mutating func limitUpper(_ count: Int, _ bound: Int) {
    upper[count] = min(upper[count], bound)
    guard participants.isEmpty else { return }
    for fewer in 0..<count { upper[fewer] = min(upper[fewer], upper[count]) }
  }
}
