/// Whether a table of whole numbers exists with totals in given ranges and entries below limits.
///
/// A circulation with lower bounds: source to lines, lines to columns, columns to sink, and back.
/// Such networks have whole-number solutions whenever they have any, so the answer is exact.
/// Solved by augmenting paths on a dozen nodes.
///
/// - SeeAlso: A. Hoffman, Proceedings of Symposia in Applied Mathematics 10 (1960), 113–127.
struct FlowNetwork {
  /// What can still be sent from node to node, line by line.
  private var capacity: [Int]
  private let nodes: Int
  private let demand: Int
  private let origin: Int
  private let goal: Int

  init(
    lines: ArraySlice<ClosedRange<Int>>, columns: ArraySlice<ClosedRange<Int>>,
    total: ClosedRange<Int>, _ limits: [[Int]]
  ) {
    let source = lines.count + columns.count
    let sink = source + 1
    let origin = sink + 1
    let goal = origin + 1
    let nodes = goal + 1
    var capacity = [Int](repeating: 0, count: nodes * nodes)
    var demand = 0
    // A lower bound is sent by force: its start owes it to the goal, its end has it from the origin.
    func connect(_ from: Int, _ to: Int, _ range: ClosedRange<Int>) {
      capacity[from * nodes + to] += range.upperBound - range.lowerBound
      capacity[origin * nodes + to] += range.lowerBound
      capacity[from * nodes + goal] += range.lowerBound
      demand += range.lowerBound
    }
    for (line, range) in lines.enumerated() {
      connect(source, line, range)
      for column in 0..<columns.count {
        connect(line, lines.count + column, 0...limits[line][column])
      }
    }
    for (column, range) in columns.enumerated() { connect(lines.count + column, sink, range) }
    connect(sink, source, total)
    self.capacity = capacity
    self.nodes = nodes
    self.demand = demand
    self.origin = origin
    self.goal = goal
  }

  /// Whether everything that is sent by force can be balanced.
  var isFeasible: Bool {
    var rest = self
    var previous = [Int](repeating: -1, count: nodes)
    var queue: [Int] = []
    queue.reserveCapacity(nodes)
    var sent = 0
    while let amount = rest.augment(&previous, &queue) { sent += amount }
    return sent == demand
  }

  /// Sends what one shortest path still carries; nil where there is no path.
  private mutating func augment(_ previous: inout [Int], _ queue: inout [Int]) -> Int? {
    for node in 0..<nodes { previous[node] = -1 }
    queue.removeAll(keepingCapacity: true)
    queue.append(origin)
    var next = 0
    while next < queue.count, previous[goal] < 0 {
      let node = queue[next]
      next += 1
      for other in 0..<nodes
      where other != origin && previous[other] < 0 && capacity[node * nodes + other] > 0 {
        previous[other] = node
        queue.append(other)
      }
    }
    guard previous[goal] >= 0 else { return nil }
    var amount = Int.max
    var node = goal
    while node != origin {
      amount = min(amount, capacity[previous[node] * nodes + node])
      node = previous[node]
    }
    node = goal
    while node != origin {
      capacity[previous[node] * nodes + node] -= amount
      capacity[node * nodes + previous[node]] += amount
      node = previous[node]
    }
    return amount
  }
}
