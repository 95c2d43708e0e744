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
