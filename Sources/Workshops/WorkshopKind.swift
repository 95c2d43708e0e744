public import Model

/// An article, a group and a language that a workshop can have: its triple.
public struct WorkshopTriple: Hashable, Sendable {
  /// The article.
  public let article: Provision
  /// The regional group; nil for a workshop across regions.
  public let group: RegionalGroup?
  /// The working language.
  public let language: DocumentLanguage

  /// Makes a triple.
  public init(article: Provision, group: RegionalGroup?, language: DocumentLanguage) {
    self.article = article
    self.group = group
    self.language = language
  }
}

/// A triple with those who could come.
struct WorkshopKind {
  let triple: WorkshopTriple
  /// States with the need, in order of their codes, with its weight.
  let candidates: [(state: StateCode, weight: Int)]
  /// States with a good practice that speak the language, in order of their codes.
  let providers: [StateCode]
  /// Candidates who are providers too.
  let both: Set<StateCode>
  /// How many providers could be done without.
  private let spare: Int
  /// How many of `both` may take part in one workshop, so that enough providers are left.
  private(set) var mostOfBoth: Int
  /// How many may take part in one workshop.
  private(set) var places: Int
  /// How many such workshops are enough for all who could come.
  let most: Int

  /// Nil where no workshop of the triple is possible.
  init?(_ triple: WorkshopTriple, _ needs: WorkshopNeeds, _ rules: WorkshopRules) {
    func speaks(_ state: StateCode) -> Bool {
      needs.states[state]?.languages.contains(triple.language) ?? false
    }
    self.triple = triple
    providers = (needs.providers[triple.article] ?? []).filter(speaks).sorted()
    let spare = providers.count - rules.minimumProviders
    self.spare = spare
    guard spare >= 0 else { return nil }
    let helping = Set(providers)
    let candidates = (needs.needs[triple.article] ?? [:]).filter { need in
      speaks(need.key) && (spare > 0 || !helping.contains(need.key))
        && (rules.isCrossRegional
          || (triple.group != nil && needs.states[need.key]?.group == triple.group))
    }.map { (state: $0.key, weight: $0.value) }.sorted { $0.state < $1.state }
    self.candidates = candidates
    places = min(rules.places ?? candidates.count, candidates.count)
    guard places > 0 else { return nil }
    both = helping.intersection(candidates.map(\.state))
    mostOfBoth = min(spare, places)
    let rounds = { (all: Int, each: Int) in each > 0 ? (all + each - 1) / each : 0 }
    most = max(rounds(candidates.count, places), rounds(both.count, mostOfBoth))
  }

  /// Makes room for more in each workshop, as far as there are more who could come.
  mutating func add(places more: Int) {
    places = min(places + more, candidates.count)
    mostOfBoth = min(spare, places)
  }

  /// Whether providers who have the need must be kept out of some workshop.
  var limitsBoth: Bool { mostOfBoth < min(both.count, places) }

  /// Whether whoever can meet in the other kind, which differs in the language alone, can meet in
  /// this one.
  func covers(_ other: WorkshopKind) -> Bool {
    guard Set(other.candidates.map(\.state)).isSubset(of: candidates.map(\.state)) else {
      return false
    }
    // More providers are left of more, whoever takes part.
    return !limitsBoth || Set(other.providers).isSubset(of: providers)
  }

  /// The kinds of workshops that are possible, in the order in which plans are compared: by
  /// article, then group, then language.
  ///
  /// A kind is left out where an earlier language does for all who could come: no plan that is
  /// first among the best has it.
  static func possible(_ needs: WorkshopNeeds, _ rules: WorkshopRules) -> [WorkshopKind] {
    let groups: [RegionalGroup?] = rules.isCrossRegional ? [nil] : RegionalGroup.allCases
    var kinds: [WorkshopKind] = []
    for article in needs.needs.keys.sorted() {
      for group in groups {
        if let hosts = rules.hosts(for: group), hosts.isEmpty { continue }
        var earlier: [WorkshopKind] = []
        for language in rules.languages {
          let triple = WorkshopTriple(article: article, group: group, language: language)
          guard let kind = WorkshopKind(triple, needs, rules),
            !earlier.contains(where: { $0.covers(kind) })
          else { continue }
          earlier.append(kind)
        }
        kinds += earlier
      }
    }
    return kinds
  }
}
