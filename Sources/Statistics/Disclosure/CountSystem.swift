import Optimization

/// What a reader knows of the counts of one article and kind.
///
/// Unknown are the counts by group and column (a year, or the part of a year that an earlier run
/// had), each bounded by the number of States reviewed, which everyone knows. Known are sums of
/// them, each within a range: what is printed, what the words "fewer than three" say, what earlier
/// documents said.
struct CountSystem: Hashable {
  /// A sum of unknown counts.
  struct Sum: Hashable {
    /// The unknown counts in it.
    let members: [Int]
    /// The values that a reader holds possible.
    var range: ClosedRange<Int>
  }

  /// The greatest value of each unknown count; the least is 0.
  let limits: [Int]
  /// The sums.
  let sums: [Sum]

}

/// Attacks a system: which values can a sum have?
///
/// Each solution that was found serves as a witness for every sum it gives another value, as long
/// as it fits what is known.
final class CountAttack {
  private let system: CountSystem
  private let program: IntegerProgram
  private var ranges: [ClosedRange<Int>]
  private var witnesses: [[Int]] = []

  init(_ system: CountSystem) {
    self.system = system
    ranges = system.sums.map(\.range)
    program = IntegerProgram(
      variables: system.limits.map { 0...$0 },
      rows: system.sums.map { sum in
        IntegerProgram.Row(
          terms: sum.members.map { (variable: $0, factor: 1) }, range: sum.range)
      })
  }

  /// Changes what is known of a sum.
  func set(_ range: ClosedRange<Int>, of sum: Int) {
    guard ranges[sum] != range else { return }
    ranges[sum] = range
    program.setRange(range, ofRow: sum)
  }

  /// What is known of a sum now.
  func range(of sum: Int) -> ClosedRange<Int> { ranges[sum] }

  /// Whether the sum can have no value but the true one.
  func isComputable(_ sum: Int, value: Int) -> Bool {
    if witnesses.contains(where: { $0[sum] != value && fits($0) }) { return false }
    return least(sum, sign: 1) == value && least(sum, sign: -1) == -value
  }

  /// The values that the sum can have; nil where nothing fits what is known.
  func interval(of sum: Int) -> ClosedRange<Int>? {
    guard let low = least(sum, sign: 1), let high = least(sum, sign: -1) else { return nil }
    return low...(-high)
  }

  private func fits(_ witness: [Int]) -> Bool {
    zip(ranges, witness).allSatisfy { $0.contains($1) }
  }

  private func least(_ sum: Int, sign: Int) -> Int? {
    var costs = [Int](repeating: 0, count: system.limits.count)
    for member in system.sums[sum].members { costs[member] = sign }
    guard let values = program.minimize(costs) else { return nil }
    let witness = system.sums.map { $0.members.reduce(0) { $0 + values[$1] } }
    witnesses.append(witness)
    return sign * witness[sum]
  }
}
