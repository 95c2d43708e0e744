import Model
import Reporting
import Statistics
import Testing
import TestSupport
import Treaties

/// What must hold of every document of a run, whatever its facts.
struct SuiteTests {
  /// Large and small cycles, first years and later ones, with and without pending summaries, and
  /// cycles in which nothing was reviewed.
  private static func facts(seed: Int) -> ReportFacts {
    SampleFacts.facts(
      seed: seed, years: 1 + seed % 3, perGroup: [0, 1, 2, 3, 5, 8][seed % 6],
      pending: seed % 2 == 0)
  }

  private static func documents(seed: Int) -> [ComposedReport] {
    let suite = ReportSuite(facts: facts(seed: seed))
    return SuiteDocument.all.map(suite.composed)
  }

  private func paragraphs(of report: Report) -> [ReportParagraph] {
    report.blocks.compactMap { block in
      if case .paragraph(let paragraph) = block { paragraph } else { nil }
    }
  }

  @Test(arguments: 0..<24)
  func `every claim has one name in the run and stands word for word in its block`(seed: Int) {
    let documents = Self.documents(seed: seed)
    let claims = documents.flatMap(\.claims)
    #expect(Set(claims.map(\.id)).count == claims.count)
    for document in documents {
      for claim in document.claims {
        #expect(claim.document == document.report.document)
        switch document.report.blocks[claim.block] {
        case .paragraph(let paragraph):
          #expect(paragraph.text.contains(claim.text) && paragraph.claims.contains(claim.id))
        case .table(let table): #expect(table.title.contains(claim.text))
        case .figure(let figure): #expect(figure.title.contains(claim.text))
        default: Issue.record("claim \(claim.id) stands in a block that makes none")
        }
      }
    }
  }

  @Test(arguments: 0..<24)
  func `a cell is the same in every table, and a number the same in every claim`(seed: Int) {
    let documents = Self.documents(seed: seed)
    var cells: [CellKey: PublicCell] = [:]
    for line in documents.flatMap(\.cells) {
      #expect(cells.updateValue(line.cell, forKey: line.cell.key) ?? line.cell == line.cell)
    }
    var values: [String: Int] = [:]
    for evidence in documents.flatMap(\.claims).flatMap(\.cells) {
      let name = "\(evidence.key) \(evidence.field)"
      #expect(values.updateValue(evidence.value, forKey: name) ?? evidence.value == evidence.value)
    }
  }

  @Test(arguments: 0..<24)
  func `no document prints a cell that was not decided with all others`(seed: Int) {
    let facts = Self.facts(seed: seed)
    let suite = ReportSuite(facts: facts)
    for line in SuiteDocument.all.map(suite.composed).flatMap(\.cells) {
      #expect(facts.disclosure[line.cell.key] == line.cell)
      if line.cell.key.group != nil { #expect(line.cell.key.span == .cycle) }
    }
  }

  @Test(arguments: 0..<24)
  func `no State is named outside the list of documents`(seed: Int) throws {
    let facts = Self.facts(seed: seed)
    let suite = ReportSuite(facts: facts)
    for document in SuiteDocument.all {
      let report = suite.composed(document).report
      let texts = report.blocks.filter { block in
        if case .table(let table) = block {
          table.title != "Documents before the group"
        } else {
          true
        }
      }.map { "\($0)" }.joined()
      for state in facts.corpus.population.values {
        #expect(!texts.contains(state.name) && !texts.contains("\"\(state.code)\""))
      }
    }
  }

  @Test(arguments: 0..<24)
  func `no small count is printed`(seed: Int) {
    let phrases = [
      " one State ", " two States", "in 1 of", "in 2 of", "(1 of", "(2 of", "(one of", "(two of",
      "in one States", "in two States",
    ]
    for document in Self.documents(seed: seed) {
      for paragraph in paragraphs(of: document.report)
      where !paragraph.claims.isEmpty {
        for phrase in phrases { #expect(!paragraph.text.contains(phrase), "\(paragraph.text)") }
      }
    }
  }

  @Test(arguments: 0..<24)
  func `documents keep their limits, their numbers run on, no subheading stands alone`(seed: Int) {
    for document in Self.documents(seed: seed) {
      let report = document.report
      #expect(report.words <= (report.document == "technical-report" ? 10_700 : 8_500))
      if report.document == "summary" { #expect(report.words <= 865) }
      let numbers = paragraphs(of: report).compactMap(\.number)
      #expect(numbers == Array(1...max(1, numbers.count)), "\(report.document)")
      for case .table(let table) in report.blocks {
        #expect(!table.rows.isEmpty)
        for row in table.rows {
          #expect(row.count == table.header.count && row.allSatisfy { !$0.isEmpty })
        }
      }
      var subheadings = 0
      for case .heading(let level, _, _) in report.blocks + [
        .heading(level: 1, number: nil, text: "")
      ] {
        if level == 1 {
          #expect(subheadings != 1, "\(report.document)")
          subheadings = 0
        } else {
          subheadings += 1
        }
      }
      for (block, next) in zip(report.blocks, report.blocks.dropFirst()) {
        if case .heading(let level, _, let text) = block, case .heading(let deeper, _, _) = next {
          #expect(deeper > level, "\(report.document): \(text) is empty")
        }
      }
    }
  }

  @Test(arguments: 0..<24)
  func `no two paragraphs in a row begin alike`(seed: Int) {
    for document in Self.documents(seed: seed) {
      var last = ""
      for paragraph in paragraphs(of: document.report) {
        let opening = paragraph.text.split(separator: " ").prefix(5).joined(separator: " ")
        #expect(opening != last, "\(document.report.document): \(opening)")
        last = opening
      }
    }
  }

  @Test(arguments: 0..<8)
  func `a document is the same whatever else is composed`(seed: Int) {
    let facts = Self.facts(seed: seed)
    let together = Self.documents(seed: seed)
    for (document, composed) in zip(SuiteDocument.all, together).reversed() {
      let alone = ReportSuite(facts: facts).composed(document)
      #expect(alone.report == composed.report && alone.claims == composed.claims)
    }
  }

  @Test func `an addendum says of a small group that nothing can be said`() {
    let facts = SampleFacts.facts(seed: 3, years: 1, perGroup: 3)
    for group in RegionalGroup.allCases {
      let composed = ReportSuite(facts: facts).composed(.addendum(group))
      let texts = paragraphs(of: composed.report).map(\.text)
      let sentence =
        "No regional trends could be identified owing to the limited number of reviews."
      #expect(texts.contains(sentence))
      #expect(composed.cells.isEmpty && composed.claims.isEmpty)
    }
  }

  @Test func `the package note names every document by its symbol`() {
    let facts = SampleFacts.facts(seed: 1)
    let suite = ReportSuite(facts: facts)
    let note = suite.composed(.packageNote).report
    var symbols: Set<String> = []
    for case .table(let table) in note.blocks { symbols.formUnion(table.rows.map { $0[0] }) }
    for document in SuiteDocument.all where document != .packageNote {
      #expect(symbols.contains(suite.composed(document).report.masthead.symbol))
    }
    #expect(symbols.isSuperset(of: facts.documents.map(\.symbol)))
  }

  @Test func `expressions stand only beside printed numbers`() throws {
    let facts = SampleFacts.facts(seed: 5, years: 2, perGroup: 5)
    let article = try #require(Provision(named: "UNTOC/24"))
    let words = "witnesses are heard without any protection"
    let spoken = SampleFacts.facts(
      seed: 5, years: 2, perGroup: 5,
      expressions: { _ in
        facts.cells.cells.filter { $0.key.group == nil && $0.key.span == .cycle }.map {
          SharedExpression(
            provision: $0.key.provision, kind: $0.key.kind,
            words: "\(words) \($0.key.provision) \($0.key.kind.code)", states: 3,
            statesOfGroup: Dictionary(uniqueKeysWithValues: RegionalGroup.allCases.map { ($0, 3) }),
            observations: [])
        }
      })
    #expect(spoken.expressions.contains { $0.provision == article })
    let suite = ReportSuite(facts: spoken)
    for document in SuiteDocument.all where document != .technicalReport {
      for case .table(let table) in suite.composed(document).report.blocks {
        for row in table.rows where row.contains(where: { $0.contains(words) }) {
          #expect(row[1].contains("/"), "\(row)")
        }
      }
    }
  }
}
