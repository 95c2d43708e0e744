import Model

/// Every cell of a cycle up to the year under analysis.
public struct CellTable: Sendable {
  /// The cells, in the order of their keys.
  public let cells: [Cell]
  private let places: [CellKey: Int]

  /// Counts States by year and span, group, provision and kind.
  ///
  /// A provision has cells in a group where at least one State has a finding of any kind on it;
  /// then every kind has one. A State counts once in a cell however often it is mentioned.
  ///
  /// - Complexity: Linear in findings; bounds once for each different (parties, reviewed, states).
  public init(of facts: CycleFacts) {
    var counter = CellCounter(cycle: facts.cycle)
    cells = facts.years.flatMap { counter.cells(adding: $0) }
    places = Dictionary(
      uniqueKeysWithValues: cells.enumerated().map { ($0.element.key, $0.offset) })
  }

  /// Returns the cell of a key, or nil where no State of the group has a finding on the provision.
  public subscript(key: CellKey) -> Cell? { places[key].map { cells[$0] } }
}

/// Counts year after year, and keeps what the span of the cycle needs.
private struct CellCounter {
  private struct Subject: Hashable {
    let group: RegionalGroup?
    let provision: Provision
  }

  private struct Count {
    var states = [Int](repeating: 0, count: Kind.allCases.count)
    var mentions = [Int](repeating: 0, count: Kind.allCases.count)
  }

  private struct Mark: Hashable {
    let provision: Provision
    let kind: Kind
  }

  private let cycle: Int
  private var cycleCounts: [Subject: Count] = [:]
  private var marksOfState: [StateCode: Set<Mark>] = [:]
  private var reviewedInCycle: [StateCode: YearFacts.Party] = [:]
  private var pendingInCycle: [StateCode: YearFacts.Party] = [:]
  private var intervals = HypergeometricIntervals()

  init(cycle: Int) { self.cycle = cycle }

  mutating func cells(adding year: YearFacts) -> [Cell] {
    var yearCounts: [Subject: Count] = [:]
    var reviewed = Tally()
    var pending = Tally()
    for review in year.reviewed {
      reviewed.add(group: review.party.group, boundBy: review.party.boundBy)
      add(review, to: &yearCounts)
      widen(&reviewedInCycle, by: review.party)
    }
    for party in year.pending {
      pending.add(group: party.group, boundBy: party.boundBy)
      widen(&pendingInCycle, by: party)
    }
    var parties = Tally()
    for party in year.population { parties.add(group: party.group, boundBy: party.boundBy) }

    var reviewedSoFar = Tally()
    for party in reviewedInCycle.values {
      reviewedSoFar.add(group: party.group, boundBy: party.boundBy)
    }
    var pendingSoFar = Tally()
    for party in pendingInCycle.values {
      let seen = reviewedInCycle[party.state]?.boundBy ?? []
      pendingSoFar.add(group: party.group, boundBy: party.boundBy.subtracting(seen))
    }
    return cells(
      yearCounts, year: year.year, span: .year, reviewed: reviewed, parties: parties,
      pending: pending)
      + cells(
        cycleCounts, year: year.year, span: .cycle, reviewed: reviewedSoFar, parties: parties,
        pending: pendingSoFar)
  }

  /// Adds one review's findings: a State once in each cell, a mention for each observation.
  private mutating func add(_ review: ReviewFacts, to yearCounts: inout [Subject: Count]) {
    var mentions: [Mark: Int] = [:]
    var inObservation: Set<Mark> = []
    var current = -1
    for finding in review.findings {
      if finding.observation != current {
        current = finding.observation
        inObservation.removeAll(keepingCapacity: true)
      }
      for level in [finding.provision.articleLevel, finding.provision.instrumentLevel] {
        let mark = Mark(provision: level, kind: finding.kind)
        if inObservation.insert(mark).inserted { mentions[mark, default: 0] += 1 }
      }
    }
    var known = marksOfState[review.party.state] ?? []
    for (mark, number) in mentions {
      let isNew = known.insert(mark).inserted
      let kind = Int(mark.kind.rawValue)
      let groups = review.party.group.map { [nil, $0] } ?? [nil]
      for group in groups {
        let subject = Subject(group: group, provision: mark.provision)
        yearCounts[subject, default: Count()].states[kind] += 1
        yearCounts[subject, default: Count()].mentions[kind] += number
        cycleCounts[subject, default: Count()].states[kind] += isNew ? 1 : 0
        cycleCounts[subject, default: Count()].mentions[kind] += number
      }
    }
    marksOfState[review.party.state] = known
  }

  /// Remembers a State for the span of the cycle, with every instrument that ever applied.
  private func widen(_ parties: inout [StateCode: YearFacts.Party], by party: YearFacts.Party) {
    let before = parties[party.state]?.boundBy ?? []
    parties[party.state] = YearFacts.Party(
      state: party.state, group: party.group, boundBy: party.boundBy.union(before))
  }

  private mutating func cells(
    _ counts: [Subject: Count], year: Int, span: Span, reviewed: Tally, parties: Tally,
    pending: Tally
  ) -> [Cell] {
    var cells: [Cell] = []
    for (subject, count) in counts {
      let instrument = subject.provision.instrument
      let sample = reviewed[subject.group, instrument]
      let population = max(parties[subject.group, instrument], sample)
      for kind in Kind.allCases {
        let states = count.states[Int(kind.rawValue)]
        cells.append(
          Cell(
            key: CellKey(
              cycle: cycle, year: year, span: span, group: subject.group,
              provision: subject.provision, kind: kind),
            states: states, reviewed: sample, parties: population,
            bounds: intervals.bounds(positives: states, reviewed: sample, parties: population),
            mentions: count.mentions[Int(kind.rawValue)],
            pending: pending[subject.group, instrument]))
      }
    }
    return cells.sorted { $0.key < $1.key }
  }
}
