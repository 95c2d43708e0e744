/// A network with capacities, and the greatest flow through it.
///
/// Source: Y. Dinitz, Soviet Mathematics Doklady 11 (1970), 1277–1280.
struct FlowNetwork {
  private var heads: [Int] = []
  private var capacities: [Int] = []
  private var edges: [[Int]]

  init(nodes: Int) { edges = Array(repeating: [], count: nodes) }

  /// Adds an edge and returns its number.
  @discardableResult
  mutating func add(from tail: Int, to head: Int, capacity: Int) -> Int {
    edges[tail].append(heads.count)
    edges[head].append(heads.count + 1)
    heads += [head, tail]
    capacities += [capacity, 0]
    return heads.count - 2
  }

  /// The flow on an edge, once the greatest flow is found.
  func flow(on edge: Int) -> Int { capacities[edge + 1] }

  /// Finds the greatest flow from one node to another.
  mutating func greatestFlow(from source: Int, to sink: Int) -> Int {
    var total = 0
    while let levels = levels(from: source, to: sink) {
      var next = Array(repeating: 0, count: edges.count)
      while true {
        let amount = push(source, sink, .max, levels, &next)
        if amount == 0 { break }
        total += amount
      }
    }
    return total
  }

  /// Returns a number for each node, the same for two that lie on one ring of the residual network: an edge
  /// between those can carry another flow of the same size, any other edge only the one that it has.
  ///
  /// Source: R. Tarjan, SIAM Journal on Computing 1 (1972), 146–160.
  func rings() -> [Int] {
    var (found, lowest) = (Array(repeating: -1, count: edges.count), edges.map { _ in 0 })
    var rings = found
    var (next, count) = (edges.map { _ in 0 }, 0)
    var (path, open): ([Int], [Int]) = ([], [])
    for root in edges.indices where found[root] < 0 {
      path = [root]
      while let node = path.last {
        if found[node] < 0 {
          (found[node], lowest[node]) = (count, count)
          count += 1
          open.append(node)
        }
        if next[node] < edges[node].count {
          let edge = edges[node][next[node]]
          next[node] += 1
          guard capacities[edge] > 0 else { continue }
          if found[heads[edge]] < 0 {
            path.append(heads[edge])
          } else if rings[heads[edge]] < 0 {
            lowest[node] = min(lowest[node], found[heads[edge]])
          }
          continue
        }
        path.removeLast()
        if let before = path.last { lowest[before] = min(lowest[before], lowest[node]) }
        if lowest[node] == found[node] {
          while let member = open.popLast() {
            rings[member] = node
            if member == node { break }
          }
        }
      }
    }
    return rings
  }

  private func levels(from source: Int, to sink: Int) -> [Int]? {
    var levels = Array(repeating: -1, count: edges.count)
    levels[source] = 0
    var queue = [source]
    var place = 0
    while place < queue.count {
      let node = queue[place]
      place += 1
      for edge in edges[node] where capacities[edge] > 0 && levels[heads[edge]] < 0 {
        levels[heads[edge]] = levels[node] + 1
        queue.append(heads[edge])
      }
    }
    return levels[sink] < 0 ? nil : levels
  }

  private mutating func push(
    _ node: Int, _ sink: Int, _ amount: Int, _ levels: [Int], _ next: inout [Int]
  ) -> Int {
    if node == sink { return amount }
    while next[node] < edges[node].count {
      let edge = edges[node][next[node]]
      if capacities[edge] > 0, levels[heads[edge]] == levels[node] + 1 {
        let pushed = push(heads[edge], sink, min(amount, capacities[edge]), levels, &next)
        if pushed > 0 {
          capacities[edge] -= pushed
          capacities[edge ^ 1] += pushed
          return pushed
        }
      }
      next[node] += 1
    }
    return 0
  }
}
