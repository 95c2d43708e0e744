import ArgumentParser
import Lots
import Model
import Timing

/// `lots-benchmark mixing`: how soon the chain forgets where it began, in the mechanism's size.
struct MixingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mixing", abstract: "How soon the chain forgets where it began.",
    discussion: """
      Chains from three beginnings (drawn; all copies with one and the same table without faults; as many faults
      as can be) are looked at again and again. For each look: the greatest R-hat of the statistics and the
      greatest difference between the means of two beginnings, in its standard errors. Then one long chain: the
      sweeps that one independent table costs (integrated autocorrelation time).
      """)

  @Option(help: "The day on which States are parties.")
  var date = "2026-01-01"

  @Option(help: "Chains of each beginning.")
  var chains = 200

  @Option(help: "Sweeps of the long chain.")
  var long = 20_000

  @Flag(help: "The 193 fictional States of all memberships instead of the parties.")
  var mixed = false

  @Flag(help: "Prints the means of each statistic, too.")
  var means = false

  private static let looks = [0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512]

  func run() throws {
    guard let day = CalendarDate(iso8601: date) else {
      throw ValidationError("--date is a day such as 2026-01-01")
    }
    for profile in LotProfile.allCases {
      let states = mixed ? FullPool.mixed : FullPool.parties(on: day)
      let pool = LotPool(states: states, rules: try FullPool.rules(profile))
      guard (try? LotUrn(pool, years: 4)) != nil else {
        print("\(profile.rawValue): no draw")
        continue
      }
      print("\(profile.rawValue), \(states.count) States, \(chains) chains of each beginning")
      compare(pool)
      follow(pool)
    }
  }

  private func key(_ byte: UInt8) -> LotKey {
    LotKey(seed: Array(repeating: byte, count: 32), addition: "")
  }

  private func compare(_ pool: LotPool) {
    let settled = ChainWatch(pool, number: 0, key: key(1), start: .settled).reviewers
    // By look, beginning, statistic: sums and sums of squares.
    let names = ChainStatistics.names
    let none = Array(repeating: (sum: 0.0, squares: 0.0), count: names.count)
    var moments = Self.looks.map { _ in ChainWatch.Start.allCases.map { _ in none } }
    var clean = Self.looks.map { _ in ChainWatch.Start.allCases.map { _ in 0 } }
    for (begin, start) in ChainWatch.Start.allCases.enumerated() {
      for number in 1...chains {
        var chain = ChainWatch(pool, number: number, key: key(2), start: start)
        var sweeps = 0
        for (look, wanted) in Self.looks.enumerated() {
          chain.run(sweeps: wanted - sweeps)
          sweeps = wanted
          let statistics = ChainStatistics(chain, of: pool, settled: settled)
          if statistics.values[0] == 0 { clean[look][begin] += 1 }
          for (place, value) in statistics.values.enumerated() {
            moments[look][begin][place].sum += value
            moments[look][begin][place].squares += value * value
          }
        }
      }
    }
    print("  sweeps  R-hat  difference  of                            without faults")
    let count = Double(chains)
    for (look, sweeps) in Self.looks.enumerated() {
      var worst = (ratio: 1.0, difference: 0.0, name: "")
      for place in names.indices {
        let all = moments[look].map { begin in
          let mean = begin[place].sum / count
          return (mean, (begin[place].squares / count - mean * mean) * count / (count - 1))
        }
        let within = all.reduce(0) { $0 + $1.1 } / Double(all.count)
        let centre = all.reduce(0) { $0 + $1.0 } / Double(all.count)
        let between =
          all.reduce(0) { $0 + ($1.0 - centre) * ($1.0 - centre) } / Double(all.count - 1)
        guard within > 0 || between > 0 else { continue }
        let ratio = ((count - 1) / count + between / max(within, 1e-9)).squareRoot()
        var difference = 0.0
        for (first, one) in all.enumerated() {
          for other in all[(first + 1)...] {
            difference = max(
              difference, abs(one.0 - other.0) / ((one.1 + other.1) / count + 1e-12).squareRoot())
          }
        }
        worst.ratio = max(worst.ratio, ratio)
        if difference > worst.difference {
          (worst.difference, worst.name) = (difference, names[place])
        }
        if means {
          print(
            "    " + names[place].left(28)
              + all.map { $0.0.written(places: 2).right(10) }.joined())
        }
      }
      print(
        "\(sweeps)".right(8) + worst.ratio.written(places: 3).right(7)
          + min(worst.difference, 9_999).written(places: 1).right(12) + "  " + worst.name.left(30)
          + clean[look].map { "\($0)".right(5) }.joined())
    }
  }

  private func follow(_ pool: LotPool) {
    let settled = ChainWatch(pool, number: 0, key: key(1), start: .settled).reviewers
    var chain = ChainWatch(pool, number: 1, key: key(3), start: .drawn)
    chain.run(sweeps: ChainWatch.sweepsOfDraw)
    let before = chain.exchanges
    var series = ChainStatistics.names.map { _ in [Double]() }
    var tables: [Set<Int>] = []
    var faults = chain.faults.map { _ in 0 }
    for _ in 0..<long {
      chain.run(sweeps: 1)
      for (place, value) in ChainStatistics(chain, of: pool, settled: settled).values.enumerated() {
        series[place].append(value)
      }
      for (copy, number) in chain.faults.enumerated() { faults[copy] += number }
      if tables.count < 2_048 {
        tables.append(
          Set(
            chain.reviewers.enumerated().flatMap { state, set in
              set.map { state * pool.states.count + $0 }
            }))
      }
    }
    let times = zip(ChainStatistics.names, series).map {
      "\($0) \(Self.time($1).written(places: 1))"
    }
    print("  sweeps for one independent table, by statistic: " + times.joined(separator: ", "))
    let lags = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512]
    let shares = lags.filter { $0 < tables.count / 2 }.map { lag in
      let pairs = stride(from: 0, to: tables.count - lag, by: 4)
      let same = pairs.reduce(0) { $0 + tables[$1].intersection(tables[$1 + lag]).count }
      let total = pairs.reduce(0) { $0 + tables[$1].count }
      return "\(lag): \((100 * Double(same) / Double(total)).written(places: 2))"
    }
    print(
      "  per cent of the reviews that stand after so many sweeps: "
        + shares.joined(separator: ", "))
    print(
      "  faults by copy: "
        + faults.map { (Double($0) / Double(long)).written(places: 1) }.joined(separator: " "))
    print(
      "  exchanges, per cent: "
        + zip(chain.exchanges, before).map { "\(100 * ($0 - $1) / long)" }.joined(separator: " "))
  }

  /// The integrated autocorrelation time, summed up to five times itself (Sokal).
  private static func time(_ series: [Double]) -> Double {
    let mean = series.reduce(0, +) / Double(series.count)
    let parts = series.map { $0 - mean }
    let variance = parts.reduce(0) { $0 + $1 * $1 }
    guard variance > 0 else { return 1 }
    var time = 1.0
    for lag in 1..<(series.count / 4) {
      var sum = 0.0
      for place in 0..<(parts.count - lag) { sum += parts[place] * parts[place + lag] }
      time += 2 * sum / variance
      if Double(lag) >= 5 * time { break }
    }
    return time
  }
}
