import Model

/// The sums of one article and kind that anyone may speak of, over the counts by group and column.
///
/// Cells of this year's documents, what an earlier run has published, and what would be the count
/// of a few States alone.
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
    /// A group, or the States of no group, in a year: never printed. By line and year.
    case groupInYear(Int, Int)
    /// States that came late, fewer than three: of a group or of all, in a year or over the cycle. What
    /// an earlier run printed of the same cell is without them.
    case late(line: Int?, year: Int?)
    /// A cell that an earlier run published.
    case earlier(CellKey)
    /// States of a group that were reviewed twice: each counts in one column. By line and pattern.
    case repeated(Int, Int)
  }

  /// A sum by its name.
  struct Sum {
    let name: Name
    /// Numbers of the unknown counts: group · columns + column.
    let members: [Int]
    /// The number of States that are counted in it: its greatest value.
    let limit: Int
    /// Cells that hold these States among others: where one of them says that none or all have the
    /// finding, which may be printed, the sum may be known.
    var excuses: [Name] = []
  }

  /// The greatest value of each unknown count.
  let limits: [Int]
  let sums: [Sum]

  init(
    _ sample: InstrumentSample, _ facts: CycleFacts, _ provision: Provision, _ kind: Kind,
    earlier: EarlierPublication?, rules: DisclosureRules
  ) {
    let lines = Array(0..<InstrumentSample.lines)
    let pick = Picking(sample: sample)
    var sums = RegionalGroup.allCases.map { pick.sum(.group($0), [Int($0.rawValue)]) }
    sums.append(pick.sum(.groupless, [InstrumentSample.lines - 1]))
    for year in facts.years.indices {
      sums.append(pick.sum(.year(year), lines) { $0.foundIn.contains(year) })
    }
    sums.append(pick.sum(.total, lines))
    sums.append(pick.sum(.instrument, lines))
    for year in facts.years.indices {
      for line in lines where sample.byGroupAndYear[line][year] > 0 {
        var sum = pick.sum(.groupInYear(line, year), [line]) { $0.foundIn.contains(year) }
        sum.excuses = Self.wholes(line) + [.year(year)]
        sums.append(sum)
      }
    }
    sums += Self.late(pick, facts).filter { (1...rules.greatestSmallCount).contains($0.limit) }
    if let earlier, earlier.cycle == facts.cycle {
      sums += Self.earlier(pick, facts, provision, kind, earlier)
    }
    for (place, pattern) in sample.patterns.enumerated() where pattern.reviewedIn.count > 1 {
      for line in lines where sample.byGroupAndPattern[line][place] > 0 {
        var sum = pick.sum(.repeated(line, place), [line]) { $0.pattern == pattern }
        sum.excuses = Self.wholes(line)
        sums.append(sum)
      }
    }
    limits = sample.limits
    self.sums = sums
  }

  /// The cells of an earlier run, printed or not: what it withheld must not follow from this year's.
  private static func earlier(
    _ pick: Picking, _ facts: CycleFacts, _ provision: Provision, _ kind: Kind,
    _ earlier: EarlierPublication
  ) -> [Sum] {
    func key(_ span: Span, _ year: Int, _ group: RegionalGroup?) -> CellKey {
      CellKey(
        cycle: facts.cycle, year: year, span: span, group: group, provision: provision, kind: kind)
    }
    let groups = [nil] + RegionalGroup.allCases.map(Optional.some)
    let own =
      groups.map { key(.cycle, earlier.year, $0) }
      + facts.years.map(\.year).filter { $0 <= earlier.year }.map { key(.year, $0, nil) }
    let others = earlier.known.keys.filter { $0.provision == provision && $0.kind == kind }
    return Set(own).union(others).sorted().map { key in
      let line = key.group.map { Int($0.rawValue) }
      func holds(_ place: Int) -> Bool {
        let year = facts.years[place].year
        return key.span == .year ? year == key.year : year <= key.year
      }
      var sum = pick.sum(.earlier(key), line.map { [$0] } ?? Array(0..<InstrumentSample.lines)) {
        column in
        column.foundIn.contains { !column.pattern.lateIn.contains($0) && holds($0) }
      }
      sum.excuses = line.map(wholes) ?? [.total]
      if key.span == .year, let place = facts.years.firstIndex(where: { $0.year == key.year }) {
        sum.excuses.append(.year(place))
      }
      return sum
    }
  }

  /// The States that came late, by group and year.
  private static func late(_ pick: Picking, _ facts: CycleFacts) -> [Sum] {
    var sums: [Sum] = []
    for line in [nil] + (0..<InstrumentSample.lines).map(Optional.some) {
      for year in [nil] + facts.years.indices.map(Optional.some) {
        var sum = pick.sum(
          .late(line: line, year: year), line.map { [$0] } ?? Array(0..<InstrumentSample.lines)
        ) { column in
          guard let year else {
            // Over the cycle a State that was found before is counted already.
            return column.foundIn.allSatisfy(column.pattern.lateIn.contains)
          }
          return column.foundIn.contains(year) && column.pattern.lateIn.contains(year)
        }
        sum.excuses = line.map(wholes) ?? [.total]
        if let year { sum.excuses.append(.year(year)) }
        let isKnown = sums.contains { $0.members == sum.members }
        if !isKnown { sums.append(sum) }
      }
    }
    return sums
  }

  /// The cells over the cycle that hold the States of a line.
  private static func wholes(_ line: Int) -> [Name] {
    RegionalGroup.allCases.filter { Int($0.rawValue) == line }.map { .group($0) } + [.total]
  }

  /// Picks the counts of a sum.
  private struct Picking {
    let sample: InstrumentSample

    func sum(
      _ name: Name, _ lines: [Int], where holds: (InstrumentSample.Column) -> Bool = { _ in true }
    ) -> Sum {
      let columns = sample.columns.indices.filter { holds(sample.columns[$0]) }
      let chosen = Set(columns.map { sample.columns[$0].pattern })
      let patterns = sample.patterns.indices.filter { chosen.contains(sample.patterns[$0]) }
      return Sum(
        name: name,
        members: lines.flatMap { line in columns.map { line * sample.columns.count + $0 } },
        limit: lines.reduce(0) { sum, line in
          sum + patterns.reduce(0) { $0 + sample.byGroupAndPattern[line][$1] }
        })
    }
  }
}
