import Model

/// The findings of States by the part of each year that an earlier run had, and had not.
struct LateStates {
  private let facts: CycleFacts
  private let earlier: EarlierPublication?

  init(facts: CycleFacts, earlier: EarlierPublication?) {
    self.facts = facts
    self.earlier = earlier
  }

  /// The late States of a year, by its place, with a finding.
  func count(_ provision: Provision, _ kind: Kind, year: Int) -> Int {
    states(provision, kind, year, isLate: true, group: nil).count
  }

  /// Whether what an earlier run printed of a cell still is what its States have.
  func holds(_ key: CellKey, _ range: ClosedRange<Int>) -> Bool {
    var found: Set<StateCode> = []
    for (index, year) in facts.years.enumerated()
    where key.span == .year ? year.year == key.year : year.year <= key.year {
      found.formUnion(
        states(key.provision, key.kind, index, isLate: false, group: key.group))
    }
    return range.contains(found.count)
  }

  private func states(
    _ provision: Provision, _ kind: Kind, _ index: Int, isLate: Bool, group: RegionalGroup?
  ) -> Set<StateCode> {
    let year = facts.years[index]
    return Set(
      year.reviewed.filter { review in
        InstrumentSample.isLate(review.party, year, earlier) == isLate
          && (group == nil || review.party.group == group)
          && review.findings.contains { $0.kind == kind && provision.contains($0.provision) }
      }.map(\.party.state))
  }
}
