/// Whether a statement about a table leaves open what is withheld of it.
///
/// A statement such as "rising" excludes some tables. It may be made if for each withheld sum there
/// is another table that fits all that is printed, gives the sum another value, and bears the same
/// statement. Such witnesses are looked for near the true table and on a walk away from it, always
/// the same one; where none is found the statement is not made.
struct StatementWitness {
  /// A sum with what is known of it.
  typealias Known = (members: [Int], range: ClosedRange<Int>)

  private typealias Move = [(index: Int, by: Int)]

  /// The true counts.
  let counts: [Int]
  /// Their greatest values.
  let limits: [Int]
  /// What is printed.
  let known: [Known]
  /// The number of columns: a count's line is its index divided by it.
  let columns: Int

  /// How many steps the walk takes, and how many without anything new before it is given up.
  private static let steps = (most: 6_000, idle: 600)

  /// Whether every sum is left open by the statement, if it is without it.
  ///
  /// - Parameters:
  ///   - sums: The sums that are withheld.
  ///   - holds: Whether a table bears the statement.
  /// - Returns: Whether a witness was found for each sum that can have another value.
  func leavesOpen(_ sums: [[Int]], _ holds: ([Int]) -> Bool) -> Bool {
    let moves = moves
    var walk = Walk(self, sums)
    var open = Set(sums.indices)
    var canMove: Set<Int> = []
    var idle = 0
    func witness() {
      idle += 1
      let changed = open.filter { walk.differs(in: $0) }
      if !changed.isSubset(of: canMove) {
        canMove.formUnion(changed)
        idle = 0
      }
      if !changed.isEmpty, holds(walk.table) {
        open.subtract(changed)
        idle = 0
      }
    }
    for move in moves where walk.take(move) {
      witness()
      walk.takeBack(move)
    }
    var number: UInt64 = 1
    for _ in 0..<Self.steps.most {
      if open.isEmpty || moves.isEmpty || idle > Self.steps.idle { break }
      // Knuth's multiplier: no more is asked of it than to lead everywhere.
      number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      if walk.take(moves[Int(number >> 33) % moves.count]) { witness() }
    }
    // A sum that nothing moves was settled before the statement.
    return open.isDisjoint(with: canMove)
  }

  /// A table on the walk, with the sums that a move changes kept along.
  private struct Walk {
    private(set) var table: [Int]
    private let limits: [Int]
    private let ranges: [ClosedRange<Int>]
    /// For each count the sums that hold it: those that are known, then those that are withheld.
    private let sumsOfCount: [[Int]]
    private var values: [Int]
    private let trueValues: [Int]

    init(_ witness: StatementWitness, _ withheld: [[Int]]) {
      table = witness.counts
      limits = witness.limits
      let all = witness.known.map(\.members) + withheld
      ranges = witness.known.map(\.range)
      var holders = [[Int]](repeating: [], count: limits.count)
      for (sum, members) in all.enumerated() {
        for member in members { holders[member].append(sum) }
      }
      sumsOfCount = holders
      let counts = witness.counts
      values = all.map { $0.reduce(0) { $0 + counts[$1] } }
      trueValues = values
    }

    /// Whether a withheld sum has another value than the true one.
    func differs(in sum: Int) -> Bool {
      values[ranges.count + sum] != trueValues[ranges.count + sum]
    }

    /// Takes a move if the table then still fits what is printed.
    mutating func take(_ move: Move) -> Bool {
      for change in move where !(0...limits[change.index]).contains(table[change.index] + change.by)
      {
        return false
      }
      apply(move, sign: 1)
      let fits = move.allSatisfy { change in
        sumsOfCount[change.index].allSatisfy { sum in
          sum >= ranges.count || ranges[sum].contains(values[sum])
        }
      }
      if !fits { takeBack(move) }
      return fits
    }

    mutating func takeBack(_ move: Move) { apply(move, sign: -1) }

    private mutating func apply(_ move: Move, sign: Int) {
      for change in move {
        table[change.index] += sign * change.by
        for sum in sumsOfCount[change.index] { values[sum] += sign * change.by }
      }
    }
  }

  /// One State more or less; a State more here and one less there; and the same in two years with
  /// signs turned, which keeps every sum.
  private var moves: [Move] {
    let open = counts.indices.filter { limits[$0] > 0 }
    return open.flatMap { first -> [Move] in
      [[(first, 1)], [(first, -1)]]
        + open.filter { $0 != first }.flatMap { second -> [Move] in
          let pair: [Move] = [[(first, 1), (second, -1)]]
          let (line, column) = (first / columns, first % columns)
          let (other, otherColumn) = (second / columns, second % columns)
          guard line != other, column != otherColumn else { return pair }
          return pair + [
            [
              (first, 1), (second, 1), (line * columns + otherColumn, -1),
              (other * columns + column, -1),
            ]
          ]
        }
    }
  }
}
