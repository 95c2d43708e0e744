import Model

/// Why no workshop is possible: how many needs each rule takes away, and which rules alone would
/// have to be eased.
public struct WorkshopObstacles: Hashable, Sendable {
  /// A rule.
  public enum Rule: CaseIterable, Hashable, Sendable {
    case workshops, places, perState, groups, languages, providers, hosts, budget
  }

  /// The number of needs.
  public let needs: Int
  /// Those of States that belong to no regional group, where workshops are for one.
  public let withoutGroup: Int
  /// Those of States that speak none of the plan's languages.
  public let withoutLanguage: Int
  /// Those whose article has too few providers in every language that the State speaks.
  public let withoutProviders: Int
  /// Those for which everything else is there, but no host of the group.
  public let withoutHost: Int
  /// The rules of whom each alone, done away with, would make a workshop possible.
  public let decisive: [Rule]

  /// Looks for what stands in the way.
  public init(_ needs: WorkshopNeeds, _ rules: WorkshopRules) {
    self.needs = needs.count
    var counts = (group: 0, language: 0, providers: 0, host: 0)
    for (article, weights) in needs.needs {
      for state in weights.keys {
        guard let attendant = needs.states[state] else { continue }
        if !rules.isCrossRegional, attendant.group == nil {
          counts.group += 1
          continue
        }
        let spoken = rules.languages.filter(attendant.languages.contains)
        if spoken.isEmpty {
          counts.language += 1
        } else if !spoken.contains(where: { language in
          let helping = (needs.providers[article] ?? []).filter {
            $0 != state && needs.states[$0]?.languages.contains(language) == true
          }
          return helping.count >= rules.minimumProviders
        }) {
          counts.providers += 1
        } else if rules.hosts(for: attendant.group)?.isEmpty == true {
          counts.host += 1
        }
      }
    }
    withoutGroup = counts.group
    withoutLanguage = counts.language
    withoutProviders = counts.providers
    withoutHost = counts.host
    decisive = Rule.allCases.filter { rule in
      var eased = rules
      switch rule {
      case .workshops: eased.workshops = nil
      case .places: eased.places = nil
      case .perState: eased.maximumPerState = nil
      case .groups: eased.isCrossRegional = true
      case .languages:
        eased.languages += DocumentLanguage.allCases.filter { !eased.languages.contains($0) }
      case .providers: eased.minimumProviders = 0
      case .hosts: eased.hosts = nil
      case .budget: eased.budget = nil
      }
      return eased != rules && Self.isPossible(needs, eased)
    }
  }

  /// Whether one workshop with one participant can be held.
  private static func isPossible(_ needs: WorkshopNeeds, _ rules: WorkshopRules) -> Bool {
    guard rules.workshops != 0, rules.maximumPerState != 0,
      rules.costPerWorkshop + rules.costPerPlace <= rules.budget ?? .max
    else { return false }
    return !WorkshopKind.possible(needs, rules).isEmpty
  }
}
