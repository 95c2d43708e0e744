import Model

/// The findings of States by the part of each year that an earlier run had, and had not.
struct LateStates {
  private let facts: CycleFacts
  private let earlier: EarlierPublication?

  init(facts: CycleFacts, earlier: EarlierPublication?) {
    self.facts = facts
    self.earlier = earlier
  }

  /// The late States with a finding: of a group's line or of all, in a year by its place or over the
  /// cycle, where those that were found before do not count.
  func count(_ provision: Provision, _ kind: Kind, line: Int?, year: Int?) -> Int {
    func states(_ index: Int, isLate: Bool) -> Set<StateCode> {
      self.states(provision, kind, index, isLate: isLate) { party in
        line == nil || InstrumentSample.line(party) == line
      }
    }
    if let year { return states(year, isLate: true).count }
    let known = facts.years.indices.flatMap { states($0, isLate: false) }
    return Set(facts.years.indices.flatMap { states($0, isLate: true) }).subtracting(known).count
  }

  /// The States with a finding that an earlier run knew of a cell, as they are known now: a revision
  /// may have changed what was counted then.
  func known(_ key: CellKey) -> Int {
    var found: Set<StateCode> = []
    for (index, year) in facts.years.enumerated()
    where key.span == .year ? year.year == key.year : year.year <= key.year {
      found.formUnion(
        states(key.provision, key.kind, index, isLate: false) {
          key.group == nil || $0.group == key.group
        })
    }
    return found.count
  }

  private func states(
    _ provision: Provision, _ kind: Kind, _ index: Int, isLate: Bool,
    where belongs: (YearFacts.Party) -> Bool
  ) -> Set<StateCode> {
    let year = facts.years[index]
    return Set(
      year.reviewed.filter { review in
        InstrumentSample.isLate(review.party, year, earlier) == isLate
          && belongs(review.party)
          && review.findings.contains { $0.kind == kind && provision.contains($0.provision) }
      }.map(\.party.state))
  }
}
