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
  func computable() -> [Place] {
    places.filter { place in
      let margin = self[place]
      guard margin.status != .printed else { return false }
      return possibleValues(of: place, atMost: 2) < 2
    }
  }

  /// The number of values that a total may have, counted no further than a limit.
  private func possibleValues(of place: Place, atMost limit: Int) -> Int {
    var values: Set<Int> = []
    let margin = self[place]
    for range in rules.possible(margin.status, states: margin.states, reviewed: margin.reviewed) {
      for value in range where values.count < limit && !values.contains(value) {
        if isPossible(place, value) { values.insert(value) }
      }
    }
    return values.count
  }

  /// Whether some table within everything known gives a total this value.
  private func isPossible(_ place: Place, _ value: Int) -> Bool {
    var choices = places.map { other -> [ClosedRange<Int>] in
      let margin = self[other]
      return rules.possible(margin.status, states: margin.states, reviewed: margin.reviewed)
    }
    guard let index = places.firstIndex(of: place) else { return false }
    choices[index] = [value...value]
    return search(choices, from: 0, chosen: [])
  }

  /// Tries each combination of ranges; only suppressed totals have more than one.
  private func search(
    _ choices: [[ClosedRange<Int>]], from index: Int, chosen: [ClosedRange<Int>]
  ) -> Bool {
    guard index < choices.count else {
      let lines = Array(chosen[0..<groups.count])
      let columns = Array(chosen[groups.count..<(chosen.count - 1)])
      return FlowNetwork(lines: lines, columns: columns, total: chosen[chosen.count - 1], reviewed)
        .isFeasible
    }
    return choices[index].contains { search(choices, from: index + 1, chosen: chosen + [$0]) }
  }
}
