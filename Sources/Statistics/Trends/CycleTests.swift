import Model

/// Every test and comparison of one cycle up to the year under analysis.
///
/// For each provision and kind that has a cell for all States over the cycle. A family of tests is
/// of one kind and one level, article or instrument; only tests that can be made enter it.
public struct CycleTests: Sendable {
  /// The trends, by provision and kind.
  public let trends: [Trend]
  /// The changes, by pair of consecutive years, provision and kind.
  public let changes: [Change]
  /// The contrasts, by group, provision and kind; of groups with reviewed States.
  public let contrasts: [Contrast]

  /// Makes the tests of a cycle's facts and cells.
  ///
  /// - Complexity: One exact test for each different table; see `TrendTest`.
  public init(facts: CycleFacts, cells: CellTable) {
    let counts = StratifiedCounts(facts: facts, cells: cells)
    let subjects = counts.subjects
    trends = Self.trends(subjects, counts)
    changes = Self.changes(subjects, counts)
    contrasts = Self.contrasts(subjects, counts)
  }

  private typealias Subject = (provision: Provision, kind: Kind)

  /// What is adjusted together.
  private struct Family: Hashable {
    let kind: Kind
    let isInstrument: Bool

    init(_ provision: Provision, _ kind: Kind) {
      self.kind = kind
      isInstrument = provision.isInstrument
    }
  }

  private static func trends(_ subjects: [Subject], _ counts: StratifiedCounts) -> [Trend] {
    var samples = Instrument.allCases.map { instrument in
      TrendTests(reviewed: counts.reviewed(instrument), years: counts.years)
    }
    let tests = subjects.map { subject in
      samples[Int(subject.provision.instrument.rawValue)].test(
        positives: counts.positives(subject.provision, subject.kind))
    }
    let adjusted = adjusted(
      zip(subjects, tests).map { (Family($0.provision, $0.kind), $1?.probability) })
    return subjects.indices.map { index in
      Trend(
        provision: subjects[index].provision, kind: subjects[index].kind, test: tests[index],
        adjusted: adjusted[index])
    }
  }

  private static func changes(_ subjects: [Subject], _ counts: StratifiedCounts) -> [Change] {
    let tables = subjects.map { counts.positives($0.provision, $0.kind) }
    return zip(counts.years.indices, counts.years.indices.dropFirst()).flatMap { first, second in
      zip(subjects, tables).map { subject, positives in
        let reviewed = counts.reviewed(subject.provision.instrument)
        return Change(
          fromYear: counts.years[first], toYear: counts.years[second],
          provision: subject.provision, kind: subject.kind,
          decomposition: RateDecomposition(
            positives.indices.map { stratum in
              RateDecomposition.Group(
                positives: (positives[stratum][first], positives[stratum][second]),
                reviewed: (reviewed[stratum][first], reviewed[stratum][second]))
            }))
      }
    }
  }

  private static func contrasts(_ subjects: [Subject], _ counts: StratifiedCounts) -> [Contrast] {
    var tests = FisherTests()
    let untested = RegionalGroup.allCases.flatMap { group in
      subjects.compactMap { contrast(group, $0, counts, &tests) }
    }
    let adjusted = adjusted(untested.map { (Family($0.provision, $0.kind), $0.probability) })
    return zip(untested, adjusted).map { contrast, adjusted in
      Contrast(
        group: contrast.group, provision: contrast.provision, kind: contrast.kind,
        states: contrast.states, reviewed: contrast.reviewed, otherStates: contrast.otherStates,
        otherReviewed: contrast.otherReviewed, probability: contrast.probability,
        adjusted: adjusted)
    }
  }

  private static func contrast(
    _ group: RegionalGroup, _ subject: Subject, _ counts: StratifiedCounts,
    _ tests: inout FisherTests
  ) -> Contrast? {
    let instrument = subject.provision.instrument
    let reviewed = counts.reviewedInCycle(instrument, group: group)
    guard reviewed > 0 else { return nil }
    let otherReviewed = counts.reviewedInCycle(instrument, group: nil) - reviewed
    let states = counts.positivesInCycle(subject.provision, subject.kind, group: group)
    let all = counts.positivesInCycle(subject.provision, subject.kind, group: nil)
    let isTestable = otherReviewed > 0 && all > 0 && all < reviewed + otherReviewed
    return Contrast(
      group: group, provision: subject.provision, kind: subject.kind, states: states,
      reviewed: reviewed, otherStates: all - states, otherReviewed: otherReviewed,
      probability: isTestable
        ? tests.twoSided(states, reviewed, all - states, otherReviewed) : nil,
      adjusted: nil)
  }

  /// Adjusts the probabilities within each family; nil stays nil and enters none.
  private static func adjusted(
    _ tests: [(family: Family, probability: ExactRatio?)]
  ) -> [ExactRatio?] {
    var adjusted = [ExactRatio?](repeating: nil, count: tests.count)
    let families = Dictionary(grouping: tests.indices) { tests[$0].family }
    for members in families.values {
      let testable = members.filter { tests[$0].probability != nil }
      let values = FalseDiscoveryRate.adjusted(testable.compactMap { tests[$0].probability })
      for (index, value) in zip(testable, values) { adjusted[index] = value }
    }
    return adjusted
  }
}
