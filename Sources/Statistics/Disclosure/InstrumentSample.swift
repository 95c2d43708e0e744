import Model

/// Who was reviewed, and who is party, under one instrument: what everyone may know.
struct InstrumentSample {
  /// The reviews of one year, or the part of them that an earlier run had, or had not.
  struct Column: Hashable {
    /// The year's place among the years.
    let year: Int
    /// Whether the reviews came after the earlier run had published the year.
    let isLate: Bool
  }

  /// The columns, in order of years.
  let columns: [Column]
  /// Reviewed States by group (those of no group last) and column.
  let byGroupAndColumn: [[Int]]
  /// Reviewed States by group (those of no group last) and year.
  let byGroupAndYear: [[Int]]
  /// Whether no State was reviewed twice, so that the years add up to the cycle.
  let isAdditive: Bool
  private let inCycleByGroup: [Int]
  private let partiesByYear: [[Int]]
  private let pendingByYear: [[Int]]
  private let pendingInCycle: [Int]

  /// The number of lines: the groups, and the States of no group.
  static let lines = RegionalGroup.allCases.count + 1

  static func line(_ party: YearFacts.Party) -> Int {
    party.group.map { Int($0.rawValue) } ?? lines - 1
  }

  init(of instrument: Instrument, _ facts: CycleFacts, earlier: EarlierPublication? = nil) {
    func counts(_ parties: some Sequence<YearFacts.Party>) -> [Int] {
      var counts = [Int](repeating: 0, count: Self.lines)
      for party in parties where party.boundBy.contains(instrument) {
        counts[Self.line(party)] += 1
      }
      return counts
    }
    var columns: [Column] = []
    var reviewed: [[Int]] = []
    var byYear: [[Int]] = []
    for (index, year) in facts.years.enumerated() {
      byYear.append(counts(year.reviewed.lazy.map(\.party)))
      for isLate in [false, true] {
        let part = year.reviewed.filter { Self.isLate($0.party, year, earlier) == isLate }
        if isLate, part.isEmpty { continue }
        columns.append(Column(year: index, isLate: isLate))
        reviewed.append(counts(part.lazy.map(\.party)))
      }
    }
    self.columns = columns
    byGroupAndColumn = (0..<Self.lines).map { line in reviewed.map { $0[line] } }
    byGroupAndYear = (0..<Self.lines).map { line in byYear.map { $0[line] } }
    var seen: Set<StateCode> = []
    var inCycle = [Int](repeating: 0, count: Self.lines)
    var waiting: [StateCode: YearFacts.Party] = [:]
    for year in facts.years {
      for review in year.reviewed where review.party.boundBy.contains(instrument) {
        if seen.insert(review.party.state).inserted { inCycle[Self.line(review.party)] += 1 }
      }
      for party in year.pending { waiting[party.state] = party }
    }
    inCycleByGroup = inCycle
    isAdditive = inCycle.reduce(0, +) == byYear.joined().reduce(0, +)
    partiesByYear = facts.years.map { counts($0.population) }
    pendingByYear = facts.years.map { counts($0.pending) }
    pendingInCycle = counts(waiting.values.filter { !seen.contains($0.state) })
  }

  /// Whether the earlier run knew the year, and not the review.
  static func isLate(
    _ party: YearFacts.Party, _ year: YearFacts, _ earlier: EarlierPublication?
  ) -> Bool {
    guard let earlier, year.year <= earlier.year else { return false }
    return !(earlier.reviewed[year.year] ?? []).contains(party.state)
  }

  var reviewedInCycle: Int { inCycleByGroup.reduce(0, +) }
  var reviewedWithoutGroup: Int { inCycleByGroup[Self.lines - 1] }

  func reviewed(group: RegionalGroup) -> Int { inCycleByGroup[Int(group.rawValue)] }

  func reviewed(year: Int) -> Int { byGroupAndYear.reduce(0) { $0 + $1[year] } }

  func parties(group: RegionalGroup?, year: Int) -> Int {
    Self.count(partiesByYear[year], group)
  }

  func pending(group: RegionalGroup?, span: Span, year: Int) -> Int {
    Self.count(span == .year ? pendingByYear[year] : pendingInCycle, group)
  }

  private static func count(_ counts: [Int], _ group: RegionalGroup?) -> Int {
    group.map { counts[Int($0.rawValue)] } ?? counts.reduce(0, +)
  }
}
