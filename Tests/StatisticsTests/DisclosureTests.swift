import Model
import Statistics
import Testing
import TestSupport
import Treaties

/// Nothing that is printed lets a reader compute what is withheld.
struct DisclosureTests {
  /// The reviews of a cycle of three years: one article, challenges at random.
  private func facts(seed: Int) throws -> CycleFacts {
    var random = SeededGenerator(seed: seed)
    let article = try #require(Provision(named: "UNTOC/16"))
    let groups: [RegionalGroup?] = RegionalGroup.allCases + [nil]
    var number = 0
    let years = (1...3).map { year in
      var reviewed: [ReviewFacts] = []
      let share = Double.random(in: 0...1, using: &random)
      for group in groups {
        for _ in 0..<(group == nil ? 1 : Int.random(in: 1...5, using: &random)) {
          number += 1
          guard let state = Self.code(number) else { continue }
          let party = YearFacts.Party(
            state: state, group: group, boundBy: InstrumentSet([.untoc]))
          let isFound = Double.random(in: 0...1, using: &random) < share
          reviewed.append(
            ReviewFacts(
              party: party,
              findings: isFound
                ? [ReviewFacts.Finding(kind: .challenge, provision: article, observation: number)]
                : []))
        }
      }
      return YearFacts(
        year: year, population: [], reviewed: reviewed, pending: [])
    }
    let all = years.flatMap(\.reviewed).map(\.party)
    return CycleFacts(
      cycle: 1,
      years: years.map {
        YearFacts(year: $0.year, population: all, reviewed: $0.reviewed, pending: [])
      })
  }

  private static func code(_ number: Int) -> StateCode? {
    let letters = (0..<3).map { place -> Character in
      let digit = place == 0 ? number / 676 : place == 1 ? number / 26 % 26 : number % 26
      return Character(UnicodeScalar(UInt8(65 + digit)))
    }
    return StateCode(String(letters))
  }

  @Test(arguments: 0..<40)
  func `no count of one or two, nor of all but these, is printed`(seed: Int) throws {
    let facts = try facts(seed: seed)
    let control = DisclosureControl(facts: facts, cells: CellTable(of: facts))
    for cell in control.cells {
      guard let states = cell.states else { continue }
      #expect(states == 0 || states >= 3)
      #expect(states == cell.reviewed || cell.reviewed - states >= 3)
      #expect(cell.reviewed >= 6)
    }
  }

  /// Attacks what is printed by trying every table that fits, group by year.
  @Test(arguments: 0..<12)
  func `every withheld count leaves at least two values open`(seed: Int) throws {
    let facts = try facts(seed: 100 + seed)
    let control = DisclosureControl(facts: facts, cells: CellTable(of: facts))
    let attack = MarginAttack(facts: facts, control: control)
    for (name, values) in attack.valuesOfWithheld() {
      #expect(values.count >= 2, "seed \(seed): \(name) can only be \(values)")
    }
  }

  @Test func `words for shares follow the scale at its borders`() {
    let scale = ShareScale.standard
    #expect(scale.words(states: 0, reviewed: 20) == "none")
    #expect(scale.words(states: 2, reviewed: 20) == "a few")
    #expect(scale.words(states: 3, reviewed: 20) == "several")
    #expect(scale.words(states: 8, reviewed: 20) == "several")
    #expect(scale.words(states: 9, reviewed: 20) == "many")
    #expect(scale.words(states: 10, reviewed: 20) == "many")
    #expect(scale.words(states: 11, reviewed: 20) == "a majority of")
    #expect(scale.words(states: 14, reviewed: 20) == "a majority of")
    #expect(scale.words(states: 15, reviewed: 20) == "most")
    #expect(scale.words(states: 19, reviewed: 20) == "almost all")
    #expect(scale.words(states: 20, reviewed: 20) == "all")
    #expect(scale.words(states: 4, reviewed: 4) == nil)
  }
}
