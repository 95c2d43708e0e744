import Model
import TestSupport
import Testing
import Workshops

struct WorkshopOutlookTests {
  @Test(arguments: 0..<60)
  func `what a limit costs is what every plan without it shows`(seed: Int) throws {
    for small in [SmallCase(seed: seed), SmallCase(crowdedSeed: seed)] {
      let plan = WorkshopPlan(small.needs, small.rules)
      guard !plan.workshops.isEmpty else { continue }
      let outlook = WorkshopOutlook(beside: plan, small.needs, small.rules)
      for (limit, eased) in Self.eased(small) {
        let gain = eased.bestByEnumeration().covered - plan.covered
        let price = outlook.prices.first { $0.limit == limit }
        #expect(price?.gain ?? 0 == gain, "seed \(seed) \(limit)")
        #expect(price?.isProved != false, "seed \(seed) \(limit)")
      }
    }
  }

  @Test(arguments: 0..<100)
  func `the next best plan is the best of all with other workshops`(seed: Int) throws {
    for small in [SmallCase(seed: seed), SmallCase(crowdedSeed: seed)] {
      // The same workshop in another language that does no more is no other plan.
      let small = small.eased { $0.languages = [.english] }
      let plan = WorkshopPlan(small.needs, small.rules)
      guard !plan.workshops.isEmpty else { continue }
      let triples = plan.workshops.map(\.triple)
      let best = small.bestByEnumeration(except: triples)
      let other = WorkshopOutlook(beside: plan, small.needs, small.rules).alternative
      #expect(other?.covered ?? 0 == best.covered, "seed \(seed)")
      guard let other else { continue }
      try small.expectAllowed(other)
      #expect(other.isOptimal && other.workshops.map(\.triple) != triples, "seed \(seed)")
    }
  }

  /// The limits that can be eased by changing a rule, each with the case without it.
  private static func eased(_ small: SmallCase) -> [(WorkshopOutlook.Limit, SmallCase)] {
    let rules = small.rules
    var eased: [(WorkshopOutlook.Limit, SmallCase)] = []
    if let most = rules.workshops {
      eased.append((.workshops, small.eased { $0.workshops = most + 1 }))
    }
    if let most = rules.places { eased.append((.places, small.eased { $0.places = most + 1 })) }
    if let most = rules.maximumPerState {
      eased.append((.perState, small.eased { $0.maximumPerState = most + 1 }))
    }
    if rules.minimumProviders > 0 {
      eased.append((.providers, small.eased { $0.minimumProviders -= 1 }))
    }
    if rules.hosts != nil { eased.append((.hosts, small.eased { $0.hosts = nil })) }
    if rules.budget != nil { eased.append((.budget, small.eased { $0.budget = nil })) }
    return eased
  }
}
