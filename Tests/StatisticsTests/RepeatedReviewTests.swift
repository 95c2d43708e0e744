import Model
import Statistics
import TestSupport
import Testing
import Treaties

/// A State that is reviewed twice in a cycle counts once over it, and hides nothing else.
struct RepeatedReviewTests {
  /// One review: the State, its group, the year's place.
  private struct Review {
    let state: String
    let group: RegionalGroup
    let year: Int
  }

  /// Seven African and six Latin American States over two years; QMA is reviewed in both.
  private static let reviews: [Review] =
    ["QMA", "QMB", "QMC", "QMD"].map { Review(state: $0, group: .africa, year: 0) }
    + ["QMA", "QME", "QMF", "QMG"].map { Review(state: $0, group: .africa, year: 1) }
    + ["QNA", "QNB", "QNC"].map {
      Review(state: $0, group: .latinAmericaAndCaribbean, year: 0)
    }
    + ["QND", "QNE", "QNF"].map {
      Review(state: $0, group: .latinAmericaAndCaribbean, year: 1)
    }

  private static func article() throws -> Provision {
    try #require(Provision(named: "UNTOC/16"))
  }

  /// The facts in which the reviews of a set of bits have a challenge.
  private static func facts(_ found: Int, _ article: Provision) throws -> CycleFacts {
    var reviewed: [[ReviewFacts]] = [[], []]
    var all: [StateCode: YearFacts.Party] = [:]
    for (place, review) in reviews.enumerated() {
      let state = try #require(StateCode(review.state))
      let party = YearFacts.Party(
        state: state, group: review.group, boundBy: InstrumentSet([.untoc]))
      all[state] = party
      reviewed[review.year].append(
        ReviewFacts(
          party: party,
          findings: found >> place & 1 == 0
            ? []
            : [ReviewFacts.Finding(kind: .challenge, provision: article, observation: place)]))
    }
    let population = all.values.sorted { $0.state < $1.state }
    return CycleFacts(
      cycle: 1,
      years: reviewed.enumerated().map {
        YearFacts(year: $0 + 1, population: population, reviewed: $1, pending: [])
      })
  }

  /// The States of a cell with a challenge, counted from the bits.
  private static func count(
    _ found: Int, span: Span, year: Int, group: RegionalGroup?
  ) -> Int {
    Set(
      reviews.enumerated().filter { place, review in
        found >> place & 1 == 1 && (group == nil || review.group == group)
          && (span == .cycle || review.year == year - 1)
      }.map(\.element.state)
    ).count
  }

  @Test(arguments: 0..<30)
  func `nothing withheld can be computed, tried with every table`(seed: Int) throws {
    var random = SeededGenerator(seed: 4_000 + seed)
    let article = try Self.article()
    let truth = Int.random(in: 0..<(1 << Self.reviews.count), using: &random)
    let facts = try Self.facts(truth, article)
    let control = DisclosureControl(facts: facts, cells: CellTable(of: facts))
    let cells = control.cells.filter { $0.key.provision == article && $0.key.kind == .challenge }
    let fitting = (0..<(1 << Self.reviews.count)).filter { table in
      cells.allSatisfy { cell in
        cell.possible(under: .standard).contains(
          Self.count(table, span: cell.key.span, year: cell.key.year, group: cell.key.group))
      }
    }
    #expect(fitting.contains(truth))
    for cell in cells where cell.states == nil {
      let values = Set(
        fitting.map {
          Self.count($0, span: cell.key.span, year: cell.key.year, group: cell.key.group)
        })
      #expect(values.count > 1, "\(cell.key.groupCode) \(cell.key.span) can only be \(values)")
    }
    // Numbers that are never printed: a group in a year, and the State that was reviewed twice.
    let isOpen = { (cell: PublicCell) in
      cell.states != nil && (cell.states == 0 || cell.states == cell.reviewed)
    }
    for group in [RegionalGroup.africa, .latinAmericaAndCaribbean] {
      for year in 1...2 {
        let isExcused = cells.contains { cell in
          isOpen(cell)
            && (cell.key.span == .year
              ? cell.key.year == year : [group, nil].contains(cell.key.group))
        }
        let values = Set(fitting.map { Self.count($0, span: .year, year: year, group: group) })
        #expect(isExcused || values.count > 1, "\(group) in year \(year) can only be \(values)")
      }
    }
    let isExcused = cells.contains {
      isOpen($0) && $0.key.span == .cycle && [.africa, nil].contains($0.key.group)
    }
    let twice = Set(fitting.map { $0 & 1 | $0 >> 4 & 1 })
    #expect(isExcused || twice.count > 1, "the State reviewed twice can only be \(twice)")
    #expect(DisclosureAudit(of: control.cells, facts: facts).leaks.isEmpty)
  }

  @Test func `the cycle's numbers stand beside the years'`() throws {
    // Four African States, one of them reviewed twice and found once, and three others.
    let article = try Self.article()
    let found = 0b1011_0110_0011
    let facts = try Self.facts(found, article)
    let control = DisclosureControl(facts: facts, cells: CellTable(of: facts))
    let cells = control.cells.filter { $0.key.provision == article && $0.key.kind == .challenge }
    for cell in cells where cell.reviewed >= 6 {
      let states = Self.count(
        found, span: cell.key.span, year: cell.key.year, group: cell.key.group)
      #expect(cell.states == states, "\(cell.key.groupCode) \(cell.key.span) \(cell.key.year)")
    }
    #expect(cells.first { $0.key.span == .cycle && $0.key.group == nil }?.reviewed == 13)
  }
}
