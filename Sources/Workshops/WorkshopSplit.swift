/// How many workshops each part has: the choice of greatest sum.
struct WorkshopSplit {
  /// The sum; no more than the cap of so many workshops.
  let weight: Int
  /// How many workshops each part has.
  let counts: [Int]

  /// Chooses; of equal choices one of the fewest workshops. Nil where no number is allowed.
  ///
  /// - Parameters:
  ///   - values: For each part and each number of workshops, what they cover.
  ///   - totals: How many workshops there may be of all parts.
  ///   - cap: The most that can be covered by each number of workshops; nil: any weight.
  init?(_ values: [[Int]], totals: Range<Int>, cap: [Int]?) {
    let most = totals.upperBound - 1
    var sums = [0]
    var choices: [[Int]] = []
    for part in values {
      let total = min(most, sums.count - 1 + part.count - 1)
      var next = [Int](repeating: Int.min, count: total + 1)
      var choice = [Int](repeating: 0, count: total + 1)
      for (before, sum) in sums.enumerated() {
        for count in 0..<part.count where before + count <= total {
          if sum + part[count] > next[before + count] {
            next[before + count] = sum + part[count]
            choice[before + count] = count
          }
        }
      }
      sums = next
      choices.append(choice)
    }
    guard var best = totals.clamped(to: sums.indices).first else { return nil }
    func value(_ total: Int) -> Int { min(sums[total], cap?[total] ?? .max) }
    for total in totals.clamped(to: sums.indices) where value(total) > value(best) { best = total }
    weight = value(best)
    var counts: [Int] = []
    for choice in choices.reversed() {
      counts.append(choice[best])
      best -= choice[best]
    }
    self.counts = counts.reversed()
  }
}
