import Model

/// Who was reviewed, and who is party, under one instrument: what everyone may know.
struct InstrumentSample {
  /// States that were reviewed in the same years, and of these reviews came late in the same.
  struct Pattern: Hashable {
    /// The places of the years, in order; most States are reviewed in one.
    let reviewedIn: [Int]
    /// Those of which an earlier run had published the year without the review.
    let lateIn: [Int]

    /// Whether the States were reviewed once, and not late.
    var isPlain: Bool { reviewedIn.count == 1 && lateIn.isEmpty }
  }

  /// The States of a pattern that have a finding in some of their years and in no other.
  ///
  /// A State reviewed in one year has one such column; one reviewed twice, which counts once over
  /// the cycle, has three: found the first time alone, the second time alone, both times.
  struct Column: Hashable {
    /// The pattern.
    let pattern: Pattern
    /// The places of the years with a finding, at least one.
    let foundIn: [Int]
  }

  /// The patterns: first each year's own, in order of years, then of States reviewed twice.
  let patterns: [Pattern]
  /// The columns, in order of patterns.
  let columns: [Column]
  /// Reviewed States by group (those of no group last) and pattern.
  let byGroupAndPattern: [[Int]]
  /// The greatest count of each group and column, line by line.
  let limits: [Int]
  /// Reviews by group (those of no group last) and year.
  let byGroupAndYear: [[Int]]
  /// The States that were reviewed twice.
  let repeated: Set<StateCode>
  private let instrument: Instrument
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
    self.instrument = instrument
    byGroupAndYear = (0..<Self.lines).map { line in
      facts.years.map { counts($0.reviewed.lazy.map(\.party))[line] }
    }
    let reviews = Self.reviews(instrument, facts, earlier)
    let own = facts.years.indices.map { Pattern(reviewedIn: [$0], lateIn: []) }
    let others = Set(reviews.map(\.pattern)).subtracting(own).sorted()
    patterns = own + others
    columns = patterns.flatMap { pattern in
      Self.subsets(of: pattern.reviewedIn).map { Column(pattern: pattern, foundIn: $0) }
    }
    let places = Dictionary(uniqueKeysWithValues: patterns.enumerated().map { ($1, $0) })
    var byPattern = [[Int]](
      repeating: [Int](repeating: 0, count: patterns.count), count: Self.lines)
    for review in reviews {
      if let place = places[review.pattern] { byPattern[Self.line(review.party)][place] += 1 }
    }
    byGroupAndPattern = byPattern
    let ofColumns = columns.compactMap { places[$0.pattern] }
    limits = byPattern.flatMap { line in ofColumns.map { line[$0] } }
    repeated = Set(reviews.filter { $0.pattern.reviewedIn.count > 1 }.map(\.party.state))
    inCycleByGroup = byPattern.map { $0.reduce(0, +) }
    var waiting: [StateCode: YearFacts.Party] = [:]
    for party in facts.years.flatMap(\.pending) { waiting[party.state] = party }
    let seen = Set(reviews.map(\.party.state))
    partiesByYear = facts.years.map { counts($0.population) }
    pendingByYear = facts.years.map { counts($0.pending) }
    pendingInCycle = counts(waiting.values.filter { !seen.contains($0.state) })
  }

  /// Each reviewed party with its pattern.
  private static func reviews(
    _ instrument: Instrument, _ facts: CycleFacts, _ earlier: EarlierPublication?
  ) -> [(party: YearFacts.Party, pattern: Pattern)] {
    var years: [StateCode: (party: YearFacts.Party, reviewed: [Int], late: [Int])] = [:]
    for (index, year) in facts.years.enumerated() {
      for review in year.reviewed where review.party.boundBy.contains(instrument) {
        // Two summaries of one State in one year are one review.
        guard years[review.party.state]?.reviewed.last != index else { continue }
        var known = years[review.party.state] ?? (review.party, [], [])
        known.reviewed.append(index)
        if isLate(review.party, year, earlier) { known.late.append(index) }
        years[review.party.state] = known
      }
    }
    return years.values.map { ($0.party, Pattern(reviewedIn: $0.reviewed, lateIn: $0.late)) }
  }

  /// The subsets of some years, none empty, each in order.
  private static func subsets(of years: [Int]) -> [[Int]] {
    var subsets: [[Int]] = [[]]
    for year in years { subsets += subsets.map { $0 + [year] } }
    return Array(subsets.dropFirst())
  }

  /// The States of a line and pattern with a finding in any of their reviews.
  func states(
    _ facts: CycleFacts, _ provision: Provision, _ kind: Kind, line: Int, pattern: Int
  ) -> Int {
    let years = patterns[pattern].reviewedIn
    let found = years.flatMap { year in
      facts.years[year].reviewed.filter { review in
        repeated.contains(review.party.state) && Self.line(review.party) == line
          && reviewedIn(review.party.state, facts) == years
          && review.findings.contains { $0.kind == kind && provision.contains($0.provision) }
      }
    }
    return Set(found.map(\.party.state)).count
  }

  private func reviewedIn(_ state: StateCode, _ facts: CycleFacts) -> [Int] {
    facts.years.indices.filter { year in
      facts.years[year].reviewed.contains {
        $0.party.state == state && $0.party.boundBy.contains(instrument)
      }
    }
  }

  /// Reviews with a finding by group and year, from counts by group and column.
  func byYear(_ counts: [Int]) -> [[Int]] {
    (0..<Self.lines).map { line in
      var years = [Int](repeating: 0, count: byGroupAndYear.first?.count ?? 0)
      for (place, column) in columns.enumerated() {
        let count = counts[line * columns.count + place]
        if count != 0 { for year in column.foundIn { years[year] += count } }
      }
      return years
    }
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

extension InstrumentSample.Pattern: Comparable {
  static func < (left: Self, right: Self) -> Bool {
    let order = (left.reviewedIn.count, right.reviewedIn.count)
    if order.0 != order.1 { return order.0 < order.1 }
    if left.reviewedIn != right.reviewedIn {
      return left.reviewedIn.lexicographicallyPrecedes(right.reviewedIn)
    }
    return left.lateIn.lexicographicallyPrecedes(right.lateIn)
  }
}
