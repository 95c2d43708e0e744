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

  /// How many relaxations one question may cost where nothing else is said.
  public static let nodes = 2_000

  /// Makes the plan that the rule names: the greatest weight covered, then the fewest workshops,
  /// then the first list of triples.
  ///
  /// - Parameters:
  ///   - needs: Who needs what.
  ///   - rules: What is allowed.
  ///   - nodes: How many relaxations each question of the search may cost.
  public init(_ needs: WorkshopNeeds, _ rules: WorkshopRules, nodes: Int = WorkshopPlan.nodes) {
    let search = WorkshopSearch(needs, rules, nodes: nodes)
    self.init(search.best(), search)
  }

  /// Makes the plan of numbers that were found.
  init(_ outcome: WorkshopSearch.Outcome, _ search: WorkshopSearch) {
    let assignment = WorkshopAssignment(search.kinds, search.rules, numbers: outcome.numbers)
    workshops = assignment.workshops
    covered = outcome.covered
    bound = outcome.bound
    isOptimal = outcome.isProved
  }
}
