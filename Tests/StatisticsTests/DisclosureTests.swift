import Model
import Statistics
import Testing
import TestSupport
import Treaties

/// Nothing that is printed lets a reader compute what is withheld.
struct DisclosureTests {
  private func facts(seed: Int) throws -> CycleFacts {
    SeededCycle.facts(seed: seed, articles: [try #require(Provision(named: "UNTOC/16"))])
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
