import Model
import Reporting
import Treaties
import Workshops

/// What is said of workshops, their rules and what stands in their way.
struct WorkshopWords {
  let rules: WorkshopRules
  let files: WorkshopFiles

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

  static func subject(_ article: Provision) -> String {
    let citation = OfficialStyle.citation(of: [article])
    return Registry.article(of: article).map { "\($0.title) (\(citation))" } ?? citation
  }

  static func name(of triple: WorkshopTriple) -> String {
    let whom = triple.group.map(FieldNames.name(of:)) ?? "States of all regions"
    return "\(subject(triple.article)), for \(whom), in \(name(of: triple.language))"
  }

  /// The weight of needs, in words: needs where each weighs one.
  private func needs(_ weight: Int) -> String {
    let number = files.weight(weight)
    return number == "1" ? "1 more need" : "\(number) more needs"
  }

  /// What a limit costs.
  func sentence(_ price: WorkshopOutlook.Price) -> String {
    let least = price.isProved ? "" : "at least "
    let gain = "would cover \(least)\(needs(price.gain))"
    switch price.limit {
    case .workshops: return "One more workshop \(gain)."
    case .places: return "One more place in every workshop \(gain)."
    case .placesOf(let triple, let more):
      let places = more == 1 ? "One more place" : "\(more) more places"
      return "\(places) in the workshop on \(Self.name(of: triple)), \(gain)."
    case .perState: return "One more workshop for each State \(gain)."
    case .providers: return "One provider fewer in every workshop \(gain)."
    case .hosts: return "Hosts for any number of workshops \(gain)."
    case .budget: return "Without a limit of money the plan \(gain)."
    }
  }

  /// Why there is no workshop.
  static func sentences(_ obstacles: WorkshopObstacles, _ rules: WorkshopRules) -> [String] {
    guard obstacles.needs > 0 else {
      return [
        "No workshop is possible, for the run has no needs of the kinds that the plan weighs."
      ]
    }
    func of(_ count: Int, _ rest: String) -> String? {
      count == 0 ? nil : "\(count) of the \(obstacles.needs) needs \(rest)."
    }
    var lines = ["No workshop is possible, although there are \(obstacles.needs) needs."]
    lines += [
      of(obstacles.withoutGroup, "are of States that belong to no regional group"),
      of(obstacles.withoutLanguage, "are of States that speak none of the plan's languages"),
      of(
        obstacles.withoutProviders,
        "have fewer than \(rules.minimumProviders) other States with a good practice on the "
          + "article that speak the language"),
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
