import Model

/// The sums of one article and kind that anyone may speak of, over the counts by group and column.
///
/// Cells of this year's documents, what an earlier run has published, and what would be the count
/// of a late State alone.
struct ArticleSums {
  /// What a sum is.
  enum Name: Hashable {
    /// A group's cell over the cycle.
    case group(RegionalGroup)
    /// The States of no group over the cycle: never printed.
    case groupless
    /// All States in a year, by its place.
    case year(Int)
    /// All States over the cycle.
    case total
    /// All States over the cycle again: at most the instrument's number, for every State of an
    /// article is a State of its instrument.
    case instrument
    /// The States of a year that came late, fewer than three.
    case late(Int)
    /// A cell that an earlier run published.
    case earlier(CellKey)
  }

  /// A sum by its name.
  struct Sum {
    let name: Name
    /// Numbers of the unknown counts: group · columns + column.
    let members: [Int]
  }

  /// The greatest value of each unknown count.
  let limits: [Int]
  let sums: [Sum]

  init(
    _ sample: InstrumentSample, _ facts: CycleFacts, _ provision: Provision, _ kind: Kind,
    earlier: EarlierPublication?, rules: DisclosureRules
  ) {
    let columns = sample.columns
    let limits = sample.byGroupAndColumn.flatMap { $0 }
    self.limits = limits
    func members(
      group: RegionalGroup? = nil, onlyGroupless: Bool = false,
      where holds: (InstrumentSample.Column) -> Bool = { _ in true }
    ) -> [Int] {
      (0..<InstrumentSample.lines).filter { line in
        if onlyGroupless { return line == InstrumentSample.lines - 1 }
        return group.map { Int($0.rawValue) == line } ?? true
      }.flatMap { line in
        columns.indices.filter { holds(columns[$0]) }.map { line * columns.count + $0 }
      }
    }
    var sums = RegionalGroup.allCases.map { Sum(name: .group($0), members: members(group: $0)) }
    sums.append(Sum(name: .groupless, members: members(onlyGroupless: true)))
    for year in facts.years.indices {
      sums.append(Sum(name: .year(year), members: members { $0.year == year }))
    }
    sums.append(Sum(name: .total, members: members()))
    sums.append(Sum(name: .instrument, members: members()))
    for column in columns where column.isLate {
      let late = members { $0 == column }
      let states = late.reduce(0) { $0 + limits[$1] }
      if (1...rules.greatestSmallCount).contains(states) {
        sums.append(Sum(name: .late(column.year), members: late))
      }
    }
    if let earlier, earlier.cycle == facts.cycle {
      for key in earlier.known.keys.sorted()
      where key.provision == provision && key.kind == kind {
        sums.append(
          Sum(
            name: .earlier(key),
            members: members(group: key.group) { column in
              let year = facts.years[column.year].year
              return !column.isLate && (key.span == .year ? year == key.year : year <= key.year)
            }))
      }
    }
    self.sums = sums
  }

  func limit(of sum: Sum) -> Int { sum.members.reduce(0) { $0 + limits[$1] } }
}
