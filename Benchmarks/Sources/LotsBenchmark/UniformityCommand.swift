import ArgumentParser
import Lots
import Model
import Timing

/// `lots-benchmark uniformity`: the chain against all tables of small cases.
struct UniformityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "uniformity", abstract: "The chain against all tables of small, awkward cases.",
    discussion: """
      For each case: how many tables there are, Pearson's p-value and the total variation (with what it is
      on average for equal probabilities) of draws of lots by the chain; then the p-value of chains that
      were looked at sooner.
      """)

  @Option(help: "Draws of each case, for each table at least.")
  var perTable = 40

  @Option(help: "Draws of each case, at least.")
  var draws = 5_000

  @Option(help: "The seed's byte.")
  var seed: UInt8 = 7

  private static let fewer = [256, 64, 16, 4, 1]

  func run() throws {
    print(
      "tables".right(7) + "draws".right(8) + "p".right(7) + "TV".right(8) + "expected".right(10)
        + Self.fewer.map { "p(\($0))".right(8) }.joined() + "  case")
    for sample in SmallCase.all {
      let key = LotKey(seed: Array(repeating: seed, count: 32), addition: "")
      let urn = try LotUrn(sample.pool, years: 1, method: .enumeration(tables: 0))
      guard case .enumeration(let tables) = urn.method else { continue }
      let draws = max(draws, perTable * tables)
      let chain = try LotUrn(sample.pool, years: 1, method: .chain)
      var counts: [[[StateCode]]: Int] = [:]
      for number in 1...draws {
        counts[try chain.draw(number, key: key).reviewerLots, default: 0] += 1
      }
      let found = ChiSquare(Array(counts.values), of: tables)
      let sooner = Self.fewer.map { sweeps in
        ChiSquare(counted(sample.pool, sweeps: sweeps, draws: draws, key), of: tables).value
      }
      print(
        "\(tables)".right(7) + "\(draws)".right(8) + found.value.written(places: 3).right(7)
          + found.distance.written(places: 4).right(8)
          + found.expectedDistance.written(places: 4).right(10)
          + sooner.map { $0.written(places: 3).right(8) }.joined() + "  \(sample.reason)")
    }
  }

  /// Counts tables of chains that are looked at after so many sweeps.
  private func counted(_ pool: LotPool, sweeps: Int, draws: Int, _ key: LotKey) -> [Int] {
    var counts: [[[Int]]: Int] = [:]
    for number in 1...draws {
      var chain = ChainWatch(pool, number: number, key: key, start: .drawn)
      repeat { chain.run(sweeps: sweeps) } while chain.faults.last != 0
      counts[chain.reviewers.map { $0.sorted() }, default: 0] += 1
    }
    return Array(counts.values)
  }
}
