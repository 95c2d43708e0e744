import Model
import Timing
import Workshops

/// Plans made one workshop after the other, as by hand, under all rules.
struct PlanByHand {
  let needs: WorkshopNeeds
  let rules: WorkshopRules

  /// Each time the workshop that covers most of what is left; the first of equals.
  var greedy: Int {
    covered { open in open.max { ($0.weight, $1.place) < ($1.weight, $0.place) } }
  }

  /// Each time any workshop that covers something.
  func random(seed: Int) -> Int {
    var random = SeededGenerator(seed: seed)
    return covered { $0.randomElement(using: &random) }
  }

  private struct Offer {
    let place: Int
    let triple: WorkshopTriple
    let participants: [StateCode]
    let weight: Int
  }

  /// What is left to be used up.
  private struct Rest {
    var needs: [Provision: [StateCode: Int]]
    var turns: [StateCode: Int] = [:]
    var hosts: [WorkshopRules.Host]?
    var money: Int
  }

  private func covered(_ choice: ([Offer]) -> Offer?) -> Int {
    var rest = Rest(needs: needs.needs, hosts: rules.hosts, money: rules.budget ?? .max)
    var covered = 0
    for _ in 0..<(rules.workshops ?? 0) {
      guard let chosen = choice(offers(rest)) else { break }
      covered += chosen.weight
      if let host = host(of: chosen.triple.group, rest) { rest.hosts?.remove(at: host) }
      if rules.budget != nil {
        rest.money -= rules.costPerWorkshop + rules.costPerPlace * chosen.participants.count
      }
      for state in chosen.participants {
        rest.needs[chosen.triple.article]?[state] = nil
        rest.turns[state, default: 0] += 1
      }
    }
    return covered
  }

  private func host(of group: RegionalGroup?, _ rest: Rest) -> Int? {
    rest.hosts?.firstIndex { rules.isCrossRegional || $0.group == group }
  }

  private func offers(_ rest: Rest) -> [Offer] {
    let groups: [RegionalGroup?] = rules.isCrossRegional ? [nil] : RegionalGroup.allCases
    var offers: [Offer] = []
    for article in rest.needs.keys.sorted() {
      for group in groups where rest.hosts == nil || host(of: group, rest) != nil {
        for language in rules.languages {
          let triple = WorkshopTriple(article: article, group: group, language: language)
          let participants = participants(triple, rest)
          guard !participants.isEmpty else { continue }
          offers.append(
            Offer(
              place: offers.count, triple: triple, participants: participants,
              weight: participants.reduce(0) { $0 + (rest.needs[article]?[$1] ?? 0) }))
        }
      }
    }
    return offers
  }

  /// Those who come: the heaviest needs first.
  private func participants(_ triple: WorkshopTriple, _ rest: Rest) -> [StateCode] {
    let helping = (needs.providers[triple.article] ?? []).filter {
      needs.states[$0]?.languages.contains(triple.language) == true
    }
    var spare = helping.count - rules.minimumProviders
    guard spare >= 0, rest.money >= rules.costPerWorkshop else { return [] }
    let paid =
      rules.budget == nil || rules.costPerPlace == 0
      ? .max : (rest.money - rules.costPerWorkshop) / rules.costPerPlace
    var participants: [StateCode] = []
    let wanting = (rest.needs[triple.article] ?? [:]).sorted {
      ($1.value, $0.key) < ($0.value, $1.key)
    }
    for (state, _) in wanting where participants.count < min(rules.places ?? .max, paid) {
      guard let attendant = needs.states[state], attendant.languages.contains(triple.language),
        rules.isCrossRegional || attendant.group == triple.group,
        rest.turns[state] ?? 0 < rules.maximumPerState ?? .max,
        !helping.contains(state) || spare > 0
      else { continue }
      if helping.contains(state) { spare -= 1 }
      participants.append(state)
    }
    return participants
  }
}
