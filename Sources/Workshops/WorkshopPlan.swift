public import Model

/// A workshop of a plan: what it is about, who takes part and who shares experience.
public struct PlannedWorkshop: Hashable, Sendable {
  /// Article, group and language.
  public let triple: WorkshopTriple
  /// Who holds it; nil where no host is needed.
  public let host: StateCode?
  /// The States that take part, in order of their codes.
  public let participants: [StateCode]
  /// The States with a good practice that speak the language and do not take part, in order.
  public let providers: [StateCode]
}

/// A plan of workshops: which, with whom, and what no other plan could do better.
public struct WorkshopPlan: Hashable, Sendable {
  /// The workshops, in the order of article, group and language.
  public let workshops: [PlannedWorkshop]
  /// The weight of the needs covered.
  public let covered: Int
  /// What no plan under the same rules covers more than.
  public let bound: Int
  /// Whether the plan is proved to be the one that the rule names.
  public let isOptimal: Bool

  /// How much the search may look at where nothing else is said: places that States could take,
  /// counted each time that they are looked at. It is some seconds' work.
  public static let effort = 1_000_000_000

  /// Makes the plan that the rule names: the greatest weight covered, then the fewest workshops,
  /// then the first list of triples.
  ///
  /// - Parameters:
  ///   - needs: Who needs what.
  ///   - rules: What is allowed.
  ///   - effort: How much the search may look at.
  public init(_ needs: WorkshopNeeds, _ rules: WorkshopRules, effort: Int = WorkshopPlan.effort) {
    var search = WorkshopSearch(needs, rules, effort: effort)
    let outcome = search.best()
    self.init(outcome, search)
  }

  /// Makes the plan of numbers that were found.
  init(_ outcome: WorkshopSearch.Outcome, _ search: WorkshopSearch) {
    workshops = WorkshopAssignment(search, numbers: outcome.numbers).workshops
    covered = outcome.covered
    bound = outcome.bound
    isOptimal = outcome.isProved
  }
}
