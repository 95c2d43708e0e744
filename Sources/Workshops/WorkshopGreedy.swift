/// Workshops chosen one after the other, each time the one that is most esteemed.
struct WorkshopGreedy {
  /// How many workshops of each kind are chosen.
  private(set) var numbers: [Int]

  private let part: WorkshopPart
  private let high: [Int]
  private let esteem: [Int]
  /// How many workshops each family may still have; nil: any number.
  private var rest: [Int]?
  private var turns: [Int]
  private var isOpen: [Bool]

  /// Begins with the workshops that must be held.
  ///
  /// - Parameters:
  ///   - part: The kinds.
  ///   - ranges: What the numbers may be.
  ///   - esteem: How much it is worth that a place is taken.
  init(_ part: WorkshopPart, _ ranges: WorkshopRelaxation.Ranges, esteem: [Int]) {
    self.part = part
    self.esteem = esteem
    high = ranges.high
    rest = part.familyLimits
    numbers = part.kinds.map { _ in 0 }
    turns = [Int](repeating: part.turns ?? .max, count: part.stateCount)
    isOpen = [Bool](repeating: true, count: part.needCount)
    for (kind, low) in ranges.low.enumerated() {
      for _ in 0..<low { hold(kind) }
    }
  }

  /// Adds a workshop; false where none covers anything.
  mutating func add() -> Bool {
    var best = (esteem: 0, kind: 0)
    for kind in part.kinds.indices
    where numbers[kind] < high[kind] && rest.map({ $0[part.families[kind]] > 0 }) != false {
      let sum = takers(kind).reduce(0) { $0 + esteem[$1] }
      if sum > best.esteem { best = (sum, kind) }
    }
    guard best.esteem > 0 else { return false }
    hold(best.kind)
    return true
  }

  private mutating func hold(_ kind: Int) {
    for place in takers(kind) {
      turns[part.states[place]] -= 1
      isOpen[part.needs[place]] = false
    }
    numbers[kind] += 1
    rest?[part.families[kind]] -= 1
  }

  /// Those who would come: the most esteemed first.
  private func takers(_ kind: Int) -> [Int] {
    var open = part.places(of: kind).filter {
      isOpen[part.needs[$0]] && turns[part.states[$0]] > 0
    }
    if open.count > part.kinds[kind].places || part.kinds[kind].limitsBoth {
      open.sort { (esteem[$1], $0) < (esteem[$0], $1) }
    }
    return part.takers(kind, of: open, workshops: 1)
  }
}
