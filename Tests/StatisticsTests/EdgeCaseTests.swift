import Model
import Statistics
import TestSupport
import Testing
import Treaties

/// What may be odd about a cycle has a defined result: nothing divides by zero, nothing traps.
struct EdgeCaseTests {
  private typealias Party = YearFacts.Party

  private static let groups: [RegionalGroup?] = [.africa, .westernEuropeAndOthers, nil]

  private static func party(
    _ number: Int, _ group: RegionalGroup?, bound: [Instrument] = [.untoc]
  ) throws -> Party {
    let letters = [number / 26 % 26, number % 26].map { Character(UnicodeScalar(UInt8(65 + $0))) }
    return Party(
      state: try #require(StateCode("Q" + String(letters))), group: group,
      boundBy: InstrumentSet(bound))
  }

  /// A cycle of some States a year, of which the first so many have a challenge under article 16.
  private static func cycle(
    _ years: [(reviewed: [Party], positives: Int, pending: [Party])], population: [[Party]]? = nil
  ) throws -> CycleFacts {
    let article = try #require(Provision(named: "UNTOC/16"))
    let all = years.flatMap { $0.reviewed + $0.pending }
    return CycleFacts(
      cycle: 1,
      years: years.enumerated().map { place, year in
        YearFacts(
          year: place + 1, population: population?[place] ?? all,
          reviewed: year.reviewed.enumerated().map { index, party in
            ReviewFacts(
              party: party,
              findings: index < year.positives
                ? [.init(kind: .challenge, provision: article, observation: place * 100 + index)]
                : [])
          }, pending: year.pending)
      })
  }

  private static func parties(
    _ range: Range<Int>, _ group: RegionalGroup? = .africa
  ) throws -> [Party] {
    try range.map { try party($0, group) }
  }

  private struct Results {
    let cells: CellTable
    let tests: CycleTests
    let control: DisclosureControl
    let leaks: Int
    let said: PublicTests

    init(_ facts: CycleFacts) {
      cells = CellTable(of: facts)
      tests = CycleTests(facts: facts, cells: cells)
      control = DisclosureControl(facts: facts, cells: cells)
      leaks = DisclosureAudit(of: control.cells, facts: facts).leaks.count
      said = PublicTests(tests: tests, facts: facts, cells: cells, control: control)
    }

    func trend() -> Trend? {
      tests.trends.first { $0.provision.isArticle && $0.kind == .challenge }
    }
  }

  @Test func `no year with reviews: no cells, no tests, nothing said`() throws {
    for years in [0, 1, 3] {
      let waiting = try Self.parties(0..<8)
      let results = Results(
        try Self.cycle((0..<years).map { _ in ([], 0, waiting) }))
      #expect(results.cells.cells.allSatisfy { $0.states == 0 && $0.reviewed == 0 })
      #expect(results.tests.trends.allSatisfy { $0.result == .notTestable })
      #expect(results.control.cells.isEmpty && results.leaks == 0)
      #expect(results.said.trends.isEmpty && results.said.changes.isEmpty)
    }
  }

  @Test func `one year alone: numbers, and no trend can be tested`() throws {
    let results = Results(try Self.cycle([(Self.parties(0..<9), 4, [])]))
    #expect(results.trend()?.result == .notTestable)
    #expect(results.tests.changes.isEmpty)
  }

  @Test func `every State positive: not testable, and printed`() throws {
    let results = Results(
      try Self.cycle([
        (Self.parties(0..<8), 8, []), (Self.parties(10..<18, .easternEurope), 8, []),
      ]))
    #expect(results.trend()?.result == .notTestable)
    let contrasts = results.tests.contrasts.filter { $0.provision.isArticle }
    #expect(!contrasts.isEmpty && contrasts.allSatisfy { $0.result == .notTestable })
    let total = results.control.cells.first {
      $0.key.provision.isArticle && $0.key.kind == .challenge && $0.key.span == .cycle
        && $0.key.group == nil
    }
    #expect(total?.states == 16)
    #expect(results.leaks == 0)
  }

  @Test func `no State positive: not testable, beside a kind that is`() throws {
    let results = Results(
      try Self.cycle([(Self.parties(0..<8), 3, []), (Self.parties(10..<18), 4, [])]))
    let others = results.tests.trends.filter { $0.provision.isArticle && $0.kind != .challenge }
    #expect(others.count == Kind.allCases.count - 1)
    #expect(others.allSatisfy { $0.result == .notTestable })
    #expect(results.trend()?.result == .noTrend)
  }

  @Test func `a group of one State tells nothing, and a group alone has no other to differ from`()
    throws
  {
    let single = Results(
      try Self.cycle([
        (Self.parties(0..<1), 1, []), (Self.parties(10..<11, .easternEurope), 0, []),
      ]))
    #expect(single.trend()?.result == .noTrend)
    #expect(single.leaks == 0)
    let alone = Results(
      try Self.cycle([(Self.parties(0..<8), 3, []), (Self.parties(10..<18), 4, [])]))
    #expect(
      alone.tests.contrasts.filter { $0.provision.isArticle }
        .allSatisfy { $0.result == .notTestable })
  }

  @Test func `years whose groups do not meet are not comparable`() throws {
    let results = Results(
      try Self.cycle([
        (Self.parties(0..<7), 3, []), (Self.parties(10..<17, .easternEurope), 4, []),
      ]))
    let changes = results.tests.changes.filter { $0.provision.isArticle }
    #expect(!changes.isEmpty)
    #expect(changes.allSatisfy { $0.decomposition == nil })
    #expect(results.said.changes.isEmpty)
  }

  @Test func `full coverage leaves nothing open; nobody reviewed leaves everything open`() {
    #expect(hypergeometricInterval(positives: 3, reviewed: 9, parties: 9) == 3...3)
    #expect(hypergeometricInterval(positives: 0, reviewed: 0, parties: 9) == 0...9)
    #expect(hypergeometricInterval(positives: 0, reviewed: 0, parties: 0) == 0...0)
  }

  @Test func `a State that joins between two years counts from the year it is bound in`() throws {
    let article = try #require(Provision(named: "UNTOC/16"))
    let late = try Self.party(100, .africa, bound: [])
    let joined = try Self.party(100, .africa)
    let others = try Self.parties(0..<8)
    let facts = CycleFacts(
      cycle: 1,
      years: [
        YearFacts(
          year: 1, population: others + [late],
          reviewed: others.prefix(4).map { ReviewFacts(party: $0, findings: []) }, pending: []),
        YearFacts(
          year: 2, population: others + [joined],
          reviewed: [
            ReviewFacts(
              party: joined,
              findings: [.init(kind: .challenge, provision: article, observation: 1)])
          ], pending: []),
      ])
    let cell = CellTable(of: facts).cells.first {
      $0.key.span == .cycle && $0.key.year == 2 && $0.key.group == nil
        && $0.key.provision == article && $0.key.kind == .challenge
    }
    #expect(cell?.reviewed == 5)
    #expect(cell?.parties == 9)
    #expect(cell?.states == 1)
  }

  @Test func `a State that leaves a treaty stays in the count of the year it was bound in`() throws
  {
    let article = try #require(Provision(named: "UNTOC/16"))
    let others = try Self.parties(0..<3)
    let leaving = try Self.party(100, .africa)
    let left = try Self.party(100, .africa, bound: [])
    let facts = CycleFacts(
      cycle: 1,
      years: [
        YearFacts(
          year: 1, population: others + [leaving],
          reviewed: (others + [leaving]).map { party in
            ReviewFacts(
              party: party,
              findings: [.init(kind: .challenge, provision: article, observation: 1)])
          }, pending: []),
        YearFacts(year: 2, population: others + [left], reviewed: [], pending: []),
      ])
    let results = Results(facts)
    for cell in results.cells.cells {
      #expect(cell.states <= cell.reviewed && cell.reviewed <= cell.parties, "\(cell.key)")
    }
    #expect(results.leaks == 0)
  }

  @Test(arguments: 0..<40)
  func `odd cycles at random have a result and no leak`(seed: Int) throws {
    var random = SeededGenerator(seed: 8_000 + seed)
    var number = 0
    let years = try (0..<Int.random(in: 1...4, using: &random)).map { _ in
      let reviewed = try Self.groups.flatMap { group in
        try (0..<Int.random(in: 0...4, using: &random)).map { _ in
          number += 1
          return try Self.party(number, group)
        }
      }
      number += 1
      let waiting = Bool.random(using: &random) ? [try Self.party(number, .africa)] : []
      return (reviewed, Int.random(in: 0...reviewed.count, using: &random), waiting)
    }
    let results = Results(try Self.cycle(years))
    #expect(results.leaks == 0)
    for trend in results.tests.trends where trend.test == nil {
      #expect(trend.result == .notTestable)
    }
  }
}
