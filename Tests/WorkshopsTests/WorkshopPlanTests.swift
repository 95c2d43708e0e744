import Model
import TestSupport
import Testing
import Treaties
import Workshops

struct WorkshopPlanTests {
  @Test(arguments: 0..<600)
  func `no other plan beats the plan`(seed: Int) throws {
    let small = SmallCase(seed: seed)
    let plan = WorkshopPlan(small.needs, small.rules)
    #expect(plan.isOptimal)
    #expect(plan.bound == plan.covered)
    try small.expectAllowed(plan)
    let best = small.bestByEnumeration()
    #expect(plan.covered == best.covered, "seed \(seed)")
    #expect(plan.workshops.count == best.triples.count, "seed \(seed)")
    #expect(plan.workshops.map(\.triple) == best.triples, "seed \(seed)")
  }
}
