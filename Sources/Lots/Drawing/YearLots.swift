import Model

/// The years of the States: each regional group and all together spread as evenly as they can be.
///
/// A group of n States has ⌊n/years⌋ in each year and one more in n mod years of them. Which years
/// those are is a table of zeros and ones with given row sums and even column sums. Every such table
/// allows the same number of draws, because the sizes of a group's years are the same in each; so a
/// table drawn uniformly, by exact counting, and a shuffle within each group make a uniform draw.
struct YearLots {
  /// The greatest number of years: the count of all tables of six rows stays below 2^128.
  static let mostYears = 20

  /// The places of the States of each group, the groupless last.
  private let groups: [[Int]]
  private let years: Int
  private let extras: [Int]
  private let totals: ClosedRange<Int>
  /// By row and by how many years have had so many extra States: the tables that are left.
  private var counts: [[[Int]: UInt128]]

  init(states: [LotState], years: Int) {
    let order: [RegionalGroup?] = RegionalGroup.allCases + [nil]
    groups = order.map { group in states.indices.filter { states[$0].regionalGroup == group } }
    self.years = years
    extras = groups.map { $0.count % years }
    let sum = extras.reduce(0, +)
    totals = (sum / years)...(sum / years + (sum % years > 0 ? 1 : 0))
    counts = Array(repeating: [:], count: groups.count)
    _ = count(row: 0, levels: start)
  }

  /// All years without an extra State, by number of extra States from 0.
  private var start: [Int] {
    [years] + Array(repeating: 0, count: totals.upperBound)
  }

  /// Counts the ways to fill the rows from one on.
  private mutating func count(row: Int, levels: [Int]) -> UInt128 {
    guard row < groups.count else {
      return levels.indices.allSatisfy { levels[$0] == 0 || totals.contains($0) } ? 1 : 0
    }
    if let known = counts[row][levels] { return known }
    var sum: UInt128 = 0
    for step in steps(row: row, levels: levels) {
      sum += step.ways * count(row: row + 1, levels: step.levels)
    }
    counts[row][levels] = sum
    return sum
  }

  private struct Step {
    /// Years that get an extra State, by the number of those that they had.
    var taken: [Int]
    var levels: [Int]
    var ways: UInt128
  }

  /// The ways to place a group's extra States, years with equal numbers not told apart.
  private func steps(row: Int, levels: [Int]) -> [Step] {
    let left = groups.count - row - 1
    var steps = [Step(taken: [], levels: levels, ways: 1)]
    for level in levels.indices {
      steps = steps.flatMap { step in
        (0...levels[level]).compactMap { number -> Step? in
          var step = step
          step.taken.append(number)
          step.levels[level] -= number
          // A year must be able to end within the totals.
          guard step.taken.reduce(0, +) <= extras[row],
            number == 0 || level + 1 < levels.count,
            step.levels[level] == 0 || level + left >= totals.lowerBound
          else { return nil }
          if number > 0 { step.levels[level + 1] += number }
          step.ways *= Self.choices(number, of: levels[level])
          return step
        }
      }
    }
    return steps.filter { $0.taken.reduce(0, +) == extras[row] }
  }

  private static func choices(_ number: Int, of places: Int) -> UInt128 {
    (0..<number).reduce(UInt128(1)) { $0 * UInt128(places - $1) / UInt128($1 + 1) }
  }

  /// Draws the year of each State, from 1.
  func draw(_ stream: inout LotStream) -> [Int] {
    var years = Array(repeating: 0, count: groups.reduce(0) { $0 + $1.count })
    var columns: [[Int]] = start.map { Array(0..<$0) }
    for (row, group) in groups.enumerated() {
      let step = draw(row: row, levels: columns.map(\.count), &stream)
      var hasExtra = Array(repeating: false, count: self.years)
      for level in step.taken.indices.reversed() where step.taken[level] > 0 {
        stream.shuffle(&columns[level])
        let taken = columns[level].suffix(step.taken[level])
        columns[level].removeLast(step.taken[level])
        columns[level + 1] += taken
        for year in taken { hasExtra[year] = true }
      }
      var order = group
      stream.shuffle(&order)
      var rest = order[...]
      for year in 0..<self.years {
        let size = group.count / self.years + (hasExtra[year] ? 1 : 0)
        for state in rest.prefix(size) { years[state] = year + 1 }
        rest = rest.dropFirst(size)
      }
    }
    return years
  }

  private func draw(row: Int, levels: [Int], _ stream: inout LotStream) -> Step {
    let steps = steps(row: row, levels: levels).map { step in
      (step, step.ways * (row + 1 < groups.count ? counts[row + 1][step.levels] ?? 0 : 1))
    }
    let total = steps.reduce(UInt128(0)) { $0 + $1.1 }
    var lot = stream.below(total)
    for (step, weight) in steps {
      if lot < weight { return step }
      lot -= weight
    }
    preconditionFailure("a lot below the sum of the weights lies in one of them")
  }
}
