import Model
import TestSupport
import Treaties
import Workshops

/// Needs and good practices of many States, drawn by lot.
struct SeededNeeds {
  let needs: WorkshopNeeds

  /// Makes needs; equal seeds give equal needs. There are 26 · 26 States at most, and articles from
  /// the first of the Convention on.
  init(seed: Int, states count: Int, articles number: Int) {
    var random = SeededGenerator(seed: seed)
    let articles = Registry.treaties.flatMap(\.articles).map(\.provision).prefix(number)
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    let codes = (0..<count).compactMap { StateCode("X\(letters[$0 / 26])\(letters[$0 % 26])") }
    var states: [StateCode: WorkshopNeeds.Attendant] = [:]
    for code in codes {
      states[code] = WorkshopNeeds.Attendant(
        group: RegionalGroup.allCases.randomElement(using: &random),
        languages: [[.english], [.french], [.english, .french]].randomElement(using: &random) ?? [])
    }
    var needs: [Provision: [StateCode: Int]] = [:]
    var providers: [Provision: Set<StateCode>] = [:]
    for article in articles {
      let share = Int.random(in: 5...40, using: &random)
      for code in codes {
        if Int.random(in: 0..<100, using: &random) < share {
          needs[article, default: [:]][code] = 1
        }
        if Int.random(in: 0..<100, using: &random) < 15 {
          providers[article, default: []].insert(code)
        }
      }
    }
    self.needs = WorkshopNeeds(states: states, needs: needs, providers: providers)
  }
}

/// Plans made one workshop after the other, as by hand.
struct PlanByHand {
  let needs: WorkshopNeeds
  let rules: WorkshopRules

  /// Each time the workshop that covers most of what is left; the first of equals.
  var greedy: Int {
    covered { open in
      open.max { ($0.participants.count, $1.place) < ($1.participants.count, $0.place) }
    }
  }

  /// Each time any workshop that covers something.
  func random(seed: Int) -> Int {
    var random = SeededGenerator(seed: seed)
    return covered { $0.randomElement(using: &random) }
  }

  private struct Offer {
    let place: Int
    let article: Provision
    let participants: [StateCode]
  }

  private func covered(_ choice: ([Offer]) -> Offer?) -> Int {
    var left = needs.needs
    var turns: [StateCode: Int] = [:]
    var covered = 0
    for _ in 0..<(rules.workshops ?? 0) {
      guard let chosen = choice(offers(left, turns)) else { break }
      covered += chosen.participants.count
      for state in chosen.participants {
        left[chosen.article]?[state] = nil
        turns[state, default: 0] += 1
      }
    }
    return covered
  }

  private func offers(_ left: [Provision: [StateCode: Int]], _ turns: [StateCode: Int]) -> [Offer] {
    var offers: [Offer] = []
    for article in left.keys.sorted() {
      for group in RegionalGroup.allCases {
        for language in rules.languages {
          let helping = (needs.providers[article] ?? []).filter {
            needs.states[$0]?.languages.contains(language) == true
          }
          var spare = helping.count - rules.minimumProviders
          var participants: [StateCode] = []
          for state in (left[article] ?? [:]).keys.sorted() {
            guard let attendant = needs.states[state], attendant.group == group,
              attendant.languages.contains(language),
              turns[state] ?? 0 < rules.maximumPerState ?? .max,
              participants.count < rules.places ?? .max,
              !helping.contains(state) || spare > 0
            else { continue }
            if helping.contains(state) { spare -= 1 }
            participants.append(state)
          }
          if spare >= 0, !participants.isEmpty {
            offers.append(
              Offer(place: offers.count, article: article, participants: participants))
          }
        }
      }
    }
    return offers
  }
}
