import Model

/// Reviews and findings by stratum and year, as the tests over years need them: the strata are the
/// regional groups, and the States of no group one more.
struct StratifiedCounts {
  let years: [Int]
  private let facts: CycleFacts
  private let table: CellTable
  private let earlier: EarlierPublication?
  private let samples: [InstrumentSample]

  init(facts: CycleFacts, cells: CellTable, earlier: EarlierPublication? = nil) {
    self.facts = facts
    self.earlier = earlier
    table = cells
    years = facts.years.map(\.year)
    samples = Instrument.allCases.map { InstrumentSample(of: $0, facts, earlier: earlier) }
  }

  /// The provisions and kinds that all States together have cells for over the cycle, in order.
  var subjects: [(provision: Provision, kind: Kind)] {
    guard let last = years.last else { return [] }
    return table.cells.filter {
      $0.key.group == nil && $0.key.span == .cycle && $0.key.year == last
    }.map { ($0.key.provision, $0.key.kind) }.sorted { $0 < $1 }
  }

  /// Reviews of parties to an instrument, by stratum and year.
  func reviewed(_ instrument: Instrument) -> [[Int]] {
    samples[Int(instrument.rawValue)].byGroupAndYear
  }

  /// Reviews with a finding, by stratum and year.
  func positives(_ provision: Provision, _ kind: Kind) -> [[Int]] {
    let groups = RegionalGroup.allCases.map { group in
      years.map { states(provision, kind, year: $0, span: .year, group: group) }
    }
    let groupless = years.indices.map { year in
      states(provision, kind, year: years[year], span: .year, group: nil)
        - groups.reduce(0) { $0 + $1[year] }
    }
    return groups + [groupless]
  }

  /// Who was reviewed under an instrument.
  func sample(of instrument: Instrument) -> InstrumentSample { samples[Int(instrument.rawValue)] }

  /// States with a finding by stratum and column of the instrument's sample, line by line.
  func positivesByColumn(_ provision: Provision, _ kind: Kind) -> [Int] {
    let sample = sample(of: provision.instrument)
    let byYear = positives(provision, kind)
    var counts = byYear.map { line in
      sample.columns.map { $0.pattern.isPlain ? line[$0.foundIn[0]] : 0 }
    }
    for (pattern, found, line) in patternedStates(provision, kind) {
      for (place, column) in sample.columns.enumerated() {
        if column.pattern == pattern, column.foundIn == found { counts[line][place] += 1 }
        // The State stands in its own column, not in those of its years.
        if column.pattern.isPlain, found.contains(column.foundIn[0]) {
          counts[line][place] -= 1
        }
      }
    }
    return counts.flatMap { $0 }
  }

  /// The States that were reviewed twice or came late, with the years of their findings.
  private func patternedStates(
    _ provision: Provision, _ kind: Kind
  ) -> [(pattern: InstrumentSample.Pattern, found: [Int], line: Int)] {
    var states: [StateCode: (reviewed: [Int], late: [Int], found: [Int], line: Int)] = [:]
    for (place, year) in facts.years.enumerated() {
      for review in year.reviewed where review.party.boundBy.contains(provision.instrument) {
        let line = InstrumentSample.line(review.party)
        var own = states[review.party.state] ?? ([], [], [], line)
        guard own.reviewed.last != place else { continue }
        own.reviewed.append(place)
        if InstrumentSample.isLate(review.party, year, earlier) { own.late.append(place) }
        let isFound = review.findings.contains {
          $0.kind == kind && provision.contains($0.provision)
        }
        if isFound { own.found.append(place) }
        states[review.party.state] = own
      }
    }
    return states.keys.sorted().compactMap { state in
      guard let own = states[state] else { return nil }
      let pattern = InstrumentSample.Pattern(reviewedIn: own.reviewed, lateIn: own.late)
      return pattern.isPlain ? nil : (pattern, own.found, own.line)
    }
  }

  /// Reviewed States, each once, of a group over the cycle; of all unless a group is named.
  func reviewedInCycle(_ instrument: Instrument, group: RegionalGroup?) -> Int {
    let sample = samples[Int(instrument.rawValue)]
    return group.map(sample.reviewed(group:)) ?? sample.reviewedInCycle
  }

  /// States with a finding, each once, of a group over the cycle; of all unless a group is named.
  func positivesInCycle(_ provision: Provision, _ kind: Kind, group: RegionalGroup?) -> Int {
    states(provision, kind, year: years.last ?? 0, span: .cycle, group: group)
  }

  private func states(
    _ provision: Provision, _ kind: Kind, year: Int, span: Span, group: RegionalGroup?
  ) -> Int {
    table[
      CellKey(
        cycle: facts.cycle, year: year, span: span, group: group, provision: provision, kind: kind)
    ]?.states ?? 0
  }
}
