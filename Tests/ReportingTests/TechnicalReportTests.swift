import Model
import Reporting
import Statistics
import Testing
import TestSupport

/// What must hold of every technical report, whatever its facts.
struct TechnicalReportTests {
  private func composed(seed: Int) -> ComposedReport {
    TechnicalReport(facts: Self.facts(seed: seed)).composed()
  }

  /// Large and small cycles, first years and later ones, with and without pending summaries.
  private static func facts(seed: Int) -> ReportFacts {
    SampleFacts.facts(
      seed: seed, years: 1 + seed % 3, perGroup: [0, 1, 2, 3, 5, 8][seed % 6],
      pending: seed % 2 == 0)
  }

  @Test(arguments: 0..<30)
  func `every claim stands word for word in its block`(seed: Int) {
    let composed = composed(seed: seed)
    #expect(Set(composed.claims.map(\.id)).count == composed.claims.count)
    for claim in composed.claims {
      switch composed.report.blocks[claim.block] {
      case .paragraph(let paragraph):
        #expect(paragraph.text.contains(claim.text), "\(claim.text)")
        #expect(paragraph.claims.contains(claim.id))
      case .table(let table): #expect(table.title.contains(claim.text))
      case .figure(let figure): #expect(figure.title.contains(claim.text))
      default: Issue.record("claim \(claim.id) stands in a block that makes none")
      }
    }
  }

  @Test(arguments: 0..<30)
  func `no State is named outside the list of documents`(seed: Int) throws {
    let facts = Self.facts(seed: seed)
    let report = TechnicalReport(facts: facts).composed().report
    let text = JSONRenderer().render(report).split(separator: "Annex III").first ?? ""
    for state in facts.corpus.population.values {
      #expect(!text.contains(state.name) && !text.contains("\"\(state.code)\""))
    }
  }

  @Test(arguments: 0..<30)
  func `no small count is printed`(seed: Int) {
    let report = composed(seed: seed).report
    for block in report.blocks {
      guard case .paragraph(let paragraph) = block else { continue }
      for phrase in [
        " one State", " two States", "in 1 of", "in 2 of", " one of the States", "(1)", "(2)",
        "(one",
        "(two",
      ] where !paragraph.text.contains("not printed") {
        #expect(!paragraph.text.contains(phrase), "\(paragraph.text)")
      }
    }
  }

  @Test(arguments: 0..<30)
  func `paragraphs are numbered through, cells are filled, subheadings never stand alone`(
    seed: Int
  ) {
    let report = composed(seed: seed).report
    let numbers = report.blocks.compactMap { block -> Int? in
      if case .paragraph(let paragraph) = block { paragraph.number } else { nil }
    }
    #expect(numbers == Array(1...max(1, numbers.count)))
    for case .table(let table) in report.blocks {
      for row in table.rows {
        #expect(row.count == table.header.count && row.allSatisfy { !$0.isEmpty })
      }
    }
    var subheadings = 0
    for case .heading(let level, _, _) in report.blocks {
      if level == 1 {
        #expect(subheadings != 1)
        subheadings = 0
      } else {
        subheadings += 1
      }
    }
    #expect(report.words <= 10_700)
  }

  @Test(arguments: 0..<30)
  func `no two paragraphs in a row begin alike`(seed: Int) {
    var last = ""
    for case .paragraph(let paragraph) in composed(seed: seed).report.blocks {
      let opening = paragraph.text.split(separator: " ").prefix(5).joined(separator: " ")
      #expect(opening != last, "\(opening)")
      last = opening
    }
  }

  @Test(arguments: 0..<10)
  func `composing and rendering twice gives the same`(seed: Int) {
    let (first, second) = (composed(seed: seed), composed(seed: seed))
    #expect(first.report == second.report && first.claims == second.claims)
    for format in ReportFormat.allCases {
      #expect(format.text(of: first.report) == format.text(of: second.report))
    }
  }

  @Test(arguments: 0..<30)
  func `the nine sections and four annexes are always there and never empty`(seed: Int) {
    let report = composed(seed: seed).report
    let headings = report.blocks.compactMap { block -> String? in
      guard case .heading(1, let number, let text) = block else { return nil }
      return number.map { "\($0). \(text)" } ?? text
    }
    #expect(
      headings == [
        "Summary", "I. Conclusions and recommendations", "II. Mandate and basis of work",
        "III. Method, coverage and reading guide", "IV. General trends in implementation",
        "V. Emerging issues", "VI. Regional trends and challenges",
        "VII. Technical assistance needs and proposed regional workshops",
        "VIII. Other relevant information and views of other stakeholders",
        "IX. Comparison with previous years", "Annex I. Tables", "Annex II. Statistical notes",
        "Annex III. Documents before the group", "Annex IV. Follow-up",
      ])
    for (block, next) in zip(report.blocks, report.blocks.dropFirst()) {
      if case .heading(1, _, let text) = block, case .heading(1, _, _) = next {
        Issue.record("\(text) is empty")
      }
    }
  }

  @Test func `a small group is described by neither numbers nor words`() {
    let report = TechnicalReport(facts: SampleFacts.facts(seed: 3, years: 1, perGroup: 3))
      .composed().report
    let texts = report.blocks.compactMap { block -> String? in
      if case .paragraph(let paragraph) = block { paragraph.text } else { nil }
    }
    let names = [
      "African States", "Asia-Pacific States", "Eastern European States",
      "Latin American and Caribbean States", "Western European and other States",
    ]
    let sentence = "no regional trends could be identified owing to the limited number of reviews."
    let found = texts.filter { $0.contains(sentence) }
    #expect(found.count == 1 && names.allSatisfy { found[0].contains($0) })
    #expect(!texts.contains { $0.contains("African States (") })
  }

  @Test func `conclusions may stand last; references to sections and paragraphs follow`() {
    let facts = SampleFacts.facts(seed: 2, years: 3, perGroup: 5, conclusions: .last)
    let report = TechnicalReport(facts: facts).composed().report
    let headings = report.blocks.compactMap { block -> String? in
      guard case .heading(1, let number?, let text) = block else { return nil }
      return "\(number). \(text)"
    }
    #expect(headings.first == "I. Mandate and basis of work")
    #expect(headings.last == "IX. Conclusions and recommendations")
    let texts = report.blocks.map { "\($0)" }.joined()
    #expect(texts.contains("described in section II finds"))
    #expect(!texts.contains("\u{E003}") && !texts.contains("\u{E001}"))
  }
}
