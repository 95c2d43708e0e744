import Model
import Timing
import Treaties
import Workshops

/// The needs and good practices of fictional States, drawn by lot.
struct SeededCycle {
  /// What languages States work in.
  enum Tongues: String {
    /// Nothing is stated, so that all work in all.
    case all
    /// English, French or both.
    case two
    /// One or two of the six.
    case six
  }

  let needs: WorkshopNeeds
  /// The States in the order in which they are asked to be hosts.
  let hosts: [WorkshopRules.Host]

  /// The groups' sizes among 193 States.
  private static let sizes: [(RegionalGroup, Int)] = [
    (.africa, 54), (.asiaPacific, 54), (.easternEurope, 23), (.latinAmericaAndCaribbean, 33),
    (.westernEuropeAndOthers, 29),
  ]

  /// Draws needs; equal seeds give equal needs.
  ///
  /// - Parameters:
  ///   - seed: The seed.
  ///   - states: How many States, in the groups' proportion to one another; 600 at most.
  ///   - articles: How many articles, from the first of the Convention on.
  ///   - tongues: What languages States work in.
  ///   - challengeWeight: What a challenge weighs beside a need, which weighs 5; 0: nothing.
  init(seed: Int, states: Int, articles: Int, tongues: Tongues, challengeWeight: Int = 0) {
    var random = SeededGenerator(seed: seed)
    let articles = Registry.treaties.flatMap(\.articles).map(\.provision).prefix(articles)
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    let codes = (0..<states).compactMap { StateCode("X\(letters[$0 / 26])\(letters[$0 % 26])") }
    let groups = Self.sizes.flatMap { Array(repeating: $0.0, count: $0.1) }
    var attendants: [StateCode: WorkshopNeeds.Attendant] = [:]
    for (place, code) in codes.enumerated() {
      attendants[code] = WorkshopNeeds.Attendant(
        group: groups[place * groups.count / states],
        languages: Self.languages(tongues, &random))
    }
    var needs: [Provision: [StateCode: Int]] = [:]
    var providers: [Provision: Set<StateCode>] = [:]
    let weight = challengeWeight > 0 ? 5 : 1
    for article in articles {
      let share = Int.random(in: 5...40, using: &random)
      for code in codes {
        let isNeed = Int.random(in: 0..<100, using: &random) < share
        let isChallenge = Int.random(in: 0..<100, using: &random) < 35
        if isNeed || (isChallenge && challengeWeight > 0) {
          needs[article, default: [:]][code] = isNeed ? weight : challengeWeight
        }
        if Int.random(in: 0..<100, using: &random) < 15 {
          providers[article, default: []].insert(code)
        }
      }
    }
    self.needs = WorkshopNeeds(states: attendants, needs: needs, providers: providers)
    hosts = codes.shuffled(using: &random).map {
      WorkshopRules.Host(state: $0, group: attendants[$0]?.group)
    }
  }

  private static func languages(
    _ tongues: Tongues, _ random: inout SeededGenerator
  ) -> Set<DocumentLanguage> {
    switch tongues {
    case .all: return Set(DocumentLanguage.allCases)
    case .two:
      return [[.english], [.french], [.english, .french]].randomElement(using: &random) ?? []
    case .six:
      let count = [1, 1, 2].randomElement(using: &random) ?? 1
      return Set(DocumentLanguage.allCases.shuffled(using: &random).prefix(count))
    }
  }
}
