import Model

/// Numbers of States by regional group and instrument; States of no group count in all alone.
struct Tally {
  private var numbers = [Int](
    repeating: 0, count: (RegionalGroup.allCases.count + 1) * Instrument.allCases.count)

  /// Adds one State to its group and to all, for each instrument that binds it.
  mutating func add(group: RegionalGroup?, boundBy: InstrumentSet) {
    for instrument in Instrument.allCases where boundBy.contains(instrument) {
      numbers[place(nil, instrument)] += 1
      if let group { numbers[place(group, instrument)] += 1 }
    }
  }

  /// The number of States of a group, nil for all, bound by an instrument.
  subscript(group: RegionalGroup?, instrument: Instrument) -> Int {
    numbers[place(group, instrument)]
  }

  private func place(_ group: RegionalGroup?, _ instrument: Instrument) -> Int {
    let line = group.map { Int($0.rawValue) + 1 } ?? 0
    return line * Instrument.allCases.count + Int(instrument.rawValue)
  }
}
