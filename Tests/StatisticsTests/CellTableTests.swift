import Model
import Statistics
import Testing
import TestSupport
import Treaties

/// States are counted, not mentions; and the numbers hang together.
struct CellTableTests {
  private func finding(
    _ name: String, _ kind: Kind = .challenge, observation: Int
  ) throws -> ReviewFacts.Finding {
    ReviewFacts.Finding(
      kind: kind, provision: try #require(Provision(named: name)), observation: observation)
  }

  private func party(
    _ code: String, _ group: RegionalGroup?, _ instruments: [Instrument] = [.untoc, .tip]
  ) throws -> YearFacts.Party {
    YearFacts.Party(
      state: try #require(StateCode(code)), group: group, boundBy: InstrumentSet(instruments))
  }

  @Test func `a State counts once, a mention once for each observation and provision`() throws {
    let state = try party("QMA", .africa)
    let facts = CycleFacts(
      cycle: 1,
      years: [
        YearFacts(
          year: 1, population: [state, try party("QMB", .africa), try party("QMC", nil)],
          reviewed: [
            ReviewFacts(
              party: state,
              findings: [
                try finding("UNTOC/16/1", observation: 0),
                try finding("UNTOC/16/9", observation: 0),
                try finding("UNTOC/18", observation: 0), try finding("UNTOC/16", observation: 1),
              ])
          ], pending: [try party("QMB", .africa)])
      ])
    let table = CellTable(of: facts)
    func cell(_ name: String, _ kind: Kind, _ group: RegionalGroup?) throws -> Cell {
      let provision = try #require(Provision(named: name))
      return try #require(
        table[
          CellKey(
            cycle: 1, year: 1, span: .year, group: group, provision: provision, kind: kind)])
    }
    let article = try cell("UNTOC/16", .challenge, nil)
    #expect(article.states == 1 && article.reviewed == 1 && article.parties == 3)
    #expect(article.mentions == 2 && article.pending == 1)
    #expect(try cell("UNTOC", .challenge, nil).mentions == 2)
    #expect(try cell("UNTOC/18", .success, .africa).states == 0)
    #expect(try cell("UNTOC/16", .challenge, .africa).parties == 2)
  }

  @Test
  func `over the cycle a State counts under an instrument only if it was party when reviewed`()
    throws
  {
    let before = try party("QMA", .africa, [.untoc])
    let after = try party("QMA", .africa, [.untoc, .tip])
    let other = try party("QMB", .africa)
    let facts = CycleFacts(
      cycle: 1,
      years: [
        YearFacts(
          year: 1, population: [before, other],
          reviewed: [
            ReviewFacts(party: before, findings: [try finding("UNTOC/16", observation: 0)])
          ], pending: []),
        YearFacts(
          year: 2, population: [after, other],
          reviewed: [
            ReviewFacts(party: other, findings: [try finding("TIP/6", observation: 1)])
          ], pending: []),
      ])
    let key = CellKey(
      cycle: 1, year: 2, span: .cycle, group: nil,
      provision: try #require(Provision(named: "TIP/6")), kind: .challenge)
    let cell = try #require(CellTable(of: facts)[key])
    #expect(cell.states == 1 && cell.reviewed == 1 && cell.parties == 2)
  }

  @Test(arguments: 0..<50)
  func `x ≤ n ≤ N, groups and groupless States sum to all, mentions are no fewer`(seed: Int) throws
  {
    var random = SeededGenerator(seed: seed)
    let names = ["UNTOC/16", "UNTOC/16/9", "UNTOC/18", "TIP/6", "TIP"]
    let parties = try (0..<30).map { index in
      try party(
        "X\(Character(UnicodeScalar(UInt8(65 + index / 26))))\(Character(UnicodeScalar(UInt8(65 + index % 26))))",
        RegionalGroup.allCases.randomElement(using: &random).flatMap {
          Bool.random(using: &random) ? $0 : nil
        }, Bool.random(using: &random) ? [.untoc] : [.untoc, .tip])
    }
    var observation = 0
    let reviewed = try parties.prefix(20).map { party in
      ReviewFacts(
        party: party,
        findings: try (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in
          observation += 1
          let name = names.randomElement(using: &random) ?? "UNTOC/16"
          let found = try finding(name, .challenge, observation: observation)
          return party.boundBy.contains(found.provision.instrument) ? found : nil
        })
    }
    let table = CellTable(
      of: CycleFacts(
        cycle: 1,
        years: [YearFacts(year: 1, population: parties, reviewed: reviewed, pending: [])]))
    for cell in table.cells {
      #expect(cell.states <= cell.reviewed && cell.reviewed <= cell.parties)
      #expect(cell.mentions >= cell.states && cell.bounds.lowerBound >= cell.states)
    }
    for cell in table.cells where cell.key.group == nil {
      let groups = RegionalGroup.allCases.compactMap { group in
        table[
          CellKey(
            cycle: 1, year: 1, span: cell.key.span, group: group, provision: cell.key.provision,
            kind: cell.key.kind)]
      }
      let groupless = reviewed.count { review in
        review.party.group == nil
          && review.findings.contains {
            $0.kind == cell.key.kind && cell.key.provision.contains($0.provision)
          }
      }
      #expect(groups.reduce(groupless) { $0 + $1.states } == cell.states)
    }
  }
}
