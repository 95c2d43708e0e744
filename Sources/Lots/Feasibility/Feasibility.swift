import Model

/// Whether any draw keeps the rules.
enum Feasibility {
  /// There is a draw; there is none, which is proved; or the search was given up.
  case feasible, infeasible, undecided

  /// Steps of the searches, at most.
  private static let (fewSteps, mostSteps) = (20_000, 2_000_000)
  /// Pairs of States looked at by all flows of a division of cases, at most.
  private static let mostPairs = 10_000_000
  /// Sweeps of the chain, so many at a time.
  private static let (fewLooks, mostLooks, sweepsPerLook) = (2, 128, 8)

  /// Decides it: flows and searches prove that there is none, a draw that was found that there is.
  init(of pool: LotPool, options known: [ReviewerOptions]? = nil) {
    if let most = pool.rules.maximumReviews, pool.rules.minimumReviews > most,
      pool.states.contains(where: \.isReviewer)
    {
      self = .infeasible
      return
    }
    let options = known ?? ReviewerOptions.all(in: pool)
    guard options.allSatisfy({ $0.count > 0 }) else {
      self = .infeasible
      return
    }
    // Where there is room a draw is found sooner than the flows are.
    if Self.canDraw(pool, options, looks: Self.fewLooks) {
      self = .feasible
      return
    }
    guard LoadFlow(pool: pool).exists,
      !pool.rules.noMutualReviews || PairFlow(pool: pool).exists
    else {
      self = .infeasible
      return
    }
    if let hasDraw = Self.searched(pool, options, steps: Self.fewSteps) {
      self = hasDraw ? .feasible : .infeasible
    } else if Self.canDraw(pool, options, looks: Self.mostLooks) {
      self = .feasible
    } else if let hasDraw = Self.searched(pool, options, steps: Self.mostSteps) {
      self = hasDraw ? .feasible : .infeasible
    } else if pool.mostReviewers == pool.rules.reviewersPerReview {
      var branches = 0
      self = Self.divided(pool, forbidden: [], &branches)
    } else {
      self = .undecided
    }
  }

  /// Whether a search through all sets finds a draw; nil where it is too long.
  private static func searched(
    _ pool: LotPool, _ options: [ReviewerOptions], steps: Int
  ) -> Bool? {
    DrawEnumeration(pool: pool, options: options, mostTables: 0, mostSteps: steps)
      .map { !$0.tables.isEmpty }
  }

  /// Whether the chain finds a draw; that it finds none says nothing.
  private static func canDraw(
    _ pool: LotPool, _ options: [ReviewerOptions], looks: Int
  ) -> Bool {
    var stream = LotKey(seed: [], addition: "").stream(draw: 0, purpose: "feasibility")
    var chain = ReviewerChain(pool: pool, options: options, stream: &stream)
    for _ in 0..<looks {
      if chain.table.faults == 0 { return true }
      chain.run(&stream, sweeps: sweepsPerLook)
    }
    return chain.table.faults == 0
  }

  /// Divides cases: of two States that review each other in a flow, one may not.
  private static func divided(
    _ pool: LotPool, forbidden: Set<Int>, _ branches: inout Int
  ) -> Feasibility {
    branches += 1
    let size = pool.states.count
    guard branches * size * size <= max(mostPairs, 64 * size * size) else { return .undecided }
    let flow = LoadFlow(pool: pool, forbidden: forbidden)
    guard flow.exists else { return .infeasible }
    guard pool.rules.noMutualReviews, let pair = flow.mutualPairs.first else { return .feasible }
    var answer = Feasibility.infeasible
    for (reviewer, state) in [pair, (pair.1, pair.0)] {
      let part = divided(pool, forbidden: forbidden.union([reviewer * size + state]), &branches)
      if part == .feasible { return part }
      if part == .undecided { answer = part }
    }
    return answer
  }
}
