import Model
import TestSupport
import Testing
import Treaties
import Workshops

/// A planning problem so small that every plan can be looked at.
struct SmallCase {
  let needs: WorkshopNeeds
  var rules: WorkshopRules

  /// Two groups and two languages; now and then hosts, or money.
  init(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let articles = [5, 16, 18].prefix(Int.random(in: 1...3, using: &random)).compactMap {
      Provision(named: "UNTOC/\($0)")
    }
    let codes = "ABCDEF".prefix(Int.random(in: 1...6, using: &random)).compactMap {
      StateCode("QM\($0)")
    }
    let groups: [RegionalGroup?] = [.africa, .africa, .easternEurope, nil]
    let tongues: [Set<DocumentLanguage>] = [[.english], [.french], [.english, .french]]
    var states: [StateCode: WorkshopNeeds.Attendant] = [:]
    for code in codes {
      states[code] = WorkshopNeeds.Attendant(
        group: groups.randomElement(using: &random) ?? nil,
        languages: tongues.randomElement(using: &random) ?? [])
    }
    let isWeighted = Bool.random(using: &random)
    var needs: [Provision: [StateCode: Int]] = [:]
    var providers: [Provision: Set<StateCode>] = [:]
    for article in articles {
      for code in codes {
        if Int.random(in: 0..<10, using: &random) < 6 {
          needs[article, default: [:]][code] =
            isWeighted ? Int.random(in: 1...3, using: &random) : 1
        }
        if Int.random(in: 0..<10, using: &random) < 4 {
          providers[article, default: []].insert(code)
        }
      }
    }
    self.needs = WorkshopNeeds(states: states, needs: needs, providers: providers)
    var rules = WorkshopRules(
      languages: Bool.random(using: &random) ? [.english, .french] : [.french])
    rules.workshops = Int.random(in: 0...3, using: &random)
    rules.places = [1, 2, 3, nil].randomElement(using: &random) ?? nil
    rules.minimumProviders = Int.random(in: 0...2, using: &random)
    rules.maximumPerState = [1, 2, nil].randomElement(using: &random) ?? nil
    rules.isCrossRegional = Int.random(in: 0..<3, using: &random) == 0
    if Int.random(in: 0..<3, using: &random) == 0 {
      rules.hosts = codes.filter { _ in Bool.random(using: &random) }.map {
        WorkshopRules.Host(state: $0, group: states[$0]?.group)
      }
    }
    if Int.random(in: 0..<3, using: &random) == 0 {
      rules.budget = Int.random(in: 0...12, using: &random)
      rules.costPerWorkshop = Int.random(in: 0...4, using: &random)
      rules.costPerPlace = Int.random(in: 0...3, using: &random)
    }
    self.rules = rules
  }

  /// Three groups that tie often, with three languages of whom some are of little use, and always
  /// hosts or money.
  init(crowdedSeed seed: Int) {
    var random = SeededGenerator(seed: seed)
    let articles = [5, 16].compactMap { Provision(named: "UNTOC/\($0)") }
    let codes = "ABCDEF".prefix(Int.random(in: 4...6, using: &random)).compactMap {
      StateCode("QM\($0)")
    }
    let groups: [RegionalGroup] = [.africa, .easternEurope, .westernEuropeAndOthers]
    let tongues: [Set<DocumentLanguage>] = [
      [.spanish], [.english, .spanish], [.english, .french], [.english, .french, .spanish],
    ]
    var states: [StateCode: WorkshopNeeds.Attendant] = [:]
    for code in codes {
      states[code] = WorkshopNeeds.Attendant(
        group: groups.randomElement(using: &random),
        languages: tongues.randomElement(using: &random) ?? [])
    }
    let heaviest = Bool.random(using: &random) ? 1 : 2
    var needs: [Provision: [StateCode: Int]] = [:]
    var providers: [Provision: Set<StateCode>] = [:]
    for article in articles {
      for code in codes {
        if Int.random(in: 0..<10, using: &random) < 5 {
          needs[article, default: [:]][code] = Int.random(in: 1...heaviest, using: &random)
        }
        if Int.random(in: 0..<10, using: &random) < 6 {
          providers[article, default: []].insert(code)
        }
      }
    }
    self.needs = WorkshopNeeds(states: states, needs: needs, providers: providers)
    rules = WorkshopRules(languages: [.english, .french, .spanish])
    rules.workshops = Int.random(in: 2...3, using: &random)
    rules.places = Int.random(in: 1...3, using: &random)
    rules.minimumProviders = Int.random(in: 0...2, using: &random)
    rules.maximumPerState = Int.random(in: 1...2, using: &random)
    let hasHosts = Bool.random(using: &random)
    if hasHosts {
      rules.hosts = codes.shuffled(using: &random).prefix(Int.random(in: 1...4, using: &random)).map
      {
        WorkshopRules.Host(state: $0, group: states[$0]?.group)
      }
    }
    if !hasHosts || Bool.random(using: &random) {
      rules.budget = Int.random(in: 3...14, using: &random)
      rules.costPerWorkshop = Int.random(in: 0...3, using: &random)
      rules.costPerPlace = Int.random(in: 1...3, using: &random)
    }
  }

  /// Weights a million times apart and money a millionth short: what no rounding may decide; limits
  /// of nought too.
  init(fineSeed seed: Int) {
    let base = SmallCase(seed: seed)
    var random = SeededGenerator(seed: seed + 50_000)
    let million = 1_000_000
    let weights = [[1, million, 333_333], [million, 1, million + 1], [1, 1, 1]]
      .randomElement(using: &random)
    needs = WorkshopNeeds(
      states: base.needs.states,
      needs: base.needs.needs.mapValues { own in
        own.mapValues { weight in weights?[(weight - 1) % 3] ?? 1 }
      }, providers: base.needs.providers)
    rules = base.rules
    rules.maximumPerState = [0, 1, 2, nil].randomElement(using: &random) ?? nil
    rules.places = [0, 1, 2, nil].randomElement(using: &random) ?? nil
    if Bool.random(using: &random) {
      rules.costPerWorkshop = Int.random(in: 0...2, using: &random) * million
      rules.costPerPlace = [0, 300_000, million].randomElement(using: &random) ?? 0
      let held = Int.random(in: 0...3, using: &random) * rules.costPerWorkshop
      let seats = Int.random(in: 0...5, using: &random) * rules.costPerPlace
      rules.budget = max(0, held + seats - Int.random(in: 0...1, using: &random))
    }
  }

  /// The same States and needs under other rules.
  func eased(_ change: (inout WorkshopRules) -> Void) -> SmallCase {
    var other = self
    change(&other.rules)
    return other
  }

  // MARK: By the words of the contract

  /// Checks that every rule is kept, and that what is said of the plan is so.
  func expectAllowed(_ plan: WorkshopPlan) throws {
    #expect(plan.workshops.count <= rules.workshops ?? .max)
    var covered: Set<String> = []
    var weight = 0
    var turns: [StateCode: Int] = [:]
    for workshop in plan.workshops {
      #expect(rules.languages.contains(workshop.triple.language))
      #expect((1...(rules.places ?? .max)).contains(workshop.participants.count))
      #expect(workshop.providers.count >= rules.minimumProviders)
      for state in workshop.participants {
        let attendant = try #require(needs.states[state])
        #expect(attendant.languages.contains(workshop.triple.language))
        #expect(rules.isCrossRegional || attendant.group == workshop.triple.group)
        turns[state, default: 0] += 1
        let need = try #require(needs.needs[workshop.triple.article]?[state])
        if covered.insert("\(workshop.triple.article) \(state)").inserted { weight += need }
      }
      for state in workshop.providers {
        #expect(!workshop.participants.contains(state))
        #expect(needs.providers[workshop.triple.article]?.contains(state) == true)
        #expect(needs.states[state]?.languages.contains(workshop.triple.language) == true)
      }
      #expect((workshop.triple.group == nil) == rules.isCrossRegional)
    }
    #expect(weight == plan.covered)
    #expect(turns.values.allSatisfy { $0 <= rules.maximumPerState ?? .max })
    if let hosts = rules.hosts {
      let held = plan.workshops.compactMap(\.host)
      #expect(held.count == plan.workshops.count && Set(held).count == held.count)
      for workshop in plan.workshops {
        let host = try #require(hosts.first { $0.state == workshop.host })
        #expect(rules.isCrossRegional || host.group == workshop.triple.group)
      }
    }
    if let budget = rules.budget {
      let participants = plan.workshops.reduce(0) { $0 + $1.participants.count }
      #expect(
        rules.costPerWorkshop * plan.workshops.count + rules.costPerPlace * participants <= budget)
    }
  }

  struct Best {
    var covered = 0
    var triples: [WorkshopTriple] = []
  }

  /// Looks at every multiset of triples, and for each at every choice of participants.
  ///
  /// - Parameter other: A plan that is not to be looked at, nor with more workshops beside it.
  /// - Returns: The first of the best.
  func bestByEnumeration(except other: [WorkshopTriple]? = nil) -> Best {
    let groups: [RegionalGroup?] = rules.isCrossRegional ? [nil] : RegionalGroup.allCases
    let triples = needs.needs.keys.sorted().flatMap { article in
      groups.flatMap { group in
        rules.languages.map { WorkshopTriple(article: article, group: group, language: $0) }
      }
    }.filter { !candidates($0).isEmpty }
    var best = Best()
    for count in 0...max(rules.workshops ?? 0, 0) {
      for list in Self.multisets(triples.count, count) {
        let chosen = list.map { triples[$0] }
        guard other.map({ Self.holds(chosen, $0) }) != true, canBeHosted(chosen) else { continue }
        let covered = greatest(chosen)
        // Lists come by length, then in their order: an equal one is not better.
        if covered > best.covered { best = Best(covered: covered, triples: chosen) }
      }
    }
    return best
  }

  private static func holds(_ list: [WorkshopTriple], _ others: [WorkshopTriple]) -> Bool {
    others.allSatisfy { triple in list.count { $0 == triple } >= others.count { $0 == triple } }
  }

  private func candidates(_ triple: WorkshopTriple) -> [StateCode] {
    (needs.needs[triple.article] ?? [:]).keys.filter { state in
      guard let attendant = needs.states[state] else { return false }
      return attendant.languages.contains(triple.language)
        && (rules.isCrossRegional || (attendant.group != nil && attendant.group == triple.group))
    }.sorted()
  }

  private static func multisets(_ kinds: Int, _ count: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    return multisets(kinds, count - 1).flatMap { list in
      ((list.last ?? 0)..<max(kinds, list.last ?? 0)).map { list + [$0] }
    }
  }

  private func canBeHosted(_ triples: [WorkshopTriple]) -> Bool {
    guard let hosts = rules.hosts else { return true }
    if rules.isCrossRegional { return triples.count <= hosts.count }
    return RegionalGroup.allCases.allSatisfy { group in
      triples.count { $0.group == group } <= hosts.count { $0.group == group }
    }
  }

  /// Need after need: covered in one of the workshops, or not at all.
  private func greatest(_ triples: [WorkshopTriple]) -> Int {
    var wanted: [(state: StateCode, weight: Int, workshops: [Int])] = []
    for (article, weights) in needs.needs.sorted(by: { $0.key < $1.key }) {
      for (state, weight) in weights.sorted(by: { $0.key < $1.key }) {
        let possible = triples.indices.filter {
          triples[$0].article == article && candidates(triples[$0]).contains(state)
        }
        if !possible.isEmpty { wanted.append((state, weight, possible)) }
      }
    }
    var best = 0
    var members = [[StateCode]](repeating: [], count: triples.count)
    func go(_ place: Int, _ covered: Int) {
      let rest = wanted[place...].reduce(0) { $0 + $1.weight }
      guard covered + rest > best else { return }
      if isAllowed(members, triples) { best = max(best, covered) }
      guard place < wanted.count else { return }
      let need = wanted[place]
      for workshop in need.workshops
      where members[workshop].count < rules.places ?? .max
        && members.reduce(0, { $0 + ($1.contains(need.state) ? 1 : 0) })
          < rules.maximumPerState ?? .max
      {
        members[workshop].append(need.state)
        go(place + 1, covered + need.weight)
        members[workshop].removeLast()
      }
      go(place + 1, covered)
    }
    go(0, 0)
    return best
  }

  private func isAllowed(_ members: [[StateCode]], _ triples: [WorkshopTriple]) -> Bool {
    let participants = members.reduce(0) { $0 + $1.count }
    if let budget = rules.budget,
      rules.costPerWorkshop * triples.count + rules.costPerPlace * participants > budget
    {
      return false
    }
    return zip(members, triples).allSatisfy { present, triple in
      let helping = (needs.providers[triple.article] ?? []).filter {
        needs.states[$0]?.languages.contains(triple.language) == true && !present.contains($0)
      }
      return helping.count >= rules.minimumProviders
    }
  }
}
