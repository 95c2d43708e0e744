import Model

/// Who was drawn, reviewed and pending, in numbers that everyone may know.
struct Coverage {
  let facts: ReportFacts

  /// The numbers of one year and group; nil for all States.
  func number(
    _ status: CoverageLine.Status, year: Int, group: RegionalGroup? = nil,
    withoutGroup: Bool = false
  ) -> Int {
    facts.coverage.count { line in
      line.status == status && line.year == year
        && (group == nil || line.regionalGroup == group)
        && (!withoutGroup || line.regionalGroup == nil)
    }
  }

  var year: Int { facts.year.number }

  func drawn(group: RegionalGroup? = nil, withoutGroup: Bool = false) -> Int {
    number(.reviewed, year: year, group: group, withoutGroup: withoutGroup)
      + number(.pending, year: year, group: group, withoutGroup: withoutGroup)
      + number(.voluntary, year: year, group: group, withoutGroup: withoutGroup)
  }

  /// The States reviewed over the cycle, each once.
  func reviewedInCycle(group: RegionalGroup? = nil, withoutGroup: Bool = false) -> Int {
    Set(
      facts.coverage.filter { line in
        line.status == .reviewed && (group == nil || line.regionalGroup == group)
          && (!withoutGroup || line.regionalGroup == nil)
      }.map(\.state)
    ).count
  }

  /// Whether all States reviewed over the cycle belong to one regional group, so that there are no
  /// others to compare it with.
  var isOfOneGroup: Bool {
    let groups = Set(facts.coverage.filter { $0.status == .reviewed }.map(\.regionalGroup))
    return groups.count == 1 && groups.first != .some(nil)
  }

  /// "It draws on the executive summaries of 29 of the 31 reviews of the third year …".
  func summary(in view: PublicView) -> Sentence {
    let ofYear = number(.reviewed, year: year)
    let reviewed = ofYear + number(.voluntary, year: year)
    let drawn = drawn()
    let name = PhraseValue.words(yearName)
    guard drawn > 0 else { return view.sentence("summary.notDrawn", ["year": name]) }
    guard reviewed > 0 else { return view.sentence("summary.notAvailable", ["year": name]) }
    let values = ["reviews": PhraseValue.share(reviewed, of: drawn), "year": name]
    let earlier = reviewedInCycle() - ofYear
    return earlier > 0
      ? view.sentence(
        "summary.coverageLater", values.merging(["before": .count(earlier)]) { $1 })
      : view.sentence("summary.coverage", values)
  }

  /// "third year of the first cycle".
  var yearName: String {
    "\(Numerals.ordinal(year)) year of the \(Numerals.ordinal(facts.cycle.number)) cycle"
  }
}
