/// The stages of the search: weight, number, order.
extension WorkshopSearch {
  /// Covers the greatest weight.
  mutating func greatest() -> Outcome {
    while true {
      let low = split(\.lower, most)
      switch reach(low.weight + 1, most: most) {
      case .reached: continue
      case .refuted: return outcome(low, bound: low.weight, isProved: true)
      case .stopped(let bound): return outcome(low, bound: bound, isProved: false)
      }
    }
  }

  private func outcome(_ split: WorkshopSplit, bound: Int, isProved: Bool) -> Outcome {
    Outcome(
      numbers: numbers(split), covered: split.weight * step, bound: bound * step,
      isProved: isProved)
  }

  private func numbers(_ split: WorkshopSplit) -> [Int] {
    var numbers = kinds.map { _ in 0 }
    for (table, count) in zip(tables, split.counts) {
      for (kind, number) in zip(table.part.members, table.plans[count]) { numbers[kind] = number }
    }
    return numbers
  }

  /// Whether a weight can be covered.
  enum Reach {
    case reached
    case refuted
    case stopped(bound: Int)
  }

  private func split(_ values: KeyPath<WorkshopTable, [Int]>, _ most: Int) -> WorkshopSplit {
    WorkshopSplit(tables.map { $0[keyPath: values] }, most: most, cap: cap)
  }

  /// Whether a weight can be covered by at most so many workshops.
  mutating func reach(_ weight: Int, most: Int) -> Reach {
    while true {
      if split(\.lower, most).weight >= weight { return .reached }
      let high = split(\.upper, most)
      guard high.weight >= weight else { return .refuted }
      guard left > 0, let table = leastKnown(high) else { return .stopped(bound: high.weight) }
      let count = high.counts[table]
      let sum = zip(tables, high.counts).reduce(0) { $0 + $1.0.upper[$1.1] }
      let before = tables[table].branching.steps
      tables[table].close(
        in: count, need: weight - sum + tables[table].upper[count], limit: max(left / 2, 1))
      left -= tables[table].branching.steps - before
    }
  }

  /// Of a choice between parts the one of which least is known; nil where nothing more can be known.
  private func leastKnown(_ split: WorkshopSplit) -> Int? {
    var chosen: (table: Int, gap: Int)?
    for (table, count) in split.counts.enumerated() {
      let gap = tables[table].upper[count] - tables[table].lower[count]
      if gap > chosen?.gap ?? 0, !tables[table].isStuck[count] { chosen = (table, gap) }
    }
    return chosen?.table
  }

  /// As few workshops as cover the same.
  mutating func reduce(_ outcome: inout Outcome) {
    let weight = outcome.covered / step
    while true {
      let low = split(\.lower, most)
      outcome.numbers = numbers(low)
      let count = low.counts.reduce(0, +)
      switch reach(weight, most: count - 1) {
      case .reached: continue
      case .refuted: break
      case .stopped: outcome.isProved = false
      }
      most = outcome.numbers.reduce(0, +)
      return
    }
  }

  /// The first of the plans that are equal so far: kind after kind as many workshops as are possible
  /// with those before.
  mutating func advance(_ outcome: inout Outcome) {
    let weight = outcome.covered / step
    var homes = kinds.map { _ in (table: 0, kind: 0) }
    for (table, known) in tables.enumerated() {
      for (kind, member) in known.part.members.enumerated() { homes[member] = (table, kind) }
    }
    var held = 0
    for kind in kinds.indices where held < most {
      let (table, place) = homes[kind]
      while outcome.numbers[kind] < tables[table].ranges.high[place] {
        let before = tables[table]
        var ranges = before.ranges
        ranges.low[place] = outcome.numbers[kind] + 1
        tables[table].restrict(to: ranges, isLooking: true)
        let reach = reach(weight, most: most)
        if case .reached = reach {
          outcome.numbers = numbers(split(\.lower, most))
          continue
        }
        tables[table] = before
        if case .refuted = reach { break }
        // What follows would be searched behind a place that may not be the first.
        outcome.isProved = false
        return
      }
      held += outcome.numbers[kind]
      var ranges = tables[table].ranges
      ranges.low[place] = outcome.numbers[kind]
      ranges.high[place] = outcome.numbers[kind]
      tables[table].restrict(to: ranges, isLooking: false)
    }
  }
}
