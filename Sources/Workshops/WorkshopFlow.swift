/// Who comes to workshops that are decided: the flow of greatest weight from States through needs
/// to workshops.
///
/// Paths that add most weight come first, so that the flow of every number of participants is
/// one of greatest weight.
struct WorkshopFlow {
  /// The weight of the needs covered.
  private(set) var weight = 0
  /// How many take part.
  private(set) var participants = 0
  /// How many arcs were looked at.
  private(set) var steps = 0

  /// Arcs stand in pairs, an arc and its reverse.
  private var heads: [Int] = []
  private var rooms: [Int] = []
  private var gains: [Int] = []
  private var following: [Int] = []
  private var first: [Int]
  /// The arc of each place of the part's kinds that are held.
  private(set) var arcs: [(place: Int, arc: Int)] = []

  private static let source = 0
  private static let sink = 1
  private static let nothing = Int.min / 2

  /// Makes the flow for numbers of workshops.
  ///
  /// - Parameters:
  ///   - part: The kinds.
  ///   - numbers: How many workshops of each are held.
  ///   - most: The most participants of all workshops together; nil: any number.
  init(_ part: WorkshopPart, numbers: [Int], most: Int? = nil) {
    first = [-1, -1]
    let held = part.kinds.indices.filter { numbers[$0] > 0 }
    var nodes = [Int](repeating: -1, count: part.stateCount)
    var needNodes: [Int: Int] = [:]
    for (place, kind) in held.enumerated() {
      let node = makeNode()
      let rules = part.kinds[kind]
      connect(node, Self.sink, room: rules.places * numbers[kind])
      var helping = node
      if rules.limitsBoth {
        helping = makeNode()
        connect(helping, node, room: rules.mostOfBoth * numbers[kind])
      }
      let article = part.articles[kind]
      let isShared =
        (place > 0 && part.articles[held[place - 1]] == article)
        || (place + 1 < held.count && part.articles[held[place + 1]] == article)
      for seat in part.places(of: kind) {
        let state = part.states[seat]
        if nodes[state] < 0 {
          nodes[state] = makeNode()
          connect(Self.source, nodes[state], room: part.turns ?? Int(Int32.max))
        }
        var (tail, gain) = (nodes[state], part.weights[seat])
        if isShared {
          let need = part.needs[seat]
          if let known = needNodes[need] {
            tail = known
          } else {
            let made = makeNode()
            connect(tail, made, room: 1, gain: gain)
            needNodes[need] = made
            tail = made
          }
          gain = 0
        }
        arcs.append((seat, heads.count))
        connect(tail, part.helps[seat] ? helping : node, room: 1, gain: gain)
      }
    }
    while participants < most ?? .max {
      let path = path(from: Self.source, to: Self.sink)
      guard path.gain > 0 else { break }
      push(path.arcs)
      weight += path.gain
      participants += 1
    }
    // What leaves may come back, so that two may take the place of one.
    connect(Self.sink, Self.source, room: (most ?? Int(Int32.max)) - participants)
    rooms[rooms.count - 1] = participants
  }

  /// The places that are taken.
  var taken: [Int] { arcs.filter { rooms[$0.arc] == 0 }.map(\.place) }

  /// Whether each place that `arcs` names is taken, where the places are gone through in order and
  /// each is kept that some flow of this weight has with those before.
  mutating func earliest() -> [Bool] {
    arcs.map { _, arc in
      if rooms[arc] > 0 {
        let tail = heads[arc ^ 1]
        let path = path(from: heads[arc], to: tail)
        guard path.gain + gains[arc] == 0 else { return false }
        push(path.arcs + [arc])
      }
      rooms[arc ^ 1] = 0
      return true
    }
  }

  private mutating func makeNode() -> Int {
    first.append(-1)
    return first.count - 1
  }

  private mutating func connect(_ tail: Int, _ head: Int, room: Int, gain: Int = 0) {
    for (from, to, room, gain) in [(tail, head, room, gain), (head, tail, 0, -gain)] {
      heads.append(to)
      rooms.append(room)
      gains.append(gain)
      following.append(first[from])
      first[from] = heads.count - 1
    }
  }

  private mutating func push(_ path: [Int]) {
    for arc in path {
      rooms[arc] -= 1
      rooms[arc ^ 1] += 1
    }
  }

  /// The path that adds most weight: the first found of equals.
  private mutating func path(from start: Int, to end: Int) -> (gain: Int, arcs: [Int]) {
    var gained = [Int](repeating: Self.nothing, count: first.count)
    var arrival = [Int](repeating: -1, count: first.count)
    var isWaiting = [Bool](repeating: false, count: first.count)
    var queue = [start]
    var place = 0
    gained[start] = 0
    while place < queue.count {
      let node = queue[place]
      place += 1
      isWaiting[node] = false
      var arc = first[node]
      while arc >= 0 {
        steps += 1
        let head = heads[arc]
        if rooms[arc] > 0, gained[node] + gains[arc] > gained[head] {
          gained[head] = gained[node] + gains[arc]
          arrival[head] = arc
          if !isWaiting[head] {
            isWaiting[head] = true
            queue.append(head)
          }
        }
        arc = following[arc]
      }
    }
    guard gained[end] > Self.nothing else { return (Self.nothing, []) }
    var arcs: [Int] = []
    var node = end
    while node != start {
      arcs.append(arrival[node])
      node = heads[arrival[node] ^ 1]
    }
    return (gained[end], arcs)
  }
}
