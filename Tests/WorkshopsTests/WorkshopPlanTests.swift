import Model
import TestSupport
import Testing
import Treaties
import Workshops

struct WorkshopPlanTests {
  @Test(arguments: 0..<600)
  func `no other plan beats the plan`(seed: Int) throws {
    try expectBest(SmallCase(seed: seed), "seed \(seed)")
  }

  @Test(arguments: 0..<400)
  func `no other plan beats one for groups that tie and share hosts and money`(seed: Int) throws {
    try expectBest(SmallCase(crowdedSeed: seed), "crowded seed \(seed)")
  }

  @Test(arguments: 0..<300)
  func `no other plan beats one where a millionth decides`(seed: Int) throws {
    try expectBest(SmallCase(fineSeed: seed), "fine seed \(seed)")
  }

  private func expectBest(_ small: SmallCase, _ name: Comment) throws {
    let plan = WorkshopPlan(small.needs, small.rules)
    #expect(plan.isOptimal)
    #expect(plan.bound == plan.covered)
    try small.expectAllowed(plan)
    let best = small.bestByEnumeration()
    #expect(plan.covered == best.covered, name)
    #expect(plan.workshops.count == best.triples.count, name)
    #expect(plan.workshops.map(\.triple) == best.triples, name)
  }

  @Test(arguments: 0..<150)
  func `a search that is stopped at once has a plan and a bound that holds`(seed: Int) throws {
    for small in [SmallCase(seed: seed), SmallCase(crowdedSeed: seed)] {
      let plan = WorkshopPlan(small.needs, small.rules, effort: 0)
      try small.expectAllowed(plan)
      let best = small.bestByEnumeration()
      #expect(plan.workshops.isEmpty == best.triples.isEmpty, "seed \(seed)")
      #expect(plan.covered <= best.covered && best.covered <= plan.bound, "seed \(seed)")
      if plan.isOptimal { #expect(plan.workshops.map(\.triple) == best.triples, "seed \(seed)") }
    }
  }
}
