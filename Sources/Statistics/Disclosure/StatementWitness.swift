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
    var open = Set(sums.indices)
    var canMove: Set<Int> = []
    var idle = 0
    func witness(_ table: [Int]) {
      let changed = open.filter { index in
        sums[index].reduce(0) { $0 + table[$1] - counts[$1] } != 0
      }
      idle += 1
      if !changed.isSubset(of: canMove) {
        canMove.formUnion(changed)
        idle = 0
      }
      if !changed.isEmpty, holds(table) {
        open.subtract(changed)
        idle = 0
      }
    }
    for move in moves {
      if let table = changed(counts, by: move) { witness(table) }
    }
    var table = counts
    var number: UInt64 = 1
    for _ in 0..<Self.steps.most {
      if open.isEmpty || moves.isEmpty || idle > Self.steps.idle { break }
      // Knuth's multiplier: no more is asked of it than to lead everywhere.
      number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      guard let next = changed(table, by: moves[Int(number >> 33) % moves.count]) else { continue }
      table = next
      witness(table)
    }
    // A sum that nothing moves was settled before the statement.
    return open.isDisjoint(with: canMove)
  }

  /// A table after a move, if it fits what is printed.
  private func changed(_ table: [Int], by move: Move) -> [Int]? {
    var table = table
    for change in move {
      table[change.index] += change.by
      guard (0...limits[change.index]).contains(table[change.index]) else { return nil }
    }
    let fits = known.allSatisfy { sum in
      sum.range.contains(sum.members.reduce(0) { $0 + table[$1] })
    }
    return fits ? table : nil
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
