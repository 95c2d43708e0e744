import Model

/// Who was reviewed, and who is party, under one instrument: what everyone may know.
struct InstrumentSample {
  /// Reviewed States by group (those of no group last) and year.
  let byGroupAndYear: [[Int]]
  /// Whether no State was reviewed twice, so that the years add up to the cycle.
  let isAdditive: Bool
  private let inCycleByGroup: [Int]
  private let partiesByYear: [[Int]]
  private let pendingByYear: [[Int]]
  private let pendingInCycle: [Int]

  private static let lines = RegionalGroup.allCases.count + 1

  init(of instrument: Instrument, _ facts: CycleFacts) {
    func line(_ party: YearFacts.Party) -> Int {
      party.group.map { Int($0.rawValue) } ?? Self.lines - 1
    }
    func counts(_ parties: some Sequence<YearFacts.Party>) -> [Int] {
      var counts = [Int](repeating: 0, count: Self.lines)
      for party in parties where party.boundBy.contains(instrument) { counts[line(party)] += 1 }
      return counts
    }
    let reviewed = facts.years.map { counts($0.reviewed.lazy.map(\.party)) }
    byGroupAndYear = (0..<Self.lines).map { line in reviewed.map { $0[line] } }
    var seen: Set<StateCode> = []
    var inCycle = [Int](repeating: 0, count: Self.lines)
    var waiting: [StateCode: YearFacts.Party] = [:]
    for year in facts.years {
      for review in year.reviewed where review.party.boundBy.contains(instrument) {
        if seen.insert(review.party.state).inserted { inCycle[line(review.party)] += 1 }
      }
      for party in year.pending { waiting[party.state] = party }
    }
    inCycleByGroup = inCycle
    isAdditive = inCycle.reduce(0, +) == reviewed.joined().reduce(0, +)
    partiesByYear = facts.years.map { counts($0.population) }
    pendingByYear = facts.years.map { counts($0.pending) }
    pendingInCycle = counts(waiting.values.filter { !seen.contains($0.state) })
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
