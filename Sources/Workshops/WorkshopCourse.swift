/// Parts that are planned side by side, with what is known of each.
struct WorkshopCourse {
  var tables: [WorkshopTable]
  /// How many workshops all parts together may have.
  let totals: Range<Int>

  /// Takes numbers of workshops of all kinds into account.
  mutating func learn(_ numbers: [Int]) {
    for table in tables.indices {
      tables[table].learn(tables[table].part.members.map { numbers[$0] })
    }
  }

  /// Allows other numbers of a kind only.
  ///
  /// - Parameters:
  ///   - kind: The number of the kind among all.
  ///   - range: What its number of workshops may be; what it may be so far is not widened.
  ///   - isLooking: Whether bounds are to be looked for anew.
  mutating func limit(_ kind: Int, to range: ClosedRange<Int>, isLooking: Bool) {
    for table in tables.indices {
      guard let place = tables[table].part.members.firstIndex(of: kind) else { continue }
      var ranges = tables[table].ranges
      ranges.low[place] = max(ranges.low[place], range.lowerBound)
      ranges.high[place] = min(ranges.high[place], range.upperBound)
      tables[table].restrict(to: ranges, isLooking: isLooking)
    }
  }

  /// The numbers of workshops of all kinds that are known for a division.
  func numbers(_ split: WorkshopSplit, kinds: Int) -> [Int] {
    var numbers = [Int](repeating: 0, count: kinds)
    for (table, count) in zip(tables, split.counts) {
      for (kind, number) in zip(table.part.members, table.plans[count]) { numbers[kind] = number }
    }
    return numbers
  }

  /// Of a division the part of which least is known; nil where nothing more can be known.
  func leastKnown(_ split: WorkshopSplit) -> Int? {
    var chosen: (table: Int, gap: Int)?
    for (table, count) in split.counts.enumerated() {
      let gap = tables[table].upper[count] - tables[table].lower[count]
      if gap > chosen?.gap ?? 0, !tables[table].isStuck[count] { chosen = (table, gap) }
    }
    return chosen?.table
  }
}
