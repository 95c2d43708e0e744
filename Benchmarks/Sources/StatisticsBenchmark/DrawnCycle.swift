import Timing
import Model
import Statistics
import Treaties

/// A cycle of four years: parties by group, reviewed by lot, with findings from given chances.
struct DrawnCycle {
  /// Parties by regional group, in their order, and of no group: those of the real Convention.
  static let parties = [53, 55, 23, 33, 28, 1]
  static let years = 4

  /// The chance of a finding, by article, group and year.
  typealias Chance = (_ article: Int, _ group: Int, _ year: Int) -> Double

  let facts: CycleFacts
  /// Positives by article, group and year; reviews by group and year.
  let positives: [[[Int]]]
  let reviewed: [[Int]]

  /// The articles of instruments, in treaty order.
  static func articles(of instruments: [Instrument]) -> [Provision] {
    instruments.flatMap { instrument in
      Registry.treaty(instrument).articles.compactMap {
        Provision(named: "\(instrument.code)/\($0.number)")
      }
    }
  }

  /// Draws a cycle.
  ///
  /// - Parameters:
  ///   - articles: The articles that are tested.
  ///   - kinds: The kinds that are found, each with the same chance.
  ///   - scale: How many times as many States.
  ///   - drift: Whether States of the first group are drawn later than others.
  ///   - chance: The chance of a finding.
  ///   - random: Where chance comes from.
  init(
    articles: [Provision], kinds: [Kind] = [.challenge], scale: Double = 1, drift: Bool = false,
    chance: Chance, _ random: inout SeededGenerator
  ) {
    let groups: [RegionalGroup?] = RegionalGroup.allCases + [nil]
    var reviewed = [[Int]](repeating: [Int](repeating: 0, count: Self.years), count: groups.count)
    var positives = [[[Int]]](repeating: reviewed, count: articles.count)
    var reviews = [[ReviewFacts]](repeating: [], count: Self.years)
    var all: [YearFacts.Party] = []
    var number = 0
    for (line, group) in groups.enumerated() {
      let size = max(1, Int(Double(Self.parties[line]) * scale))
      var slots = (0..<size).map { drift ? Self.driftingYear($0, size, line) : $0 % Self.years }
      slots.shuffle(using: &random)
      for year in slots {
        number += 1
        guard let state = Self.code(number) else { continue }
        let party = YearFacts.Party(
          state: state, group: group, boundBy: InstrumentSet(Instrument.allCases))
        all.append(party)
        reviewed[line][year] += 1
        var findings: [ReviewFacts.Finding] = []
        for (index, article) in articles.enumerated() {
          for kind in kinds
          where Double.random(in: 0..<1, using: &random) < chance(index, line, year) {
            if kind == .challenge { positives[index][line][year] += 1 }
            findings.append(
              ReviewFacts.Finding(
                kind: kind, provision: article, observation: number * 10_000 + findings.count))
          }
        }
        reviews[year].append(ReviewFacts(party: party, findings: findings))
      }
    }
    facts = CycleFacts(
      cycle: 1,
      years: reviews.enumerated().map {
        YearFacts(year: $0 + 1, population: all, reviewed: $1, pending: [])
      })
    self.positives = positives
    self.reviewed = reviewed
  }

  /// Most of the first group late, most of the others early.
  private static func driftingYear(_ place: Int, _ size: Int, _ line: Int) -> Int {
    let shares = line == 0 ? [1, 2, 3, 4] : [4, 3, 2, 1]
    var rest = place * 10 / max(size, 1)
    for (year, share) in shares.enumerated() {
      if rest < share { return year }
      rest -= share
    }
    return years - 1
  }

  private static func code(_ number: Int) -> StateCode? {
    StateCode(
      String(
        [number / 676 % 26, number / 26 % 26, number % 26].map {
          Character(UnicodeScalar(UInt8(65 + $0)))
        }))
  }
}
