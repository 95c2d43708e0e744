import Reporting
import Testing
import TestSupport

/// The limit of words, and the order of symbols.
struct LengthTests {
  @Test(arguments: [4, 12, 20])
  func `however many States are reviewed, the report keeps within the limit`(perGroup: Int) {
    let report = TechnicalReport(facts: SampleFacts.facts(seed: 1, years: 3, perGroup: perGroup))
      .composed().report
    #expect(report.words <= 10_700)
  }

  @Test(arguments: [4, 12, 20, 40])
  func `a report whose annex has no table of a kind says so`(perGroup: Int) {
    let report = TechnicalReport(facts: SampleFacts.facts(seed: 1, years: 3, perGroup: perGroup))
      .composed().report
    let start = report.blocks.lastIndex { block in
      if case .heading(_, _, let text) = block { text.hasPrefix("Annex I.") } else { false }
    }
    var said = ""
    var titles = ""
    for block in report.blocks[(start ?? 0)...] {
      switch block {
      case .table(let table): titles += table.title.lowercased() + "\n"
      case .paragraph(let paragraph) where paragraph.text.contains("no table is given of"):
        said += paragraph.text
      default: break
      }
    }
    for kind in ["successes", "good practices", "challenges", "observations", "assistance needs"] {
      #expect(said.contains(kind) != titles.contains(kind), "\(kind)")
    }
  }

  @Test func `documents stand in the order that people expect of numbers`() {
    let report = TechnicalReport(facts: SampleFacts.facts(seed: 2, years: 1, perGroup: 3))
      .composed().report
    let symbols = report.blocks.compactMap { block -> [String]? in
      guard case .table(let table) = block, table.header.first == "Symbol" else { return nil }
      return table.rows.map { $0[0] }
    }.first
    let numbers = symbols?.compactMap { $0.split(separator: ".").last.flatMap { Int($0) } }
    #expect(numbers == numbers?.sorted() && (numbers?.count ?? 0) > 10)
  }
}
