import Model
import Statistics
import TestSupport

/// Cycles of reviews at random, from a seed: two articles of the Convention, challenges.
enum SeededCycle {
  /// The reviews of a cycle of three years.
  ///
  /// - Parameters:
  ///   - seed: The seed.
  ///   - articles: The articles that may have findings.
  ///   - reviews: The most reviews of a group and year; at least 1.
  /// - Returns: The facts.
  static func facts(seed: Int, articles: [Provision], reviews: Int = 5) -> CycleFacts {
    var random = SeededGenerator(seed: seed)
    let groups: [RegionalGroup?] = RegionalGroup.allCases + [nil]
    var number = 0
    let years = (1...3).map { year in
      var reviewed: [ReviewFacts] = []
      let shares = articles.map { _ in Double.random(in: 0...1, using: &random) }
      for group in groups {
        for _ in 0..<(group == nil ? 1 : Int.random(in: 1...reviews, using: &random)) {
          number += 1
          guard let state = code(number) else { continue }
          let party = YearFacts.Party(
            state: state, group: group, boundBy: InstrumentSet([.untoc]))
          let found = zip(articles, shares).filter {
            Double.random(in: 0...1, using: &random) < $0.1
          }
          reviewed.append(
            ReviewFacts(
              party: party,
              findings: found.map {
                ReviewFacts.Finding(kind: .challenge, provision: $0.0, observation: number)
              }))
        }
      }
      return YearFacts(year: year, population: [], reviewed: reviewed, pending: [])
    }
    let all = years.flatMap(\.reviewed).map(\.party)
    return CycleFacts(
      cycle: 1,
      years: years.map {
        YearFacts(year: $0.year, population: all, reviewed: $0.reviewed, pending: [])
      })
  }

  /// The same cycle up to a year, some reviews of which had not come yet.
  static func earlier(_ facts: CycleFacts, through year: Int, missing: Int) -> CycleFacts {
    CycleFacts(
      cycle: facts.cycle,
      years: facts.years.filter { $0.year <= year }.map { old in
        YearFacts(
          year: old.year, population: old.population,
          reviewed: old.year == year ? without(missing, old.reviewed) : old.reviewed,
          pending: [])
      })
  }

  /// Reviews without some of them, the first, the last, one between: of several groups.
  private static func without(_ missing: Int, _ reviews: [ReviewFacts]) -> [ReviewFacts] {
    let places = [0, reviews.count - 1, reviews.count / 2].prefix(missing)
    return reviews.enumerated().filter { !places.contains($0.offset) }.map(\.element)
  }

  private static func code(_ number: Int) -> StateCode? {
    let letters = (0..<3).map { place -> Character in
      let digit = place == 0 ? number / 676 : place == 1 ? number / 26 % 26 : number % 26
      return Character(UnicodeScalar(UInt8(65 + digit)))
    }
    return StateCode(String(letters))
  }
}
