import Model

/// Every table of reviewers that keeps the rules, where they are few.
struct DrawEnumeration: Sendable {
  /// Tables that are kept, and steps of the search, at most.
  static let mostTables = 20_000
  static let mostSteps = 100_000
  private static let mostSetsPerState: UInt64 = 5_000

  /// The tables, each the reviewers of all States; complete where the search came to its end.
  private(set) var tables: [[[Int]]] = []

  private let sets: [[[Int]]]
  private let order: [Int]
  private let limits: [ClosedRange<Int>]
  /// For each step of the order, how many States from it on each State may review.
  private let chances: [[Int]]
  private let mostTables: Int
  private var steps = 0
  private let mostSteps: Int
  private var table: ReviewerTable

  /// Searches for all tables; nil where there are too many, or the search is too long.
  ///
  /// - Parameters:
  ///   - pool: States and rules.
  ///   - options: The sets of each State.
  ///   - mostTables: With 0, the search ends at the first table.
  ///   - mostSteps: The steps of the search, at most.
  init?(
    pool: LotPool, options: [ReviewerOptions], mostTables: Int = Self.mostTables,
    mostSteps: Int = Self.mostSteps
  ) {
    guard options.allSatisfy({ $0.count <= Self.mostSetsPerState }),
      options.reduce(0, { $0 + $1.count }) <= UInt64(mostSteps)
    else { return nil }
    sets = options.map { $0.all() }
    let sets = sets
    let order = sets.indices.sorted { (sets[$0].count, $0) < (sets[$1].count, $1) }
    self.order = order
    limits = pool.states.indices.map { pool.loads(of: $0) }
    var left = Array(repeating: 0, count: order.count)
    var chances = [left]
    for state in order.reversed() {
      for reviewer in Set(sets[state].joined()) { left[reviewer] += 1 }
      chances.append(left)
    }
    self.chances = chances.reversed()
    self.mostTables = mostTables
    self.mostSteps = mostSteps
    table = ReviewerTable(pool: pool)
    guard search(0) || (mostTables == 0 && !tables.isEmpty) else { return nil }
  }

  /// Fills the States from one of the order on; false where the search is given up.
  private mutating func search(_ depth: Int) -> Bool {
    guard depth < order.count else {
      tables.append(table.reviewers.map { $0.sorted() })
      return tables.count <= mostTables
    }
    let state = order[depth]
    for set in sets[state] {
      steps += 1
      guard steps <= mostSteps else { return false }
      table.set(set, for: state)
      if table.brokenRule(afterDrawing: state) == nil, canReachMinimum(depth + 1) {
        guard search(depth + 1) else { return false }
      }
    }
    table.set([], for: state)
    return true
  }

  private func canReachMinimum(_ depth: Int) -> Bool {
    limits.indices.allSatisfy { table.loads[$0] + chances[depth][$0] >= limits[$0].lowerBound }
  }
}
