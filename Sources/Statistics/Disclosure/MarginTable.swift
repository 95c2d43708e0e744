/// The counts of one provision and kind as the public sees them: one total for each group over the
/// cycle, one for each year over all States, and the total of all.
///
/// What stands inside, group by year, is never printed, but it is bounded by the numbers of States
/// reviewed, which everyone knows. A reader who knows the rules can therefore compute what every
/// withheld total may be; this table computes the same.
struct MarginTable {
  /// A total: its place, its value and how it stands in public.
  struct Margin {
    let reviewed: Int
    let states: Int
    var status: MarginStatus
  }

  /// One for each group, the States of no group last.
  var groups: [Margin]
  /// One for each year.
  var years: [Margin]
  var total: Margin
  /// Reviewed States by group and year.
  let reviewed: [[Int]]
  let rules: DisclosureRules

  /// The address of a total.
  enum Place: Hashable {
    case group(Int)
    case year(Int)
    case total
  }

  var places: [Place] { groups.indices.map(Place.group) + years.indices.map(Place.year) + [.total] }

  subscript(place: Place) -> Margin {
    get {
      switch place {
      case .group(let index): groups[index]
      case .year(let index): years[index]
      case .total: total
      }
    }
    set {
      switch place {
      case .group(let index): groups[index] = newValue
      case .year(let index): years[index] = newValue
      case .total: total = newValue
      }
    }
  }

  /// The withheld totals that a reader can compute: those for which one value alone is possible.
  func computable() -> [Place] { places.filter { isComputable($0) } }

  /// Whether any withheld total can be computed; ends at the first.
  var isOpen: Bool { places.contains { isComputable($0) } }

  private func isComputable(_ place: Place) -> Bool {
    let margin = self[place]
    guard margin.status != .printed else { return false }
    // The true value is possible by itself; what is looked for is any other, the nearest first.
    let others = possible(place).filter { $0 != margin.states }
      .sorted { abs($0 - margin.states) < abs($1 - margin.states) }
    return !others.contains { isPossible(place, $0) }
  }

  private func possible(_ place: Place) -> ClosedRange<Int> {
    let margin = self[place]
    return rules.possible(margin.status, states: margin.states, reviewed: margin.reviewed)
  }

  /// Whether some table within everything known gives a total this value.
  private func isPossible(_ place: Place, _ value: Int) -> Bool {
    isFeasible(places.map { $0 == place ? value...value : possible($0) })
  }

  private func isFeasible(_ ranges: [ClosedRange<Int>]) -> Bool {
    FlowNetwork(
      lines: ranges[0..<groups.count], columns: ranges[groups.count..<(ranges.count - 1)],
      total: ranges[ranges.count - 1], reviewed
    ).isFeasible
  }
}
