import Reporting
import Testing
import TestSupport

/// Changes since an earlier version of a recurrent report: found, and shown without words.
struct ReportChangeTests {
  private static func composed(
    seed: Int, earlier: EarlierDocuments? = nil
  ) -> [(SuiteDocument, ComposedReport)] {
    let facts = SampleFacts.facts(seed: seed, years: 2, perGroup: 5, earlier: earlier)
    let suite = ReportSuite(facts: facts)
    return SuiteDocument.all.map { ($0, suite.composed($0)) }
  }

  private static func earlier(seed: Int, year: Int) -> EarlierDocuments {
    EarlierDocuments(
      cycle: 1, year: year,
      blocks: Dictionary(
        uniqueKeysWithValues: composed(seed: seed).map { document, composed in
          (document.name, composed.report.blocks.map { BlockWording(of: $0) })
        }))
  }

  @Test func `against itself nothing of a report is new but the words that explain the marks`() {
    for (document, composed) in Self.composed(seed: 4, earlier: Self.earlier(seed: 4, year: 2)) {
      let changed = composed.report.changes.keys.sorted().map { composed.report.blocks[$0] }
      let texts = changed.map { block -> String in
        if case .paragraph(let paragraph) = block { paragraph.text } else { "\(block)" }
      }
      // A paragraph more moves the numbers of those behind it.
      let others = texts.filter { !$0.contains("Text that has not changed since") }
      #expect(
        others.allSatisfy { $0.contains("paras.") || $0.contains("para.") },
        "\(document.name): \(others)")
    }
  }

  @Test func `another year's findings are marked, what is the same to the letter is not`() {
    let earlier = Self.earlier(seed: 5, year: 1)
    for (document, composed) in Self.composed(seed: 4, earlier: earlier) {
      let before = Set(earlier.blocks[document.name] ?? [])
      for (place, block) in composed.report.blocks.enumerated() {
        #expect(
          before.contains(BlockWording(of: block)) == (composed.report.changes[place] == nil),
          "\(document.name): \(block)")
      }
      #expect(composed.report.changes.values.contains(.new))
    }
  }

  @Test
  func `a paragraph with other numbers and dates is brought up to date, with other words new`() {
    let old = [
      "Four of the nine States reviewed in the second year, on 30 June 2014, had findings.",
      "The reviewers found nothing.",
    ]
    let new = [
      "Twelve of the 31 States reviewed in the third year, on 30 June 2015, had findings.",
      "The reviewers found a challenge.", "The reviewers found nothing.",
    ]
    let facts = SampleFacts.facts(
      seed: 1,
      earlier: EarlierDocuments(
        cycle: 1, year: 2,
        blocks: ["summary": old.map { BlockWording(sort: "paragraph", head: $0) }]))
    let report = Report(
      document: "summary", notice: nil,
      masthead: ReportSuite(facts: facts).composed(.summary).report.masthead,
      blocks: new.enumerated().map { .paragraph(ReportParagraph(number: $0 + 1, text: $1)) })
    #expect(facts.earlier?.changes(in: report) == [0: .updated, 1: .new])
  }

  @Test func `the marks are no words`() {
    let earlier = Self.earlier(seed: 5, year: 1)
    for (_, composed) in Self.composed(seed: 4, earlier: earlier) {
      var plain = composed.report
      plain.changes = [:]
      let marked = MarkdownRenderer().render(composed.report)
      #expect(
        marked.replacing(" ▌", with: "").replacing(" ┊", with: "")
          == MarkdownRenderer().render(plain))
      let page = HTMLRenderer().render(composed.report)
      #expect(
        page.replacing("<div class=\"new\" role=\"insertion\">\n", with: "")
          .replacing("<div class=\"updated\" role=\"insertion\">\n", with: "")
          .replacing("</div>\n", with: "")
          == HTMLRenderer().render(plain).replacing("</div>\n", with: ""))
      #expect(JSONRenderer().render(composed.report).contains("\"change\":\"new\""))
      #expect(!JSONRenderer().render(plain).contains("\"change\""))
    }
  }

  @Test func `a box is a paragraph without number in every type`() {
    let text = "Example. “Liaison magistrates answer questions”."
    let report = Report(
      document: "thematic-report", notice: nil,
      masthead: Self.composed(seed: 1)[0].1.report.masthead,
      blocks: [.paragraph(ReportParagraph(number: nil, text: text, isBox: true))])
    #expect(MarkdownRenderer().render(report).contains("> \(text)"))
    #expect(HTMLRenderer().render(report).contains("<p class=\"box\">\(text)</p>"))
    #expect(JSONRenderer().render(report).contains("\"box\":true"))
  }
}
