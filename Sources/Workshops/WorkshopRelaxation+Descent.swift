/// The search for prices that suit.
extension WorkshopRelaxation {
  /// How a descent goes: figures found by trial on whole cycles.
  struct Pace {
    /// How often prices are changed at most.
    let rounds: Int
    /// How far the first change goes, where 1 would be the whole way if the bound fell evenly.
    let first: Double

    /// From prices that may be far from the best.
    static let fresh = Pace(rounds: 200, first: 1)
    /// From the best prices of ranges that were a little wider.
    static let near = Pace(rounds: 60, first: 0.5)

    /// How many changes without a lower bound make the next ones smaller.
    static let patience = 10
    /// How much smaller.
    static let factor = 0.7
    /// Where changes are too small to go on.
    static let least = 0.002
    /// How much of the change before is in the next one, or prices would go to and fro.
    static let memory = 0.7
  }

  /// Lowers the bound by better prices, until it shows that a weight is out of reach.
  ///
  /// - Parameters:
  ///   - prices: Where to begin; the best ones at the end.
  ///   - ranges: What the numbers of workshops may be.
  ///   - count: How many workshops there may be.
  ///   - target: The weight.
  ///   - pace: How the descent goes.
  /// - Returns: The bound in weight, and how often each kind was chosen on the way.
  mutating func descend(
    _ prices: inout [Int], _ ranges: Ranges, count: Int, target: Int, pace: Pace
  ) -> (bound: Int, shares: [Int]) {
    let aim = target * grain
    var shares = part.kinds.map { _ in 0 }
    var trial = prices
    var best = evaluate(trial, ranges, count: count)
    var length = pace.first
    var waiting = 0
    forget()
    for _ in 0..<pace.rounds where best >= aim && length >= Pace.least {
      guard adjust(&trial, towards: aim - grain, length: length) else { break }
      let bound = evaluate(trial, ranges, count: count)
      for kind in shares.indices { shares[kind] += numbers[kind] }
      waiting += 1
      if bound < best {
        (best, prices) = (bound, trial)
        waiting = 0
      } else if waiting > Pace.patience {
        length *= Pace.factor
        waiting = 0
      }
    }
    return (evaluate(prices, ranges, count: count) / grain, shares)
  }

  /// Changes prices: what is asked for too much gets dearer, what is left over cheaper.
  ///
  /// - Returns: Whether any price is another.
  private mutating func adjust(_ prices: inout [Int], towards target: Int, length: Double) -> Bool {
    let excess = excess(prices)
    var square = 0.0
    for row in excess.indices {
      direction[row] = Double(excess[row]) + Pace.memory * direction[row]
      if prices[row] == 0, direction[row] < 0 { direction[row] = 0 }
      square += direction[row] * direction[row]
    }
    guard square > 0 else { return false }
    let step = length * Double(bound - target) / square
    let dearest = Double(part.heaviest * grain)
    var isChanged = false
    for row in excess.indices where direction[row] != 0 {
      // Where a price is as high as the greatest weight nothing is left to be gained by more.
      let change = max(-dearest, min(dearest, step * direction[row])).rounded()
      let changed = max(0, min(Int(dearest), prices[row] + Int(change)))
      if changed != prices[row] { isChanged = true }
      prices[row] = changed
    }
    return isChanged
  }

  /// How much more of each row the workshops chosen use than there is.
  private mutating func excess(_ prices: [Int]) -> [Int] {
    var excess = rows.limits.map { -$0 }
    for kind in numbers.indices where numbers[kind] > 0 {
      for place in takers(kind, workshops: numbers[kind], prices) {
        excess[rows.turns[place]] += 1
        excess[rows.needs[place]] += 1
        excess[excess.count - 1] += 1
      }
    }
    excess[rows.none] = 0
    if rows.participants == nil { excess[excess.count - 1] = 0 }
    return excess
  }
}
