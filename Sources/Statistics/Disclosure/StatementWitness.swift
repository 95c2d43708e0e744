/// Whether a statement about a table leaves open what is withheld of it.
///
/// A statement such as "rising" excludes some tables. It may be made if for each withheld sum there
/// is another table that fits all that is printed, gives the sum another value, and bears the same
/// statement. Such witnesses are looked for among the tables that differ from the true one in one
/// to four counts; where none is found the statement is not made.
struct StatementWitness {
  /// A sum with what is known of it.
  typealias Known = (members: [Int], range: ClosedRange<Int>)

  /// The true counts.
  let counts: [Int]
  /// Their greatest values.
  let limits: [Int]
  /// What is printed.
  let known: [Known]
  /// The number of columns: a count's line is its index divided by it.
  let columns: Int

  /// Whether every sum is left open by the statement, if it is without it.
  ///
  /// - Parameters:
  ///   - sums: The sums that are withheld.
  ///   - holds: Whether a table bears the statement.
  func leavesOpen(_ sums: [[Int]], _ holds: ([Int]) -> Bool) -> Bool {
    let neighbours = neighbours
    return sums.allSatisfy { sum in
      func value(_ table: [Int]) -> Int { sum.reduce(0) { $0 + table[$1] } }
      let others = neighbours.filter { value($0) != value(counts) }
      return others.isEmpty || others.contains(where: holds)
    }
  }

  /// The tables near the true one that fit what is printed.
  private var neighbours: [[Int]] {
    var tables: [[Int]] = []
    func tryChange(_ changes: [(index: Int, by: Int)]) {
      var table = counts
      for change in changes { table[change.index] += change.by }
      let isWithin = changes.allSatisfy { (0...limits[$0.index]).contains(table[$0.index]) }
      guard isWithin else { return }
      let fits = known.allSatisfy { sum in
        sum.range.contains(sum.members.reduce(0) { $0 + table[$1] })
      }
      if fits { tables.append(table) }
    }
    for first in counts.indices {
      tryChange([(first, 1)])
      tryChange([(first, -1)])
      for second in counts.indices where second != first {
        tryChange([(first, 1), (second, -1)])
        // A State more and a State less in one year, the other way round in another.
        let (line, other) = (first / columns, second / columns)
        let (column, otherColumn) = (first % columns, second % columns)
        guard line != other, column != otherColumn else { continue }
        tryChange([
          (first, 1), (second, 1), (line * columns + otherColumn, -1),
          (other * columns + column, -1),
        ])
      }
    }
    return tables
  }
}
