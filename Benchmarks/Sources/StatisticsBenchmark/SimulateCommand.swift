import Timing
import ArgumentParser
import Model
import Statistics
import Treaties

/// `simulate`: false trends when nothing moves, trends found when something does.
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate", abstract: "How often is a trend stated, rightly and wrongly?",
    discussion: "Example: statistics-benchmark simulate --cycles 2000")

  @Option(help: "How many cycles are drawn for each line.")
  var cycles = 2_000

  @Option(help: "The seed.")
  var seed = 1

  func run() throws {
    let articles = Array(DrawnCycle.articles(of: [.untoc]).prefix(40))
    print("\(cycles) cycles of four years, 193 parties, \(articles.count) articles, seed \(seed)")
    print("share of cycles, per cent             exact, strata   chi-square   Cochran–Armitage")
    // What the article's States have anyway, by group: 5 to 65 per cent.
    func base(_ article: Int, _ group: Int) -> Double {
      0.05 + Double((article * 7 + group * 5) % 13) * 0.05
    }
    line("any false trend, nothing moves", articles, drift: false, planted: false) {
      article, group, _ in
      base(article, group)
    }
    // Nothing moves within a group, but one group has the findings and comes late.
    line("any false trend, the mix changes", articles, drift: true, planted: false) {
      article, group, _ in
      article % 4 == 0 ? (group == 0 ? 0.8 : 0.15) : base(article, group)
    }
    for rise in [30, 45, 60] {
      line("planted, 15 to \(15 + rise) per cent: found", articles, drift: false, planted: true) {
        article, group, year in
        article == 0 ? 0.15 + Double(rise) / 100 * Double(year) / 3 : base(article, group)
      }
    }
  }

  private func line(
    _ name: String, _ articles: [Provision], drift: Bool, planted: Bool,
    _ chance: DrawnCycle.Chance
  ) {
    var counts = [0, 0, 0]
    for cycle in 0..<cycles {
      var random = SeededGenerator(seed: seed * 1_000_003 + cycle)
      let drawn = DrawnCycle(articles: articles, drift: drift, chance: chance, &random)
      let tests = CycleTests(facts: drawn.facts, cells: CellTable(of: drawn.facts))
      let exact = Set(
        tests.trends.filter {
          $0.provision.isArticle && ($0.result == .rising || $0.result == .falling)
        }.compactMap { trend in articles.firstIndex(of: trend.provision) })
      let reviewed = sums(drawn.reviewed)
      let positives = drawn.positives.map(sums)
      let found = [
        exact, Peers.found(positives.map { Peers.chiSquare($0, reviewed) }),
        Peers.found(positives.map { Peers.cochranArmitage($0, reviewed) }),
      ]
      for (place, found) in found.enumerated() {
        let isCounted = planted ? found.contains(0) : !found.isEmpty
        if isCounted { counts[place] += 1 }
      }
    }
    let shares = counts.map { (100 * Double($0) / Double(cycles)).written(places: 1) }
    print(
      name.left(38) + shares[0].right(13) + shares[1].right(13) + shares[2].right(19))
  }

  private func sums(_ table: [[Int]]) -> [Int] {
    (0..<DrawnCycle.years).map { year in table.reduce(0) { $0 + $1[year] } }
  }
}
