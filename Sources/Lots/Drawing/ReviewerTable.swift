import Model

/// Who reviews whom: a set of reviewers for each State, with what it breaks of the rules that bind
/// the States together.
///
/// The rules of one review, which each set keeps, are no matter here: the loads of the reviewers and
/// mutual reviews are.
struct ReviewerTable: Sendable {
  /// The reviewers of each State.
  private(set) var reviewers: [[Int]]
  /// Reviews that each State makes.
  private(set) var loads: [Int]
  /// Reviews too many or too few, summed over States, and pairs of States that review each other.
  private(set) var faults = 0

  private let limits: [ClosedRange<Int>]
  private let forbidsMutual: Bool
  /// Whether the first reviews the second.
  private var isReviewing: [Bool]

  /// Makes a table without reviewers.
  init(pool: LotPool) {
    let size = pool.states.count
    reviewers = Array(repeating: [], count: size)
    loads = Array(repeating: 0, count: size)
    limits = pool.states.indices.map { pool.loads(of: $0) }
    forbidsMutual = pool.rules.noMutualReviews
    isReviewing = Array(repeating: false, count: size * size)
    for limit in limits { faults += limit.lowerBound }
  }

  /// Whether the first reviews the second.
  func reviews(_ first: Int, _ second: Int) -> Bool { isReviewing[first * loads.count + second] }

  private func fault(_ load: Int, of state: Int) -> Int {
    max(0, limits[state].lowerBound - load, load - limits[state].upperBound)
  }

  /// What changes if one more State were reviewed by another.
  func cost(adding reviewer: Int, to state: Int) -> Int {
    fault(loads[reviewer] + 1, of: reviewer) - fault(loads[reviewer], of: reviewer)
      + (forbidsMutual && reviews(state, reviewer) ? 1 : 0)
  }

  func cost(removing reviewer: Int, from state: Int) -> Int {
    fault(loads[reviewer] - 1, of: reviewer) - fault(loads[reviewer], of: reviewer)
      - (forbidsMutual && reviews(state, reviewer) ? 1 : 0)
  }

  /// The change of faults where two States exchange reviewers; loads stay as they are.
  func cost(exchanging first: Int, of state: Int, with second: Int, of other: Int) -> Int {
    guard forbidsMutual else { return 0 }
    return (reviews(state, second) ? 1 : 0) + (reviews(other, first) ? 1 : 0)
      - (reviews(state, first) ? 1 : 0) - (reviews(other, second) ? 1 : 0)
  }

  mutating func add(_ reviewer: Int, to state: Int) {
    count(reviewer, of: state)
    reviewers[state].append(reviewer)
  }

  mutating func replace(at place: Int, of state: Int, by reviewer: Int) {
    let old = reviewers[state][place]
    faults += cost(removing: old, from: state)
    loads[old] -= 1
    isReviewing[old * loads.count + state] = false
    count(reviewer, of: state)
    reviewers[state][place] = reviewer
  }

  mutating func set(_ new: [Int], for state: Int) {
    removeAll(of: state)
    for reviewer in new { add(reviewer, to: state) }
  }

  /// Draws the reviewers of a State that has none.
  mutating func draw(_ options: ReviewerOptions, for state: Int, _ stream: inout LotStream) {
    options.draw(&stream, into: &reviewers[state])
    for reviewer in reviewers[state] { count(reviewer, of: state) }
  }

  /// Takes all reviewers out.
  mutating func removeAll() {
    for state in reviewers.indices where !reviewers[state].isEmpty { removeAll(of: state) }
  }

  private mutating func removeAll(of state: Int) {
    for old in reviewers[state] {
      faults += cost(removing: old, from: state)
      loads[old] -= 1
      isReviewing[old * loads.count + state] = false
    }
    reviewers[state].removeAll(keepingCapacity: true)
  }

  private mutating func count(_ reviewer: Int, of state: Int) {
    faults += cost(adding: reviewer, to: state)
    loads[reviewer] += 1
    isReviewing[reviewer * loads.count + state] = true
  }

  /// The first rule that is broken, and the State that asks for it; nil where none is.
  var brokenRule: (rule: LotRules.Rule, state: Int)? {
    for state in loads.indices {
      if let rule = brokenRule(by: state) { return (rule, state) }
    }
    return nil
  }

  /// The rule that the reviewers just drawn for a State break, before the rest is known.
  func brokenRule(afterDrawing state: Int) -> (rule: LotRules.Rule, state: Int)? {
    for reviewer in reviewers[state] {
      if loads[reviewer] > limits[reviewer].upperBound { return (.maximumReviews, reviewer) }
      if forbidsMutual, reviews(state, reviewer) { return (.noMutualReviews, state) }
    }
    return nil
  }

  private func brokenRule(by state: Int) -> LotRules.Rule? {
    if loads[state] > limits[state].upperBound { return .maximumReviews }
    if loads[state] < limits[state].lowerBound { return .minimumReviews }
    if forbidsMutual, reviewers[state].contains(where: { reviews(state, $0) }) {
      return .noMutualReviews
    }
    return nil
  }
}
