import Model

/// The search for the numbers of workshops of each kind: greatest weight, then fewest, then first.
///
/// Regional groups share nothing but the number of workshops and the money: they are parts of which
/// each is searched alone, and only where the choice between them depends on it.
struct WorkshopSearch {
  /// What a search came to.
  struct Outcome: Hashable {
    /// How many workshops of each kind.
    var numbers: [Int]
    /// The weight of the needs covered.
    var covered: Int
    /// What no plan covers more than.
    var bound: Int
    /// Whether the numbers are proved to be those that the rule names.
    var isProved: Bool
  }

  let kinds: [WorkshopKind]
  let rules: WorkshopRules
  let step: Int
  /// How many places and arcs may still be looked at.
  var left: Int
  private let ledger: WorkshopLedger
  /// What is known, of a plan by parts and of one where these share money.
  var courses: [WorkshopCourse] = []
  /// The most workshops.
  var most: Int
  /// The most that the money lets each number of workshops cover, where every need weighs the same;
  /// nil: any weight.
  private(set) var cap: [Int]?

  /// - Parameters:
  ///   - needs: Who needs what.
  ///   - rules: What is allowed.
  ///   - effort: How many places and arcs may be looked at; what is begun is finished.
  init(_ needs: WorkshopNeeds, _ rules: WorkshopRules, effort: Int) {
    kinds = WorkshopKind.possible(needs, rules)
    self.rules = rules
    left = effort
    step = needs.step
    let ledger = WorkshopLedger(rules)
    self.ledger = ledger
    most = min(rules.workshops ?? .max, ledger.most, kinds.reduce(0) { $0 + $1.most })
    if rules.isCrossRegional { most = min(most, rules.hosts?.count ?? .max) }
    // More than one for each need are of no use.
    let participants = (0...most).compactMap(ledger.participants).map { min($0, needs.count) }
    guard !participants.isEmpty, !needs.isEven else {
      // Money for so many participants is money for so much weight.
      if !participants.isEmpty { cap = participants }
      courses = [parts(most)]
      return
    }
    let places = kinds.map(\.places).max() ?? 0
    let free = participants.enumerated().prefix { $0 * places <= $1 }.count - 1
    courses = [parts(free)]
    if free < most { courses.append(sharedPart(participants, beyond: free)) }
  }

  /// A part for each regional group.
  private func parts(_ most: Int) -> WorkshopCourse {
    let groups = Dictionary(grouping: kinds.indices) { kinds[$0].triple.group }
    let tables = groups.values.sorted { $0[0] < $1[0] }.map { part in
      let hosts = rules.hosts(for: kinds[part[0]].triple.group)?.count ?? .max
      return WorkshopTable(
        WorkshopPart(kinds, part, turns: rules.maximumPerState, step: step),
        count: min(most, hosts))
    }
    return WorkshopCourse(tables: tables, totals: 0..<(most + 1))
  }

  /// One part of all, because the groups share money that needs of different weight compete for.
  private func sharedPart(_ participants: [Int], beyond free: Int) -> WorkshopCourse {
    let limit = { (group: RegionalGroup?) in rules.hosts(for: group)?.count ?? .max }
    let part = WorkshopPart(
      kinds, Array(kinds.indices), turns: rules.maximumPerState, step: step,
      limit: rules.hosts == nil || rules.isCrossRegional ? nil : limit)
    let table = WorkshopTable(part, count: most, first: free + 1, participants: participants)
    return WorkshopCourse(tables: [table], totals: (free + 1)..<(most + 1))
  }

  /// All kinds as one part.
  func whole(_ kinds: [WorkshopKind]? = nil) -> WorkshopPart {
    WorkshopPart(
      kinds ?? self.kinds, Array(self.kinds.indices), turns: rules.maximumPerState, step: step)
  }

  /// The most participants of so many workshops.
  func participants(_ count: Int) -> Int? { ledger.participants(count) }

  /// Returns the numbers that the rule names.
  mutating func best() -> Outcome {
    var outcome = greatest()
    guard outcome.covered > 0 else { return outcome }
    reduce(&outcome)
    advance(&outcome)
    return outcome
  }

  /// Takes a plan that the rules allow into account.
  mutating func learn(_ plan: WorkshopPlan) {
    let held = Dictionary(grouping: plan.workshops, by: \.triple).mapValues(\.count)
    for course in courses.indices {
      courses[course].learn(kinds.map { held[$0.triple] ?? 0 })
    }
  }

  /// Looks for numbers that cover more than is known.
  ///
  /// - Parameters:
  ///   - known: The weight to be beaten.
  ///   - limits: The most workshops of kinds, by the numbers of these.
  /// - Returns: The numbers that cover the greatest weight, whichever of them; nil where none were
  ///   found; and whether there are no better ones.
  mutating func beyond(
    _ known: Int, limits: [Int: Int] = [:]
  ) -> (outcome: Outcome?, isProved: Bool) {
    for (kind, limit) in limits {
      for course in courses.indices { courses[course].limit(kind, to: 0...limit, isLooking: true) }
    }
    switch reach(known / step + 1, most: most) {
    case .refuted: return (nil, true)
    case .stopped: return (nil, false)
    case .reached:
      let outcome = greatest()
      return (outcome, outcome.isProved)
    }
  }
}
