import Timing
import ArgumentParser
import Model
import Statistics
import Treaties

/// `cost`: the tests and the disclosure control as States grow.
struct CostCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cost", abstract: "Time of the tests and of the disclosure control.",
    discussion: "Example: statistics-benchmark cost")

  @Option(help: "How often each is measured.")
  var repetitions = 5

  @Option(help: "The numbers of States, with commas between.")
  var states = "48,193,1000"

  func run() throws {
    let articles = Array(DrawnCycle.articles(of: Instrument.allCases).prefix(178))
    print("\(articles.count) articles × 5 kinds, four years; seconds: least median greatest")
    for states in states.split(separator: ",").compactMap({ Int($0) }) where states > 0 {
      var random = SeededGenerator(seed: states)
      let drawn = DrawnCycle(
        articles: articles, kinds: Kind.allCases, scale: Double(states) / 193,
        chance: { article, group, _ in Double((article * 7 + group * 5) % 13) * 0.05 }, &random)
      let cells = CellTable(of: drawn.facts)
      let control = DisclosureControl(facts: drawn.facts, cells: cells)
      report("\(states) States: cells") { _ = CellTable(of: drawn.facts) }
      report("\(states) States: tests") { _ = CycleTests(facts: drawn.facts, cells: cells) }
      report("\(states) States: disclosure control") {
        _ = DisclosureControl(facts: drawn.facts, cells: cells)
      }
      report("\(states) States: audit") {
        _ = DisclosureAudit(of: control.cells, facts: drawn.facts)
      }
      let tests = CycleTests(facts: drawn.facts, cells: cells)
      report("\(states) States: public statements") {
        _ = PublicTests(tests: tests, facts: drawn.facts, cells: cells, control: control)
      }
      summary(control, states)
    }
  }

  private func report(_ name: String, _ work: () -> Void) {
    let times = (0..<repetitions).map { _ in seconds(of: work) }.sorted()
    let shown = [times[0], times[times.count / 2], times[times.count - 1]]
    print(name.left(40) + shown.map { $0.written(places: 3).right(9) }.joined())
  }

  private func summary(_ control: DisclosureControl, _ states: Int) {
    var counts: [String: Int] = [:]
    for cell in control.cells { counts[cell.disclosure.code, default: 0] += 1 }
    let words = counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    print("\(states) States: \(control.cells.count) cells, \(words.joined(separator: ", "))")
  }
}
