/// The stages of the search: weight, number, order.
extension WorkshopSearch {
  /// Covers the greatest weight.
  mutating func greatest() -> Outcome {
    while true {
      let low = choice(\.lower, most)
      switch reach(low.weight + 1, most: most) {
      case .reached: continue
      case .refuted: return outcome(low, bound: low.weight, isProved: true)
      case .stopped(let bound): return outcome(low, bound: bound, isProved: false)
      }
    }
  }

  private func outcome(_ choice: Choice, bound: Int, isProved: Bool) -> Outcome {
    Outcome(
      numbers: numbers(choice), covered: choice.weight * step, bound: bound * step,
      isProved: isProved)
  }

  private func numbers(_ choice: Choice) -> [Int] {
    guard let split = choice.split else { return kinds.map { _ in 0 } }
    return courses[choice.course].numbers(split, kinds: kinds.count)
  }

  /// A division of the workshops, and by which course.
  private struct Choice {
    var course = 0
    var split: WorkshopSplit?

    var weight: Int { split?.weight ?? WorkshopTable.impossible }
  }

  /// Whether a weight can be covered.
  enum Reach {
    case reached
    case refuted
    case stopped(bound: Int)
  }

  /// The best division by what is known; of equal ones that of fewer workshops.
  private func choice(_ values: KeyPath<WorkshopTable, [Int]>, _ most: Int) -> Choice {
    var best = Choice()
    for (place, course) in courses.enumerated() where course.totals.lowerBound <= most {
      let totals = course.totals.lowerBound..<min(course.totals.upperBound, most + 1)
      let split = WorkshopSplit(
        course.tables.map { $0[keyPath: values] }, totals: totals, cap: cap)
      if let split, split.weight > best.weight { best = Choice(course: place, split: split) }
    }
    return best
  }

  /// Whether a weight can be covered by at most so many workshops.
  mutating func reach(_ weight: Int, most: Int) -> Reach {
    while true {
      if choice(\.lower, most).weight >= weight { return .reached }
      let high = choice(\.upper, most)
      guard high.weight >= weight, let split = high.split else { return .refuted }
      let course = courses[high.course]
      guard left > 0, let table = course.leastKnown(split) else {
        return .stopped(bound: high.weight)
      }
      let count = split.counts[table]
      let sum = zip(course.tables, split.counts).reduce(0) { $0 + $1.0.upper[$1.1] }
      let known = course.tables[table]
      courses[high.course].tables[table].close(
        in: count, need: weight - sum + known.upper[count], limit: max(left / 2, 1))
      left -= courses[high.course].tables[table].branching.steps - known.branching.steps
    }
  }

  /// As few workshops as cover the same.
  mutating func reduce(_ outcome: inout Outcome) {
    let weight = outcome.covered / step
    while true {
      let low = choice(\.lower, most)
      outcome.numbers = numbers(low)
      let count = low.split?.counts.reduce(0, +) ?? 0
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
    var held = 0
    for kind in kinds.indices where held < most {
      while held + outcome.numbers[kind] < most {
        let before = courses
        limit(kind, to: (outcome.numbers[kind] + 1)...most, isLooking: true)
        let reach = reach(weight, most: most)
        if case .reached = reach {
          outcome.numbers = numbers(choice(\.lower, most))
          continue
        }
        courses = before
        if case .refuted = reach { break }
        // What follows would be searched behind a place that may not be the first.
        outcome.isProved = false
        return
      }
      held += outcome.numbers[kind]
      limit(kind, to: outcome.numbers[kind]...outcome.numbers[kind], isLooking: false)
    }
  }

  private mutating func limit(_ kind: Int, to range: ClosedRange<Int>, isLooking: Bool) {
    for course in courses.indices { courses[course].limit(kind, to: range, isLooking: isLooking) }
  }
}
