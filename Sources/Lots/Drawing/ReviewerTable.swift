import Model

/// Who reviews whom: a set of reviewers for each State, with what it breaks of the rules that bind
/// the States together.
///
/// The rules of one review, which each set keeps, are no matter here: the loads of the reviewers and
/// mutual reviews are.
struct ReviewerTable: Sendable {
  /// Reviews that each State makes.
  private(set) var loads: [Int]
  /// Reviews too many or too few, summed over States, and pairs of States that review each other.
  private(set) var faults = 0

  private let least: [Int]
  private let most: [Int]
  private let forbidsMutual: Bool
  /// The reviewers of all States one after another, room for `width` of each.
  private var places: [Int]
  private let width: Int
  /// How many reviewers each State has.
  private var counts: [Int]
  /// Pairs of which the first reviews the second.
  private var pairs: StatePairs
  private var drawn: [Int] = []

  /// Makes a table without reviewers.
  init(pool: LotPool) {
    let size = pool.states.count
    width = pool.mostReviewers
    places = Array(repeating: 0, count: size * width)
    counts = Array(repeating: 0, count: size)
    loads = counts
    let limits = pool.states.indices.map { pool.loads(of: $0) }
    least = limits.map(\.lowerBound)
    most = limits.map(\.upperBound)
    forbidsMutual = pool.rules.noMutualReviews
    pairs = StatePairs(size: size)
    faults = least.reduce(0, +)
  }

  /// The reviewers of each State.
  var reviewers: [[Int]] { counts.indices.map(reviewers(of:)) }

  /// The reviewers of a State.
  func reviewers(of state: Int) -> [Int] {
    Array(places[(state * width)..<(state * width + counts[state])])
  }

  /// How many reviewers a State has.
  func count(of state: Int) -> Int { counts[state] }

  /// One of a State's reviewers.
  func reviewer(_ place: Int, of state: Int) -> Int { places[state * width + place] }

  /// Whether the first reviews the second.
  func reviews(_ first: Int, _ second: Int) -> Bool { pairs[first, second] }

  private func fault(_ load: Int, of state: Int) -> Int {
    load < least[state] ? least[state] - load : load > most[state] ? load - most[state] : 0
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
    places[state * width + counts[state]] = reviewer
    counts[state] += 1
  }

  mutating func remove(at place: Int, of state: Int) {
    discount(places[state * width + place], of: state)
    counts[state] -= 1
    places[state * width + place] = places[state * width + counts[state]]
  }

  mutating func replace(at place: Int, of state: Int, by reviewer: Int) {
    discount(places[state * width + place], of: state)
    count(reviewer, of: state)
    places[state * width + place] = reviewer
  }

  mutating func set(_ new: [Int], for state: Int) {
    removeAll(of: state)
    for reviewer in new { add(reviewer, to: state) }
  }

  /// Draws the reviewers of a State anew.
  mutating func draw(_ options: ReviewerOptions, for state: Int, _ stream: inout LotStream) {
    removeAll(of: state)
    drawn.removeAll(keepingCapacity: true)
    options.draw(&stream, into: &drawn)
    for reviewer in drawn { add(reviewer, to: state) }
  }

  /// Takes all reviewers out.
  mutating func removeAll() {
    for state in counts.indices where counts[state] > 0 { removeAll(of: state) }
  }

  private mutating func removeAll(of state: Int) {
    for place in 0..<counts[state] { discount(places[state * width + place], of: state) }
    counts[state] = 0
  }

  private mutating func count(_ reviewer: Int, of state: Int) {
    faults += cost(adding: reviewer, to: state)
    loads[reviewer] += 1
    pairs[reviewer, state] = true
  }

  private mutating func discount(_ reviewer: Int, of state: Int) {
    faults += cost(removing: reviewer, from: state)
    loads[reviewer] -= 1
    pairs[reviewer, state] = false
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
    for place in 0..<counts[state] {
      let reviewer = places[state * width + place]
      if loads[reviewer] > most[reviewer] { return (.maximumReviews, reviewer) }
      if forbidsMutual, reviews(state, reviewer) { return (.noMutualReviews, state) }
    }
    return nil
  }

  private func brokenRule(by state: Int) -> LotRules.Rule? {
    if loads[state] > most[state] { return .maximumReviews }
    if loads[state] < least[state] { return .minimumReviews }
    if forbidsMutual,
      (0..<counts[state]).contains(where: { reviews(state, places[state * width + $0]) })
    {
      return .noMutualReviews
    }
    return nil
  }
}
