/// What numbers of workshops could cover at most, by prices: a State pays for each turn, and a need
/// for each language in which it is met, so that each kind of workshop can be looked at alone.
///
/// Every list of prices gives a bound (Lagrange's); prices that suit make it the one of the
/// program in which numbers need not be whole. Prices are whole numbers, so that the bound is exact.
struct WorkshopRelaxation {
  /// What the number of workshops of each kind may be.
  struct Ranges: Hashable {
    var low: [Int]
    var high: [Int]
  }

  /// How many units of price a unit of weight has.
  let grain: Int
  /// How many places were looked at, each worth three arcs of a flow.
  private(set) var steps = 0
  /// How many workshops of each kind the latest prices choose.
  private(set) var numbers: [Int]
  /// The bound of the latest prices, in units of price.
  private(set) var bound = 0
  /// The margins of the workshops chosen beside those that must be, the greatest first.
  private var chosen: [(margin: Int, kind: Int)] = []
  /// The greatest margin that was not chosen.
  private var outside = 0

  let part: WorkshopPart
  /// What has a price.
  private(set) var rows: WorkshopRows
  /// How far the use of each row was beyond what it allows, and changes of prices before.
  var direction: [Double]
  /// Where the margins of each kind begin: what each further workshop of it adds.
  private let copies: [Int]
  private var margins: [Int]
  private var order: [Int] = []
  private var profits: [Int] = []
  /// How many workshops may be held beside those that must.
  private var free = 0

  /// Makes a relaxation.
  init(_ part: WorkshopPart) {
    self.part = part
    rows = WorkshopRows(part)
    direction = rows.limits.map { _ in 0 }
    numbers = part.kinds.map { _ in 0 }
    var copies = [0]
    for kind in part.kinds { copies.append(copies[copies.count - 1] + kind.most) }
    self.copies = copies
    margins = [Int](repeating: 0, count: copies[copies.count - 1])
    grain = max(1, min(1 << 10, (1 << 52) / max(part.weights.reduce(0, +), 1)))
  }

  /// The most participants of all workshops together; nil: any number.
  var most: Int? {
    get { rows.participants }
    set { rows.participants = newValue }
  }

  /// Lets the next change of prices begin anew.
  mutating func forget() {
    for row in direction.indices { direction[row] = 0 }
  }

  /// Returns the bound that prices give, in units of price, for at most so many workshops.
  mutating func evaluate(_ prices: [Int], _ ranges: Ranges, count: Int) -> Int {
    var total = 0
    for (row, limit) in rows.limits.enumerated() { total += prices[row] * limit }
    free = count
    for kind in part.kinds.indices {
      let (low, high) = (ranges.low[kind], ranges.high[kind])
      free -= low
      guard high > 0 else { continue }
      value(kind, copies: high, prices)
      for copy in 0..<low { total += margins[copies[kind] + copy] }
    }
    for kind in numbers.indices { numbers[kind] = ranges.low[kind] }
    choose(ranges)
    for item in chosen {
      total += item.margin
      numbers[item.kind] += 1
    }
    bound = total
    return total
  }

  /// Chooses the workshops of greatest margin that may be held beside those that must.
  private mutating func choose(_ ranges: Ranges) {
    chosen.removeAll(keepingCapacity: true)
    outside = 0
    var rest = part.familyLimits
    if rest != nil {
      for (kind, low) in ranges.low.enumerated() { rest?[part.families[kind]] -= low }
    }
    for kind in part.kinds.indices where ranges.low[kind] < ranges.high[kind] {
      let family = part.families[kind]
      for copy in ranges.low[kind]..<ranges.high[kind] {
        let margin = margins[copies[kind] + copy]
        guard margin > 0 else { break }
        // Of those that share a limit the least makes way.
        let isFull = chosen.count >= free
        let rival =
          rest.map { $0[family] <= 0 } == true
          ? chosen.lastIndex { part.families[$0.kind] == family }
          : isFull ? chosen.indices.last : chosen.count
        guard let rival, rival == chosen.count || chosen[rival].margin < margin else {
          outside = max(outside, margin)
          break
        }
        if rival < chosen.count {
          outside = max(outside, chosen[rival].margin)
          rest?[part.families[chosen[rival].kind]] += 1
          chosen.remove(at: rival)
        }
        rest?[family] -= 1
        var place = chosen.count
        while place > 0, chosen[place - 1].margin < margin { place -= 1 }
        chosen.insert((margin, kind), at: place)
      }
    }
  }

  /// Narrows ranges by what the latest prices show: what no choice that reaches a bound has.
  ///
  /// - Parameters:
  ///   - ranges: The ranges that the prices were looked at with.
  ///   - least: What has to be reached, in units of price.
  func narrow(_ ranges: inout Ranges, least: Int) {
    let inside = free > 0 && chosen.count >= free ? chosen[chosen.count - 1].margin : 0
    for kind in part.kinds.indices where ranges.low[kind] < ranges.high[kind] {
      let chosen = numbers[kind]
      if chosen < ranges.high[kind] {
        let within = bound - inside + margins[copies[kind] + chosen]
        if within < least { ranges.high[kind] = chosen }
      }
      if chosen > ranges.low[kind],
        bound - margins[copies[kind] + chosen - 1] + outside < least
      {
        ranges.low[kind] = chosen
      }
    }
  }

  /// Sets what each workshop of a kind adds at prices.
  private mutating func value(_ kind: Int, copies count: Int, _ prices: [Int]) {
    let rules = part.kinds[kind]
    let seats = part.places(of: kind)
    let begin = copies[kind]
    for copy in 0..<count { margins[begin + copy] = 0 }
    if seats.count <= rules.places, !rules.limitsBoth {
      steps += 3 * seats.count
      var sum = 0
      for place in seats {
        let profit = profit(place, prices)
        if profit > 0 { sum += profit }
      }
      margins[begin] = sum
      return
    }
    rank(kind, prices)
    if !rules.limitsBoth {
      for (rank, profit) in profits.enumerated() {
        let copy = rank / rules.places
        guard copy < count else { break }
        margins[begin + copy] += profit
      }
      return
    }
    var before = 0
    for copy in 1...count {
      let sum = part.takers(kind, of: order, workshops: copy).reduce(0) { $0 + profit($1, prices) }
      margins[begin + copy - 1] = sum - before
      before = sum
    }
  }

  private func profit(_ place: Int, _ prices: [Int]) -> Int {
    part.weights[place] * grain - prices[rows.turns[place]] - prices[rows.needs[place]]
      - prices[prices.count - 1]
  }

  /// Those who would come to workshops of a kind at prices.
  mutating func takers(_ kind: Int, workshops count: Int, _ prices: [Int]) -> [Int] {
    rank(kind, prices)
    return part.takers(kind, of: order, workshops: count)
  }

  /// Orders the places of a kind by profit, the greatest first; those without are left out.
  private mutating func rank(_ kind: Int, _ prices: [Int]) {
    let seats = part.places(of: kind)
    steps += 6 * seats.count
    order.removeAll(keepingCapacity: true)
    profits.removeAll(keepingCapacity: true)
    for place in seats {
      let profit = profit(place, prices)
      guard profit > 0 else { continue }
      var rank = profits.count
      profits.append(profit)
      order.append(place)
      while rank > 0, profits[rank - 1] < profit {
        profits[rank] = profits[rank - 1]
        order[rank] = order[rank - 1]
        rank -= 1
      }
      profits[rank] = profit
      order[rank] = place
    }
  }
}
