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

  /// "They were found in the executive summaries of 29 of the 31 reviews of the third year …".
  func summarySentence(in view: PublicView) -> String {
    let reviewed = number(.reviewed, year: year) + number(.voluntary, year: year)
    let drawn = drawn()
    let cycle = Numerals.ordinal(facts.cycle.number)
    let name = "the \(Numerals.ordinal(year)) year of the \(cycle) cycle"
    guard drawn > 0 else { return "No State was drawn for review in \(name)." }
    guard reviewed > 0 else {
      return "None of the executive summaries of the reviews of \(name) was available."
    }
    if drawn == 1 { return "It draws on the executive summary of the only review of \(name)." }
    var text =
      reviewed == drawn
      ? "It draws on the executive summaries of all \(Numerals.inText(drawn)) reviews of \(name)"
      : "It draws on the executive summaries of \(Numerals.share(reviewed, of: drawn)) reviews of "
        + name
    let earlier = reviewedInCycle() - number(.reviewed, year: year)
    if earlier > 0 {
      text +=
        earlier == 1
        ? ", together with that of the State reviewed before"
        : ", together with those of the \(Numerals.inText(earlier)) States reviewed before"
    }
    return text + "."
  }
}
