import Model

/// What else could be done: the next best plan, and what each limit costs.
public struct WorkshopOutlook: Hashable, Sendable {
  /// A limit of the rules.
  public enum Limit: Hashable, Sendable {
    /// One workshop more.
    case workshops
    /// One place more in every workshop.
    case places
    /// More places in the workshops of one triple, which stay what they are.
    case placesOf(WorkshopTriple, more: Int)
    /// One more workshop a State.
    case perState
    /// One provider fewer in every workshop.
    case providers
    /// No limit of hosts.
    case hosts
    /// No limit of money.
    case budget
  }

  /// What a limit costs.
  public struct Price: Hashable, Sendable {
    /// The limit, eased.
    public let limit: Limit
    /// The weight that is covered in addition.
    public let gain: Int
    /// Whether no more could be gained; where not, it is what was found.
    public let isProved: Bool
  }

  /// The best plan with other workshops; nil where every other covers nothing.
  public let alternative: WorkshopPlan?
  /// The limits that bind, in the order of the cases.
  public let prices: [Price]

  /// Looks at what else could be done.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - needs: What it was made from.
  ///   - rules: What was allowed.
  ///   - effort: How much the search may look at: a quarter of what is left goes to each question.
  public init(
    beside plan: WorkshopPlan, _ needs: WorkshopNeeds, _ rules: WorkshopRules,
    effort: Int = WorkshopPlan.effort
  ) {
    var questions = Questions(plan: plan, left: effort)
    var search = WorkshopSearch(needs, rules, effort: 0)
    // What is known of the groups that a question leaves as they are need not be found again.
    search.learn(plan)
    _ = questions.ask(&search, beyond: plan.covered)
    alternative = questions.alternative(search)
    var prices: [Price] = []
    func ask(_ limit: Limit, _ change: (inout WorkshopRules) -> Void) {
      var eased = rules
      change(&eased)
      var search = WorkshopSearch(needs, eased, effort: 0)
      guard let other = questions.ask(&search, beyond: plan.covered).outcome else { return }
      prices.append(
        Price(limit: limit, gain: other.covered - plan.covered, isProved: other.isProved))
    }
    if let most = rules.workshops { ask(.workshops) { $0.workshops = most + 1 } }
    if let places = rules.places { ask(.places) { $0.places = places + 1 } }
    prices += Self.morePlaces(plan, search)
    if let most = rules.maximumPerState { ask(.perState) { $0.maximumPerState = most + 1 } }
    if rules.minimumProviders > 0 { ask(.providers) { $0.minimumProviders -= 1 } }
    if rules.hosts != nil { ask(.hosts) { $0.hosts = nil } }
    if rules.budget != nil { ask(.budget) { $0.budget = nil } }
    self.prices = prices
  }

  /// Questions that share an effort.
  private struct Questions {
    let plan: WorkshopPlan
    var left: Int

    /// Looks for what covers more.
    mutating func ask(
      _ search: inout WorkshopSearch, beyond known: Int, limits: [Int: Int] = [:]
    ) -> (outcome: WorkshopSearch.Outcome?, isProved: Bool) {
      search.left = max(left / 4, 1)
      left -= search.left
      let answer = search.beyond(known, limits: limits)
      left += search.left
      return answer
    }

    /// Every plan that is not the plan holds fewer workshops of one of its triples, or more beside
    /// them all, which covers nothing more.
    mutating func alternative(_ search: WorkshopSearch) -> WorkshopPlan? {
      var best: WorkshopSearch.Outcome?
      var isProved = true
      let held = Dictionary(grouping: plan.workshops, by: \.triple).mapValues(\.count)
      for (place, kind) in search.kinds.enumerated() {
        guard let count = held[kind.triple] else { continue }
        var search = search
        let other = ask(&search, beyond: best?.covered ?? 0, limits: [place: count - 1])
        isProved = isProved && other.isProved
        best = other.outcome ?? best
        if best?.covered == plan.covered {
          isProved = plan.bound == plan.covered
          break
        }
      }
      guard var best else { return nil }
      best.isProved = isProved
      return WorkshopPlan(best, search)
    }
  }

  private static func morePlaces(_ plan: WorkshopPlan, _ search: WorkshopSearch) -> [Price] {
    let numbers = search.kinds.map { kind in
      plan.workshops.count { $0.triple == kind.triple }
    }
    return search.kinds.indices.filter { numbers[$0] > 0 }.compactMap { place in
      for more in 1...2 {
        var kinds = search.kinds
        kinds[place].add(places: more)
        guard kinds[place].places > search.kinds[place].places else { return nil }
        let flow = WorkshopFlow(
          search.whole(kinds), numbers: numbers, most: search.participants(plan.workshops.count))
        let covered = flow.weight * search.step
        if covered > plan.covered {
          return Price(
            limit: .placesOf(search.kinds[place].triple, more: more),
            gain: covered - plan.covered, isProved: true)
        }
      }
      return nil
    }
  }
}
