import Lots
import Model

/// A pool whose tables of reviewers can be listed, with the reason why it is awkward.
struct SmallCase {
  let reason: String
  let pool: LotPool

  private init(_ reason: String, _ states: [LotState], _ rules: LotRules) {
    self.reason = reason
    pool = LotPool(states: states, rules: rules)
  }

  private static func states(
    _ letters: String, _ group: RegionalGroup?, _ protocols: [Instrument] = []
  ) -> [LotState] {
    letters.compactMap { letter in
      StateCode("QM\(letter)").map {
        LotState(
          code: $0, regionalGroup: group, instruments: InstrumentSet([.untoc] + protocols))
      }
    }
  }

  private static func rules(
    _ number: Int = 2, superset: Bool = false, region: Int = 1, mutual: Bool = false,
    _ loads: ClosedRange<Int> = 1...3, complement: Bool = false
  ) -> LotRules {
    LotRules(
      title: "A case", reviewersPerReview: number, superset: superset, sameRegionAtLeast: region,
      noMutualReviews: !mutual, minimumReviews: loads.lowerBound, maximumReviews: loads.upperBound,
      complementPerInstrument: complement)
  }

  static let all: [SmallCase] = [
    SmallCase("five of one group", states("ABCDE", .africa), rules()),
    SmallCase("loads that leave no room", states("ABCDE", .africa), rules(2, 2...2)),
    SmallCase(
      "rings of four: no exchange leads from one to another", states("ABCD", .africa),
      rules(1, region: 0, 1...1)),
    SmallCase("rings of five", states("ABCDE", .africa), rules(1, region: 0, 1...1)),
    SmallCase(
      "rings of six, or two of three", states("ABCDEF", .africa), rules(1, region: 0, 1...1)),
    SmallCase(
      "groupless States beside groups", states("ABC", .africa) + states("DE", nil), rules()),
    SmallCase(
      "groups of exactly two", states("AB", .africa) + states("CD", .asiaPacific),
      rules(mutual: true, 2...2)),
    SmallCase(
      "two groups of three, each review regional",
      states("ABC", .africa) + states("DEF", .asiaPacific),
      rules(1, 1...1)),
    SmallCase(
      "one State has exactly two possible reviewers",
      states("ABC", .africa, [.tip]) + states("DE", .africa),
      rules(superset: true, mutual: true)),
    SmallCase(
      "memberships above one another",
      states("ABC", .africa, [.tip, .som]) + states("DE", .africa, [.tip]) + states("F", .africa),
      rules(1, superset: true, region: 0, 0...2)),
    SmallCase(
      "each membership is left to itself",
      states("ABCD", .africa, [.tip]) + states("EFGH", .africa),
      rules(1, superset: true, region: 0, mutual: true, 0...1)),
    SmallCase(
      "reviewers that lack Protocols are complemented",
      states("A", .africa, [.tip, .som]) + states("B", .africa, [.tip])
        + states("C", .africa, [.som])
        + states("D", .africa),
      rules(mutual: true, 1...5, complement: true)),
    SmallCase(
      "complemented, few reviews",
      states("A", .africa, [.tip, .som, .firearms]) + states("B", .africa, [.tip])
        + states("C", .africa, [.som]) + states("DE", .africa, [.firearms]),
      rules(1, region: 0, mutual: true, 0...3, complement: true)),
  ]
}
