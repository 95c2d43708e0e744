import Model
import Reporting
import Treaties
package import Workshops

/// What is said of workshops, their rules and what stands in their way.
package struct WorkshopWords {
  /// What a weight of 1 in the planner's file is in the plan.
  private let scale: Int
  /// Whether every need counts one, so that weights are numbers of needs.
  private let countsNeeds: Bool

  /// Makes words for plans.
  ///
  /// - Parameters:
  ///   - scale: What a weight of 1 in the planner's file is in the plan.
  ///   - countsNeeds: Whether every need weighs one.
  package init(scale: Int, countsNeeds: Bool) {
    self.scale = scale
    self.countsNeeds = countsNeeds
  }

  /// A weight as the planner's file has it.
  func weight(_ value: Int) -> String {
    guard scale > 1, value % scale != 0 else { return String(value / scale) }
    let digits = String(scale + value % scale).dropFirst()
    let rest = digits.reversed().drop { $0 == "0" }.reversed()
    return "\(value / scale).\(String(rest))"
  }

  static func name(of language: DocumentLanguage) -> String {
    switch language {
    case .english: "English"
    case .french: "French"
    case .spanish: "Spanish"
    case .russian: "Russian"
    case .arabic: "Arabic"
    case .chinese: "Chinese"
    }
  }

  /// "mutual legal assistance (article 18 of the Convention), for African States, in English".
  static func name(of triple: WorkshopTriple) -> String {
    let whom = triple.group.map(FieldNames.name(of:)) ?? "States of all regions"
    let citation = FieldNames.citation(of: triple.article)
    let title = FieldNames.title(of: triple.article)
    return "\(title.isEmpty ? citation : "\(title) (\(citation))"), for \(whom), in "
      + name(of: triple.language)
  }

  // MARK: What is covered

  /// "Nine workshops cover 43 of the 176 needs.", or the same by weight.
  package func coverage(_ plan: WorkshopPlan, of demand: Int) -> String {
    let covered = covered(plan.covered, of: demand)
    switch plan.workshops.count {
    case 0: return "The plan has no workshop."
    case 1: return "One workshop covers \(covered)."
    case let count:
      return Numerals.capitalized(Numerals.inText(count)) + " workshops cover \(covered)."
    }
  }

  private func covered(_ part: Int, of demand: Int) -> String {
    countsNeeds
      ? "\(Numerals.share(part / scale, of: demand / scale)) needs"
      : "\(weight(part)) of \(weight(demand)), the weight of all needs"
  }

  /// Whether a plan is proved to be the best, and what else is known.
  package func proof(isOptimal: Bool, bound: Int) -> String {
    isOptimal
      ? "No plan under the same rules covers more, none that covers as much has fewer workshops, "
        + "and of those with as few this is the first in the order of articles, groups and "
        + "languages; this is proved."
      : "The search was stopped before it was proved that no plan is better; none covers more than "
        + "\(weight(bound))."
  }

  /// The next best plan, and how sure that is.
  func alternative(_ other: WorkshopPlan, of demand: Int) -> [String] {
    let workshops = other.workshops.map { workshop in
      let number = workshop.participants.count
      return Numerals.capitalized(Self.name(of: workshop.triple))
        + ": \(number == 1 ? "one participant" : "\(Numerals.inText(number)) participants")."
    }
    return [alternative(covering: other.covered, of: demand, isProved: other.isOptimal)] + workshops
  }

  /// What the next best plan covers, and how sure that is.
  package func alternative(covering part: Int, of demand: Int, isProved: Bool) -> String {
    let covered = covered(part, of: demand)
    return isProved
      ? "The best plan with other workshops covers \(covered)."
      : "The best plan with other workshops that was found covers \(covered). That it is the next "
        + "best is not proved: the search was stopped, and there may be one that covers more."
  }

  // MARK: What limits cost

  /// What a need is, before anything is said in needs.
  var unit: String {
    countsNeeds
      ? "One need is that of one State under one article: three more needs are, under one article, "
        + "three more States."
      : "Needs count by the weights of the plan's file."
  }

  private func gain(_ price: WorkshopOutlook.Price) -> String {
    let least = price.isProved ? "" : "at least "
    guard countsNeeds else {
      return "would add \(least)\(weight(price.gain)) to the weight of the needs covered"
    }
    let number = price.gain / scale
    return "would cover \(least)"
      + (number == 1 ? "one more need" : "\(Numerals.inText(number)) more needs")
  }

  /// What a limit costs.
  package func sentence(_ price: WorkshopOutlook.Price) -> String {
    let gain = gain(price)
    switch price.limit {
    case .workshops: return "One more workshop \(gain)."
    case .places: return "One more place in every workshop \(gain)."
    case .placesOf(let triple, let more):
      let places =
        more == 1 ? "One more place" : "\(Numerals.capitalized(Numerals.inText(more))) more places"
      return "\(places) in the workshop on \(Self.name(of: triple)), \(gain)."
    case .perState: return "One more workshop for each State \(gain)."
    case .providers: return "One provider fewer in every workshop \(gain)."
    case .hosts: return "Hosts for any number of workshops \(gain)."
    case .budget: return "A budget without limit \(gain)."
    }
  }

  // MARK: Why there is none

  /// Why there is no workshop.
  static func sentences(_ obstacles: WorkshopObstacles, _ rules: WorkshopRules) -> [String] {
    guard obstacles.needs > 0 else {
      return [
        "No workshop is possible, for the run has no needs of the kinds that the plan weighs."
      ]
    }
    func of(_ count: Int, _ rest: String) -> String? {
      guard count > 0 else { return nil }
      return Numerals.share(count, of: obstacles.needs, startsSentence: true) + " needs \(rest)."
    }
    let number =
      obstacles.needs == 1 ? "is one need" : "are \(Numerals.inText(obstacles.needs)) needs"
    var lines = ["No workshop is possible, although there \(number)."]
    lines += [
      of(obstacles.withoutGroup, "are of States that belong to no regional group"),
      of(obstacles.withoutLanguage, "are of States that speak none of the plan's languages"),
      of(
        obstacles.withoutProviders,
        "have fewer than \(Numerals.inText(rules.minimumProviders)) other States with a good "
          + "practice on the article that speak the language"),
      of(obstacles.withoutHost, "have no host in their regional group"),
    ].compactMap { $0 }
    if rules.workshops == 0 { lines.append("The plan allows no workshop ('workshops' is 0).") }
    if rules.places == 0 { lines.append("A workshop has no place ('placesPerWorkshop' is 0).") }
    if rules.maximumPerState == 0 {
      lines.append("No State may take part in any workshop ('maximumPerState' is 0).")
    }
    if let budget = rules.budget, rules.costPerWorkshop + rules.costPerPlace > budget {
      lines.append("The budget does not pay for one workshop with one participant.")
    }
    let ways = obstacles.decisive.map(way)
    lines.append(
      ways.isEmpty
        ? "No single change of the plan makes one possible: these conflict together."
        : "A workshop is possible with any one of these changes: \(ways.joined(separator: "; ")).")
    return lines
  }

  private static func way(_ rule: WorkshopObstacles.Rule) -> String {
    switch rule {
    case .workshops: "more workshops ('workshops')"
    case .places: "more places ('placesPerWorkshop')"
    case .perState: "more workshops for each State ('maximumPerState')"
    case .groups: "workshops across regions ('crossRegional')"
    case .languages: "more languages ('languages')"
    case .providers: "fewer providers ('minimumProviders')"
    case .hosts: "more hosts, or none named ('hosts')"
    case .budget: "a greater budget ('budget')"
    }
  }
}
