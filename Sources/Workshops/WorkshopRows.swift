/// What has a price: a State's turns, a need that several languages could meet, and each participant.
struct WorkshopRows {
  /// The row of the turns of each place's State.
  let turns: [Int]
  /// The row of each place's need.
  let needs: [Int]
  /// What each row allows. The last but one stands for all that need no row, the last one for all
  /// participants.
  private(set) var limits: [Int]
  /// The most participants of all workshops together; nil: any number.
  var participants: Int? { didSet { limits[limits.count - 1] = participants ?? 0 } }

  /// Makes the rows that can bind.
  init(_ part: WorkshopPart) {
    var needsOf = [Set<Int>](repeating: [], count: part.stateCount)
    var placesOf = [Int](repeating: 0, count: part.needCount)
    for place in part.states.indices {
      needsOf[part.states[place]].insert(part.needs[place])
      placesOf[part.needs[place]] += 1
    }
    var limits: [Int] = []
    func row(_ isNeeded: Bool, _ limit: Int) -> Int? {
      guard isNeeded else { return nil }
      limits.append(limit)
      return limits.count - 1
    }
    let turns = part.turns ?? .max
    let rowOfState = needsOf.map { row($0.count > turns, turns) }
    let rowOfNeed = placesOf.map { row($0 > 1, 1) }
    let none = limits.count
    self.turns = part.states.map { rowOfState[$0] ?? none }
    needs = part.needs.map { rowOfNeed[$0] ?? none }
    self.limits = limits + [0, 0]
  }

  /// The row of all that need none.
  var none: Int { limits.count - 2 }

  /// Prices of nothing.
  var free: [Int] { limits.map { _ in 0 } }

  /// Prices of turns at which no need pays.
  func dear(_ part: WorkshopPart, grain: Int) -> [Int] {
    var prices = free
    for (place, row) in turns.enumerated() where row != none {
      prices[row] = max(prices[row], part.weights[place] * grain)
    }
    return prices
  }
}
