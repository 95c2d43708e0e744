import Model
import Workshops

/// A kind of planning problem: what is asked of a plan, and of whom.
struct Shape {
  let name: String
  var tongues = SeededCycle.Tongues.two
  var challengeWeight = 0
  var places = 12
  var perState: Int? = 1
  var providers = 1
  var isCrossRegional = false
  var hosts: Int?
  /// The money, where a workshop costs 20 and a place 1, for each workshop that may be held.
  var moneyEach: Int?

  /// The rules for so many workshops.
  func rules(_ workshops: Int, _ cycle: SeededCycle) -> WorkshopRules {
    var rules = WorkshopRules(
      languages: tongues == .two ? [.english, .french] : WorkshopRules().languages)
    rules.workshops = workshops
    rules.places = places
    rules.maximumPerState = perState
    rules.minimumProviders = providers
    rules.isCrossRegional = isCrossRegional
    rules.hosts = hosts.map { Array(cycle.hosts.prefix($0)) }
    if let moneyEach {
      rules.budget = moneyEach * workshops
      (rules.costPerWorkshop, rules.costPerPlace) = (20, 1)
    }
    return rules
  }

  /// The shapes of a whole cycle.
  static let all = [
    Shape(name: "no languages, 1 a State", tongues: .all),
    Shape(name: "no languages, 2 a State", tongues: .all, perState: 2),
    Shape(name: "2 languages, 1 a State"),
    Shape(name: "2 languages, 2 providers", providers: 2),
    Shape(name: "2 languages, 2 a State", perState: 2, providers: 2),
    Shape(name: "2 languages, 25 places", places: 25, perState: 2, providers: 0),
    Shape(name: "6 languages, 1 a State", tongues: .six),
    Shape(name: "6 languages, 2 a State", tongues: .six, perState: 2),
    Shape(name: "6 languages, any number", tongues: .six, perState: nil),
    Shape(name: "6 languages, 12 hosts", tongues: .six, hosts: 12),
    Shape(name: "challenges 2 : 5", challengeWeight: 2),
    Shape(name: "challenges, 6 languages", tongues: .six, challengeWeight: 2, perState: 2),
    Shape(name: "budget", perState: 2, moneyEach: 28),
    Shape(name: "budget, 6 languages, hosts", tongues: .six, perState: 2, hosts: 25, moneyEach: 26),
    Shape(name: "budget and challenges", challengeWeight: 2, perState: 2, moneyEach: 28),
    Shape(name: "across regions, no languages", tongues: .all, isCrossRegional: true),
    Shape(name: "across regions, 2 languages", isCrossRegional: true),
    Shape(name: "across regions, 2 a State", perState: 2, isCrossRegional: true),
    Shape(
      name: "across regions, 6 languages", tongues: .six, perState: 2, isCrossRegional: true),
  ]
}
