import Foundation
import Lots
import Model
import Treaties

/// Pools of the mechanism's size.
enum FullPool {
  /// A profile of rules as the program carries it.
  static func rules(_ profile: LotProfile) throws -> LotRules {
    struct File: Decodable {
      let title: String
      let reviewersPerReview, sameRegionAtLeast, minimumReviews, maximumReviews: Int
      let superset, noMutualReviews, complementPerInstrument: Bool
    }
    let file = try JSONDecoder().decode(File.self, from: Data(profile.file))
    return LotRules(
      title: file.title, reviewersPerReview: file.reviewersPerReview, superset: file.superset,
      sameRegionAtLeast: file.sameRegionAtLeast, noMutualReviews: file.noMutualReviews,
      minimumReviews: file.minimumReviews, maximumReviews: file.maximumReviews,
      complementPerInstrument: file.complementPerInstrument)
  }

  private static let known = InstrumentSet([.untoc, .tip, .som, .firearms])

  /// All States parties on a day.
  static func parties(on date: CalendarDate) -> [LotState] {
    Registry.states.filter { !$0.isOrganization }.compactMap { state in
      let bound = state.instruments(boundOn: date).intersection(known)
      guard bound.contains(.untoc) else { return nil }
      return LotState(
        code: state.code, regionalGroup: state.regionalGroup, instruments: bound)
    }
  }

  /// 193 fictional States in the groups' sizes, every membership as frequent as any other in each group.
  static let mixed = fictional { place, _ in place % 8 }

  /// Pools with little room, of 193 fictional States; not each has a draw.
  static let narrow: [(name: String, states: [LotState], rules: LotRules)] = {
    let equal = fictional { _, _ in 7 }
    let halves = fictional { place, _ in place % 2 * 7 }
    let ladder = fictional { place, _ in [0, 1, 3, 7][place % 4] }
    return [
      ("each makes two reviews", equal, own(2...2)),
      ("each makes two, all in the group", equal, own(2...2, region: 2)),
      ("half party to all, two at most", halves, own(0...2, superset: true)),
      ("memberships in steps, three at most", ladder, own(1...3, superset: true)),
      ("memberships in steps, two", ladder, own(2...2, superset: true)),
      (
        "five in all party to all", fictional { _, number in number % 40 == 3 ? 7 : 0 },
        own(1...3, region: 0, superset: true)
      ),
      (
        "five of a group party to all", fictional { place, number in number < 5 ? 7 : 0 },
        own(1...3, superset: true)
      ),
      (
        "four of a group party to all", fictional { place, number in number < 4 ? 7 : 0 },
        own(1...3, superset: true)
      ),
      ("least reviews without a most", mixed, own(1...10_000, region: 0)),
      ("complemented, two at most", mixed, own(1...2, complement: true)),
      ("complemented, five reviewers", mixed, own(1...12, reviewers: 5, complement: true)),
    ]
  }()

  private static func own(
    _ loads: ClosedRange<Int>, reviewers: Int = 2, region: Int = 1, superset: Bool = false,
    complement: Bool = false
  ) -> LotRules {
    LotRules(
      title: "A case", reviewersPerReview: reviewers, superset: superset, sameRegionAtLeast: region,
      noMutualReviews: true, minimumReviews: loads.lowerBound, maximumReviews: loads.upperBound,
      complementPerInstrument: complement)
  }

  /// 193 States in the groups' real sizes, one of them in none; the Protocols of each as bits, by its place
  /// in the group and in all.
  private static func fictional(_ protocols: (Int, Int) -> Int) -> [LotState] {
    let sizes: [(RegionalGroup?, Int)] = [
      (.africa, 54), (.asiaPacific, 54), (.easternEurope, 23), (.latinAmericaAndCaribbean, 33),
      (.westernEuropeAndOthers, 28), (nil, 1),
    ]
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    var states: [LotState] = []
    for (group, size) in sizes {
      for place in 0..<size {
        let number = states.count
        let text = "Q\(letters[number / 26])\(letters[number % 26])"
        guard let code = StateCode(text) else { continue }
        let bits = protocols(place, number)
        let instruments = [Instrument.tip, .som, .firearms].enumerated()
          .filter { bits >> $0.offset & 1 == 1 }.map(\.element)
        states.append(
          LotState(
            code: code, regionalGroup: group, instruments: InstrumentSet([.untoc] + instruments)))
      }
    }
    return states
  }
}
