import Lots
import Model

/// Every draw that keeps the rules, found by trying all: the yardstick, written from the rules alone.
struct PlainEnumeration {
  let states: [LotState]
  let rules: LotRules

  /// The tables of reviewers as texts, such as `QMA:QMB+QMC QMB:…`.
  func tables() -> Set<String> {
    let choices = states.map { state in
      (0..<(1 << states.count)).map { bits in
        states.indices.filter { bits & (1 << $0) != 0 }.map { states[$0] }
      }.filter { isAllowed($0, for: state) }
    }
    var found: Set<String> = []
    var table: [[LotState]] = []
    func fill() {
      guard table.count < states.count else {
        if keepsRules(table) { found.insert(Self.text(states, table)) }
        return
      }
      for choice in choices[table.count] {
        table.append(choice)
        if table.allSatisfy({ _ in withinMaximum(table) }) { fill() }
        table.removeLast()
      }
    }
    fill()
    return found
  }

  static func text(_ states: [LotState], _ table: [[LotState]]) -> String {
    zip(states, table).map { "\($0.code):" + $1.map(\.code.description).joined(separator: "+") }
      .joined(separator: " ")
  }

  private func isAllowed(_ set: [LotState], for state: LotState) -> Bool {
    guard !set.contains(state), set.allSatisfy(\.isReviewer) else { return false }
    if rules.superset, !set.allSatisfy({ $0.instruments.isSuperset(of: state.instruments) }) {
      return false
    }
    if let group = state.regionalGroup,
      set.filter({ $0.regionalGroup == group }).count < rules.sameRegionAtLeast
    {
      return false
    }
    guard rules.complementPerInstrument else { return set.count == rules.reviewersPerReview }
    func covers(_ reviewers: [LotState]) -> Bool {
      Instrument.allCases.allSatisfy { instrument in
        !state.instruments.contains(instrument)
          || reviewers.contains { $0.instruments.contains(instrument) }
      }
    }
    guard covers(set), set.count >= rules.reviewersPerReview else { return false }
    // Those that a choice of the drawn leaves are all needed.
    return (0..<(1 << set.count)).contains { bits in
      guard bits.nonzeroBitCount == rules.reviewersPerReview else { return false }
      return set.indices.allSatisfy { place in
        bits & (1 << place) != 0 || !covers(set.filter { $0 != set[place] })
      }
    }
  }

  private func withinMaximum(_ table: [[LotState]]) -> Bool {
    guard let most = rules.maximumReviews else { return true }
    return states.allSatisfy { state in table.count { $0.contains(state) } <= most }
  }

  private func keepsRules(_ table: [[LotState]]) -> Bool {
    let isBusy = states.allSatisfy { state in
      !state.isReviewer || table.count { $0.contains(state) } >= rules.minimumReviews
    }
    guard isBusy, withinMaximum(table) else { return false }
    guard rules.noMutualReviews else { return true }
    return states.indices.allSatisfy { first in
      states.indices.allSatisfy { second in
        !(table[first].contains(states[second]) && table[second].contains(states[first]))
      }
    }
  }
}

extension LotState {
  /// A State of the tests: the letter of its code, its group, its Protocols.
  init(
    _ letter: Character, _ group: RegionalGroup?, _ protocols: [Instrument] = [],
    isReviewer: Bool = true
  ) {
    self.init(
      code: StateCode("QM\(letter)") ?? Self.unknown, regionalGroup: group,
      instruments: InstrumentSet([.untoc] + protocols), isReviewer: isReviewer)
  }

  private static var unknown: StateCode {
    guard let code = StateCode("ZZZ") else { preconditionFailure("three letters are a code") }
    return code
  }
}

extension LotRules {
  /// The rules of the proposal.
  static let proposal = LotRules(
    title: "The proposal", superset: true, sameRegionAtLeast: 1, noMutualReviews: true,
    minimumReviews: 1, maximumReviews: 3, redrawRequests: 2)
}

/// Pearson's statistic against equal probabilities, in standard deviations from its mean.
func excess(of counts: [Int]) -> Double {
  let draws = counts.reduce(0, +)
  let expected = Double(draws) / Double(counts.count)
  let sum = counts.reduce(0.0) {
    $0 + (Double($1) - expected) * (Double($1) - expected) / expected
  }
  let freedom = Double(max(counts.count - 1, 1))
  return (sum - freedom) / (2 * freedom).squareRoot()
}
