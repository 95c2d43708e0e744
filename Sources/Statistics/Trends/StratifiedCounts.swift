import Model

/// Reviews and findings by stratum and year, as the tests over years need them: the strata are the
/// regional groups, and the States of no group one more.
struct StratifiedCounts {
  let years: [Int]
  private let facts: CycleFacts
  private let table: CellTable
  private let samples: [InstrumentSample]

  init(facts: CycleFacts, cells: CellTable) {
    self.facts = facts
    table = cells
    years = facts.years.map(\.year)
    samples = Instrument.allCases.map { InstrumentSample(of: $0, facts) }
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
      sample.columns.map { $0.pattern.reviewedIn.count == 1 ? line[$0.foundIn[0]] : 0 }
    }
    for (pattern, found, line) in repeatedStates(provision, kind, sample) {
      for (place, column) in sample.columns.enumerated() {
        if column.pattern == pattern, column.foundIn == found { counts[line][place] += 1 }
        // The State stands in its own column, not in those of its years.
        if column.pattern.reviewedIn.count == 1, found.contains(column.foundIn[0]) {
          counts[line][place] -= 1
        }
      }
    }
    return counts.flatMap { $0 }
  }

  /// The States that were reviewed twice, with the years of their findings.
  private func repeatedStates(
    _ provision: Provision, _ kind: Kind, _ sample: InstrumentSample
  ) -> [(pattern: InstrumentSample.Pattern, found: [Int], line: Int)] {
    sample.repeated.sorted().map { state in
      var (reviewed, found, line) = ([Int](), [Int](), 0)
      for (place, year) in facts.years.enumerated() {
        guard
          let review = year.reviewed.first(where: {
            $0.party.state == state && $0.party.boundBy.contains(provision.instrument)
          })
        else { continue }
        reviewed.append(place)
        line = InstrumentSample.line(review.party)
        let isFound = review.findings.contains {
          $0.kind == kind && provision.contains($0.provision)
        }
        if isFound { found.append(place) }
      }
      return (InstrumentSample.Pattern(reviewedIn: reviewed, lateIn: []), found, line)
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
