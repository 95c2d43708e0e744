import Timing

/// The throughput of each contender over the repetitions.
struct SpeedTable {
  struct Row {
    let name: String
    let megabytesPerSecond: [Double]
    let matches: Int

    var median: Double {
      let sorted = megabytesPerSecond.sorted()
      let middle = sorted.count / 2
      return sorted.count.isMultiple(of: 2)
        ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }
  }

  private(set) var rows: [Row] = []

  /// Runs the contenders in turn, A B C A B C …, so that what disturbs the machine for a while
  /// disturbs all of them.
  init(_ contenders: [any Contender], repetitions: Int) throws {
    var speeds = [[Double]](repeating: [], count: contenders.count)
    var matches = [Int](repeating: 0, count: contenders.count)
    // Round 0 fills the caches and tables of each and is not counted.
    for round in 0...repetitions {
      for (index, contender) in contenders.enumerated() {
        let repetition = try contender.repetition()
        matches[index] = repetition.matches
        guard round > 0 else { continue }
        speeds[index].append(Double(contender.utf8Count) / 1e6 / repetition.seconds)
      }
    }
    rows = contenders.indices.map {
      Row(name: contenders[$0].name, megabytesPerSecond: speeds[$0], matches: matches[$0])
    }
  }

  /// The table; ratios are those of the first row's median to each row's.
  var lines: [String] {
    guard let own = rows.first?.median else { return [] }
    let heading =
      "MB/s".left(38) + "min".right(10) + "median".right(10) + "max".right(10)
      + "matches".right(10) + "ours/peer".right(12)
    return [heading]
      + rows.map { row in
        let ends = [
          row.megabytesPerSecond.min() ?? 0, row.median, row.megabytesPerSecond.max() ?? 0,
        ]
        let speeds = ends.map { $0.written(places: 1).right(10) }.joined()
        let matches = row.matches > 0 ? String(row.matches) : "-"
        let ratio = (own / row.median).written(places: own < row.median ? 3 : 1)
        return row.name.left(38) + speeds + matches.right(10) + ratio.right(12)
      }
  }
}
