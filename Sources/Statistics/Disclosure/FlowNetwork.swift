/// Whether a table of whole numbers exists with totals in given ranges and entries below limits.
///
/// A circulation with lower bounds: source to lines, lines to columns, columns to sink, and back.
/// Such networks have whole-number solutions whenever they have any, so the answer is exact.
/// Solved by augmenting paths on a dozen nodes.
///
/// - SeeAlso: A. Hoffman, Proceedings of Symposia in Applied Mathematics 10 (1960), 113–127.
struct FlowNetwork {
  /// What can still be sent from node to node.
  private var capacity: [[Int]]
  private let demand: Int
  private let origin: Int
  private let goal: Int

  init(
    lines: [ClosedRange<Int>], columns: [ClosedRange<Int>], total: ClosedRange<Int>,
    _ limits: [[Int]]
  ) {
    let source = lines.count + columns.count
    let sink = source + 1
    let origin = sink + 1
    let goal = origin + 1
    var capacity = [[Int]](repeating: [Int](repeating: 0, count: goal + 1), count: goal + 1)
    var demand = 0
    // A lower bound is sent by force: its start owes it to the goal, its end has it from the origin.
    func connect(_ from: Int, _ to: Int, _ range: ClosedRange<Int>) {
      capacity[from][to] += range.upperBound - range.lowerBound
      capacity[origin][to] += range.lowerBound
      capacity[from][goal] += range.lowerBound
      demand += range.lowerBound
    }
    for (line, range) in lines.enumerated() {
      connect(source, line, range)
      for column in columns.indices {
        connect(line, lines.count + column, 0...limits[line][column])
      }
    }
    for (column, range) in columns.enumerated() { connect(lines.count + column, sink, range) }
    connect(sink, source, total)
    self.capacity = capacity
    self.demand = demand
    self.origin = origin
    self.goal = goal
  }

  /// Whether everything that is sent by force can be balanced.
  var isFeasible: Bool {
    var rest = self
    var sent = 0
    while let amount = rest.augment() { sent += amount }
    return sent == demand
  }

  /// Sends what one shortest path still carries; nil where there is no path.
  private mutating func augment() -> Int? {
    var previous = [Int?](repeating: nil, count: capacity.count)
    var queue = [origin]
    var next = 0
    while next < queue.count, previous[goal] == nil {
      let node = queue[next]
      next += 1
      for other in capacity.indices
      where other != origin && previous[other] == nil && capacity[node][other] > 0 {
        previous[other] = node
        queue.append(other)
      }
    }
    guard previous[goal] != nil else { return nil }
    var path: [(from: Int, to: Int)] = []
    var node = goal
    while node != origin, let before = previous[node] {
      path.append((before, node))
      node = before
    }
    let amount = path.map { capacity[$0.from][$0.to] }.min() ?? 0
    for step in path {
      capacity[step.from][step.to] -= amount
      capacity[step.to][step.from] += amount
    }
    return amount
  }
}
