import Model
import Testing
import Workshops

/// Plans of the size of a year and of a whole cycle.
struct WorkshopScaleTests {
  private func rules(_ workshops: Int, places: Int, perState: Int) -> WorkshopRules {
    var rules = WorkshopRules(languages: [.english, .french])
    rules.workshops = workshops
    rules.places = places
    rules.minimumProviders = 2
    rules.maximumPerState = perState
    return rules
  }

  @Test func `over 200 seeded years the plan covers more than plans by hand, and never less`() {
    var sums = (plan: 0, greedy: 0, random: 0)
    for seed in 0..<200 {
      let needs = SeededNeeds(seed: seed, states: 30, articles: 8).needs
      let rules = rules(5, places: 4, perState: 1)
      let plan = WorkshopPlan(needs, rules)
      let hand = PlanByHand(needs: needs, rules: rules)
      #expect(plan.isOptimal, "seed \(seed)")
      #expect(plan.covered >= hand.greedy && plan.covered >= hand.random(seed: seed), "\(seed)")
      sums = (
        sums.plan + plan.covered, sums.greedy + hand.greedy, sums.random + hand.random(seed: seed)
      )
    }
    #expect(sums == (2694, 2677, 1539))
  }

  @Test func `what the search finds in few steps it does not call proved`() {
    let needs = SeededNeeds(seed: 1, states: 60, articles: 20).needs
    let rules = rules(8, places: 5, perState: 1)
    let plan = WorkshopPlan(needs, rules, effort: 60)
    #expect(plan.covered > 0 && plan.covered <= plan.bound)
    #expect(plan.covered == plan.bound || !plan.isOptimal)
    let outlook = WorkshopOutlook(beside: plan, needs, rules, effort: 20)
    #expect(outlook.alternative?.workshops.map(\.triple) != plan.workshops.map(\.triple))
    #expect(outlook.prices.allSatisfy { $0.gain > 0 })
  }
}
