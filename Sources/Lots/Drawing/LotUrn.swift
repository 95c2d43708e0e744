import Model

/// The urn: States, rules and years, ready for any number of draws.
///
/// Every draw that keeps the rules is equally probable, years and reviewers together. The two are
/// independent, so that each is drawn by itself.
public struct LotUrn: Sendable {
  /// How the reviewers are drawn.
  public let method: LotMethod
  /// The States, in the order of their codes.
  public let states: [LotState]

  private let pool: LotPool
  private let options: [ReviewerOptions]
  private let years: YearLots
  private let yearCount: Int
  private let tables: [[[Int]]]

  /// A trial that decides whether all are drawn anew. What it may cost is counted in sets drawn, which is
  /// what an attempt costs, whether it fails early or late.
  private struct Trial {
    let attempts: Int
    let sets: Int
    /// How many of the attempts must succeed.
    let successes: Int

    /// Before the search for all tables: a draw is a matter of some sixteen attempts.
    static let short = Trial(attempts: 1 << 7, sets: .max, successes: 8)
    /// After it: with fewer successes a draw is expected to take more than 2^18 sets.
    static let long = Trial(attempts: .max, sets: 1 << 19, successes: 2)
  }

  /// Rounds of the chain for one draw, at most.
  private static let mostRounds = 64

  /// The greatest number of years.
  public static let mostYears = YearLots.mostYears

  /// Fills the urn.
  ///
  /// - Parameters:
  ///   - pool: States and rules.
  ///   - years: The years of the cycle; in `1...mostYears`.
  /// - Throws: The rules that leave no draw, where there is none.
  public init(_ pool: LotPool, years: Int) throws(NoDraw) {
    try self.init(pool, years: years, method: nil)
  }

  /// Fills the urn for a method that whoever tests or measures it asks for; a case's own number is of no
  /// account, and enumeration gives way to the others where there are too many tables.
  public init(_ pool: LotPool, years: Int, method wanted: LotMethod?) throws(NoDraw) {
    states = pool.states
    yearCount = years
    self.years = YearLots(states: pool.states, years: years)
    let options = ReviewerOptions.all(in: pool)
    guard options.allSatisfy({ $0.count > 0 }) else { throw NoDraw(pool) }
    if wanted == nil, Self.isRejectionFeasible(pool, options, .short) {
      (self.pool, self.options, method, tables) = (pool, options, .rejection, [])
      return
    }
    if wanted == nil || wanted?.name == "enumeration",
      let list = DrawEnumeration(pool: pool, options: options)
    {
      guard !list.tables.isEmpty else { throw NoDraw(pool) }
      (self.pool, self.options, tables) = (pool, options, list.tables)
      method = .enumeration(tables: list.tables.count)
      return
    }
    tables = []
    if wanted == .rejection || wanted == nil && Self.isRejectionFeasible(pool, options, .long) {
      (self.pool, self.options, method) = (pool, options, .rejection)
      return
    }
    // Reviews that no draw can have would only lead the chain astray where loads leave little room.
    let flow = LoadFlow(pool: pool)
    guard flow.exists else { throw NoDraw(pool) }
    let narrowed = pool.keeping(flow.usable)
    (self.pool, self.options, method) = (narrowed, ReviewerOptions.all(in: narrowed), .chain)
    switch Feasibility(of: narrowed, options: self.options) {
    case .feasible: return
    case .infeasible: throw NoDraw(pool)
    case .undecided: throw NoDraw.unfound
    }
  }

  private static func isRejectionFeasible(
    _ pool: LotPool, _ options: [ReviewerOptions], _ trial: Trial
  ) -> Bool {
    // Always the same numbers: the method is no matter of the seed.
    var stream = LotKey(seed: [], addition: "").stream(draw: 0, purpose: "trial")
    var table = ReviewerTable(pool: pool)
    var (successes, sets, attempts) = (0, 0, 0)
    while attempts < trial.attempts, sets < trial.sets, successes < trial.successes {
      if attempt(&table, pool, options, &stream, &sets) == nil { successes += 1 }
      attempts += 1
    }
    return successes == trial.successes
  }

  /// Draws a set for each State by itself into a table; given up at the first rule that is broken for
  /// good. The table's memory serves for all attempts: most end after a few dozen States.
  ///
  /// What it counts in `sets` is the sets that are drawn.
  /// - Returns: The rule that is broken and the State that asks for it; nil where none is.
  private static func attempt(
    _ table: inout ReviewerTable, _ pool: LotPool, _ options: [ReviewerOptions],
    _ stream: inout LotStream, _ sets: inout Int
  ) -> (rule: LotRules.Rule, state: Int)? {
    table.removeAll()
    for state in pool.states.indices {
      sets += 1
      table.draw(options[state], for: state, &stream)
      if let broken = table.brokenRule(afterDrawing: state) { return broken }
    }
    return table.brokenRule
  }

  /// Makes a draw.
  ///
  /// - Parameters:
  ///   - number: The number of the draw, from 1; a draw does not depend on how many there are.
  ///   - key: What the lots follow from.
  ///   - requests: What States ask for once they have seen it.
  /// - Returns: The draw.
  /// - Throws: Where the chain has found no draw in `mostRounds` rounds, though there is one.
  public func draw(
    _ number: Int, key: LotKey, requests: LotRequests = LotRequests()
  ) throws(NoDraw) -> LotDraw {
    var yearStream = key.stream(draw: number, purpose: "years")
    var stream = key.stream(draw: number, purpose: "reviewers")
    var events: [LotDraw.Event] = []
    let lots = years.draw(&yearStream)
    var table = try draw(&stream, &events)
    let reviewerLots = table.reviewers.map(codes)
    var years = lots
    for (index, code) in requests.redraws.enumerated() {
      guard let state = states.firstIndex(where: { $0.code == code }) else { continue }
      var stream = key.stream(draw: number, purpose: "request \(index + 1)")
      let broken = redraw(state, in: &table, &stream)
      events.append(
        .request(
          state: code, number: requests.redraws[...index].count { $0 == code }, broken: broken,
          reviewers: codes(table.reviewers(of: state))))
    }
    for code in requests.deferrals {
      guard let state = states.firstIndex(where: { $0.code == code }) else { continue }
      events.append(.deferral(state: code, from: years[state], to: years[state] + 1))
      years[state] += 1
    }
    let reviews = states.indices.map { state in
      LotDraw.Review(
        state: states[state].code, year: years[state],
        reviewers: codes(table.reviewers(of: state)))
    }
    return LotDraw(
      number: number, yearLots: lots, reviewerLots: reviewerLots,
      reviews: reviews.sorted { ($0.year, $0.state) < ($1.year, $1.state) }, events: events)
  }

  private func codes(_ reviewers: [Int]) -> [StateCode] {
    reviewers.map { states[$0].code }.sorted()
  }

  private func draw(
    _ stream: inout LotStream, _ events: inout [LotDraw.Event]
  ) throws(NoDraw) -> ReviewerTable {
    switch method {
    case .enumeration(let count):
      let number = stream.below(count)
      events.append(.table(number + 1, of: count))
      var table = ReviewerTable(pool: pool)
      for (state, set) in tables[number].enumerated() { table.set(set, for: state) }
      return table
    case .rejection:
      var table = ReviewerTable(pool: pool)
      var (number, sets) = (1, 0)
      while let (rule, state) = Self.attempt(&table, pool, options, &stream, &sets) {
        events.append(.redraw(attempt: number, rule: rule, state: states[state].code))
        number += 1
      }
      return table
    case .chain:
      var chain = ReviewerChain(pool: pool, options: options, stream: &stream)
      for round in 1...Self.mostRounds {
        chain.run(&stream)
        events.append(.round(round))
        guard let (rule, state) = chain.table.brokenRule else { return chain.table }
        events.append(.redraw(attempt: round, rule: rule, state: states[state].code))
      }
      throw NoDraw.unfound
    }
  }

  /// Draws the reviewers of one State again, all others as they are, each set that keeps the rules
  /// with equal probability.
  private func redraw(
    _ state: Int, in table: inout ReviewerTable, _ stream: inout LotStream
  ) -> [LotRules.Rule] {
    var broken: [LotRules.Rule] = []
    while true {
      table.draw(options[state], for: state, &stream)
      guard let (rule, _) = table.brokenRule else { return broken }
      broken.append(rule)
    }
  }
}
