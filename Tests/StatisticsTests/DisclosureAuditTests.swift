import Model
import Statistics
import TestSupport
import Testing
import Treaties

/// The audit finds what the control hides badly, and nothing where it hides well.
struct DisclosureAuditTests {
  private func articles() throws -> [Provision] {
    try ["UNTOC/16", "UNTOC/18"].map { try #require(Provision(named: $0)) }
  }

  @Test func `removing one withheld complement at random is found, in 200 seeded tables`() throws {
    let articles = try articles()
    var removed = 0
    for seed in 0..<200 {
      let facts = SeededCycle.facts(seed: 500 + seed, articles: articles)
      let table = CellTable(of: facts)
      let control = DisclosureControl(facts: facts, cells: table)
      #expect(DisclosureAudit(of: control.cells, facts: facts).leaks.isEmpty, "seed \(seed)")
      var random = SeededGenerator(seed: 9_000 + seed)
      let complements = control.cells.indices.filter {
        control.cells[$0].disclosure == .suppressed && control.cells[$0].key.provision.isArticle
      }
      guard let index = complements.randomElement(using: &random) else { continue }
      // What stood there before it was withheld: the number, or the name of a small one.
      let cell = control.cells[index]
      let states = table[cell.key]?.states ?? 0
      var cells = control.cells
      cells[index] = cell.saying(Self.byRule(states, cell))
      removed += 1
      #expect(
        !DisclosureAudit(of: cells, facts: facts).leaks.isEmpty,
        "seed \(seed): \(cell.key.groupCode) \(cell.key.span) need not have been withheld")
    }
    #expect(removed > 100)
  }

  private static func byRule(_ states: Int, _ cell: PublicCell) -> Disclosure {
    if (1...2).contains(states) { return .fewerThanThree }
    if (1...2).contains(cell.reviewed - states) { return .allButFewerThanThree }
    return .printed(states: states, bounds: states...states, mentions: nil)
  }

  @Test(arguments: 0..<60)
  func `no smaller number of withheld cells would do`(seed: Int) throws {
    // Every smaller set of cells is tried against the audit: the plan is optimal in number.
    let article = try #require(try articles().first)
    let facts = SeededCycle.facts(seed: seed, articles: [article], reviews: 3)
    let table = CellTable(of: facts)
    let control = DisclosureControl(facts: facts, cells: table)
    let own = control.cells.filter { $0.key.provision == article && $0.key.kind == .challenge }
    let rest = control.cells.filter { $0.key.provision.isInstrument }
    let withheld = own.count { $0.disclosure == .suppressed }
    guard withheld > 0 else { return }
    let open = own.map { cell in
      cell.disclosure == .suppressed
        ? cell.saying(Self.byRule(table[cell.key]?.states ?? 0, cell)) : cell
    }
    let candidates = open.indices.filter { open[$0].disclosure != .tooFewReviewed }
    for chosen in Self.subsets(of: candidates, size: withheld - 1) {
      var cells = open
      for index in chosen {
        let cell = open[index]
        cells[index] = cell.saying(.suppressed)
      }
      #expect(!DisclosureAudit(of: cells + rest, facts: facts).leaks.isEmpty, "\(chosen)")
    }
  }

  private static func subsets(of items: [Int], size: Int) -> [[Int]] {
    if size == 0 { return [[]] }
    guard let first = items.first else { return [] }
    let rest = Array(items.dropFirst())
    return subsets(of: rest, size: size - 1).map { [first] + $0 } + subsets(of: rest, size: size)
  }

  private static func publication(_ facts: CycleFacts, _ control: DisclosureControl)
    -> EarlierPublication
  {
    EarlierPublication(
      cycle: 1, year: facts.years.last?.year ?? 0,
      reviewed: Dictionary(
        uniqueKeysWithValues: facts.years.map { ($0.year, Set($0.reviewed.map(\.party.state))) }),
      known: Dictionary(
        uniqueKeysWithValues: control.cells.compactMap { cell in
          switch cell.disclosure {
          case .printed(let states, _, _): (cell.key, states...states)
          case .fewerThanThree: (cell.key, 1...2)
          case .allButFewerThanThree: (cell.key, (cell.reviewed - 2)...(cell.reviewed - 1))
          case .suppressed, .tooFewReviewed: nil
          }
        }))
  }

  @Test(arguments: 0..<40)
  func `beside last year's numbers, and with a late summary, nothing can be computed`(
    seed: Int
  ) throws {
    let articles = try articles()
    let facts = SeededCycle.facts(seed: 700 + seed, articles: articles)
    let before = SeededCycle.earlier(facts, through: 2, missing: seed % 4)
    let published = DisclosureControl(facts: before, cells: CellTable(of: before))
    let earlier = Self.publication(before, published)
    let control = DisclosureControl(facts: facts, cells: CellTable(of: facts), earlier: earlier)
    let audit = DisclosureAudit(of: control.cells, facts: facts, earlier: earlier)
    #expect(audit.leaks.isEmpty, "\(audit.leaks)")
    #expect(!audit.intervals.isEmpty)
  }

  @Test(arguments: 0..<60)
  func `what was small last year does not follow from this year's cells`(seed: Int) throws {
    let articles = try articles()
    let facts = SeededCycle.facts(seed: 900 + seed, articles: articles)
    let before = SeededCycle.earlier(facts, through: 2, missing: 0)
    let old = CellTable(of: before)
    let published = DisclosureControl(facts: before, cells: old)
    let earlier = Self.publication(before, published)
    let control = DisclosureControl(facts: facts, cells: CellTable(of: facts), earlier: earlier)
    for cell in control.cells
    where cell.key.provision.isArticle && cell.key.group != nil && cell.key.span == .cycle {
      let key = cell.key
      guard let states = cell.states, (1..<cell.reviewed).contains(states),
        let was = published[Self.key(key, .cycle, year: 2, group: key.group)],
        let year = control[Self.key(key, .year, year: 3, group: nil)]
      else { continue }
      // By hand: of the group's States of the third year at most so many have the finding.
      let most = min(year.states ?? year.reviewed, cell.reviewed - was.reviewed)
      let left = max(states - most, 0)...states
      let value = old[was.key]?.states ?? 0
      let isSmall = (1...2).contains(value) || (1...2).contains(was.reviewed - value)
      let known = earlier.known[was.key] ?? 0...was.reviewed
      if isSmall, known.count > 1, left.clamped(to: known).count == 1 {
        Issue.record("\(key): \(was.disclosure) was \(value) of \(was.reviewed)")
      }
    }
  }

  private static func key(
    _ key: CellKey, _ span: Span, year: Int, group: RegionalGroup?
  ) -> CellKey {
    CellKey(
      cycle: key.cycle, year: year, span: span, group: group, provision: key.provision,
      kind: key.kind)
  }

  @Test(arguments: 0..<40)
  func `what a cell has more than before is no late State's finding`(seed: Int) throws {
    let articles = try articles()
    let facts = SeededCycle.facts(seed: 800 + seed, articles: articles)
    let before = SeededCycle.earlier(facts, through: 3, missing: 1 + seed % 3)
    let published = DisclosureControl(facts: before, cells: CellTable(of: before))
    let control = DisclosureControl(
      facts: facts, cells: CellTable(of: facts), earlier: Self.publication(before, published))
    var compared = 0
    // No document prints numbers of a whole instrument.
    for cell in control.cells where cell.key.provision.isArticle {
      guard let was = published[cell.key], was.states != nil,
        (1...2).contains(cell.reviewed - was.reviewed)
      else { continue }
      compared += 1
      // None and all may be printed, and say so of the late as of the others.
      guard let states = cell.states, (1..<cell.reviewed).contains(states) else { continue }
      Issue.record("\(cell.key): \(was.states ?? 0) of \(was.reviewed), now \(states)")
    }
    #expect(compared > 0)
  }
}
