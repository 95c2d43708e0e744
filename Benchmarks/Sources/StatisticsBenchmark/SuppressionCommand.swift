import ArgumentParser
import Foundation
import Model
import Statistics
import Timing

/// `suppression`: what is withheld of a run's cells, beside simpler ways of withholding.
struct SuppressionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suppression",
    abstract: "Cells printed and withheld: by rule alone, greedily, and at the least.",
    discussion: "Example: statistics-benchmark suppression corpora/demo reports/demo")

  @Argument(help: "The corpus's folder.")
  var corpus: String

  @Argument(help: "The folder of a run of it.")
  var folder: String

  func run() throws {
    let facts = try RecordedCycle(corpus: corpus, run: folder).facts()
    let table = CellTable(of: facts)
    let control = DisclosureControl(facts: facts, cells: table)
    let ruled = control.cells.map { $0.saying(byRule($0, table)) }
    let greedy = greedily(ruled, facts)
    print("way of withholding      printed  by name  small groups  complements  leaks")
    show("by rule alone", ruled, ruled, facts)
    show("greedily", greedy, ruled, facts)
    show("the least (palermo)", control.cells, ruled, facts)
  }

  /// What the rules alone say of a cell.
  private func byRule(_ cell: PublicCell, _ table: CellTable) -> Disclosure {
    let states = table[cell.key]?.states ?? 0
    if cell.reviewed < 6 { return .tooFewReviewed }
    if (1...2).contains(states) { return .fewerThanThree }
    if (1...2).contains(cell.reviewed - states) { return .allButFewerThanThree }
    return .printed(states: states, bounds: states...cell.parties, mentions: nil)
  }

  /// Hides, as long as anything can be computed, the printed cell of the same article and kind
  /// that leaves the fewest numbers computable; of several the one of fewest States reviewed.
  private func greedily(_ cells: [PublicCell], _ facts: CycleFacts) -> [PublicCell] {
    var cells = cells
    let subjects = Dictionary(grouping: cells.indices) { index in
      "\(cells[index].key.provision) \(cells[index].key.kind.code)"
    }
    for subject in subjects.keys.sorted() {
      guard let own = subjects[subject], cells[own[0]].key.provision.isArticle else { continue }
      let key = cells[own[0]].key
      let whole = cells.indices.filter {
        cells[$0].key.provision == key.provision.instrumentLevel && cells[$0].key.kind == key.kind
      }
      func leaks(hiding hidden: Int?) -> Int {
        let shown = (own + whole).map { index in
          index == hidden ? cells[index].saying(.suppressed) : cells[index]
        }
        return DisclosureAudit(of: shown, facts: facts).leaks.count
      }
      while leaks(hiding: nil) > 0 {
        let candidates = (own + whole).filter {
          switch cells[$0].disclosure {
          case .suppressed, .tooFewReviewed: false
          default: true
          }
        }
        let best = candidates.map { (leaks(hiding: $0), cells[$0].reviewed, $0) }.min(by: <)
        guard let best else { break }
        cells[best.2] = cells[best.2].saying(.suppressed)
      }
    }
    return cells
  }

  private func show(
    _ name: String, _ cells: [PublicCell], _ ruled: [PublicCell], _ facts: CycleFacts
  ) {
    var (printed, named, small, complements) = (0, 0, 0, 0)
    for (cell, rule) in zip(cells, ruled) {
      switch cell.disclosure {
      case .printed: printed += 1
      case .fewerThanThree, .allButFewerThanThree: named += 1
      case .tooFewReviewed: small += 1
      case .suppressed:
        if rule.disclosure == .tooFewReviewed { small += 1 } else { complements += 1 }
      }
    }
    let leaks = DisclosureAudit(of: cells, facts: facts).leaks.count
    print(
      name.left(22) + String(printed).right(9) + String(named).right(9) + String(small).right(14)
        + String(complements).right(13) + String(leaks).right(7))
  }
}
