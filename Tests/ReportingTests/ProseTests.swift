import Model
import Reporting
import Statistics
import Testing

/// How the paragraphs sound one after the other.
struct ProseTests {
  private static func facts(seed: Int) -> ReportFacts {
    SampleFacts.facts(
      seed: seed, years: 1 + seed % 3, perGroup: [1, 2, 3, 5, 8][seed % 5], pending: seed % 2 == 0)
  }

  /// A sentence without its names and numbers: what stands in brackets or quotation marks, every
  /// citation with its title, every figure and number word.
  private static func skeleton(_ text: String) -> String {
    var text = text.replacing(/\([^)]*\)/, with: "").replacing(/“[^”]*”/, with: "“”")
    text = text.replacing(
      /articles? [0-9][^.;:]*? (Convention|Protocol)(, on [a-z \-]+,?)?/, with: "§")
    text = text.replacing(
      /\b([0-9]+|one|two|three|four|five|six|seven|eight|nine|ten|none|all)\b/.ignoresCase(),
      with: "#")
    for group in [
      "African", "Asia-Pacific", "Eastern European", "Latin American and Caribbean",
      "Western European and other",
    ] {
      text = text.replacing("\(group) States", with: "G")
    }
    return text.split(separator: " ").joined(separator: " ")
  }

  private static func paragraphs(_ report: Report) -> [ReportParagraph] {
    report.blocks.compactMap { block in
      if case .paragraph(let paragraph) = block { paragraph } else { nil }
    }
  }

  @Test(arguments: 0..<40)
  func `no two paragraphs in a row have one skeleton`(seed: Int) {
    let report = TechnicalReport(facts: Self.facts(seed: seed)).composed().report
    let paragraphs = Self.paragraphs(report)
    for (first, second) in zip(paragraphs, paragraphs.dropFirst()) {
      let (left, right) = (Self.skeleton(first.text), Self.skeleton(second.text))
      #expect(left != right, "\(first.text)\n\(second.text)")
    }
  }

  @Test(arguments: 0..<40)
  func `sentences are whole, and no phrase is left unfilled`(seed: Int) {
    let report = TechnicalReport(facts: Self.facts(seed: seed)).composed().report
    for paragraph in Self.paragraphs(report) {
      let text = paragraph.text
      #expect(text.hasSuffix("."), "\(text)")
      for fault in ["  ", "{", "}", " ,", " .", "..", " ;", "()", "“”", " one States", "no States"]
      {
        #expect(!text.contains(fault), "\(text)")
      }
    }
  }

  @Test func `what stays the same is said the same, whatever else moves`() throws {
    func paragraph(_ witnesses: Int) throws -> String {
      let facts = SampleFacts.facts(seed: 0, years: 2, perGroup: 5) { article, _, _, place in
        place < (article == "UNTOC/24" ? witnesses : article == "UNTOC/16" ? 18 : 12)
      }
      let paragraphs = Self.paragraphs(TechnicalReport(facts: facts).composed().report)
      return try #require(
        paragraphs.first {
          $0.text.contains("article 16 of the Convention, on extradition") && !$0.isBold
            && $0.number != nil
        }
      ).text
    }
    let texts = try [4, 7, 9, 11].map(paragraph)
    #expect(Set(texts).count == 1, "\(texts)")
  }

  @Test func `a trend stands in the summary, in section I and at the head of section IV`() throws {
    let report = TechnicalReport(facts: SampleFacts.rising()).composed().report
    let paragraphs = Self.paragraphs(report)
    let name = "article 16 of the Convention"
    let summary = try #require(paragraphs.first)
    #expect(summary.number == nil && summary.text.contains("has been rising under \(name)"))
    let first = try #require(paragraphs.first { $0.number == 1 })
    #expect(first.isBold && first.text.contains("rising share") && first.text.contains(name))
    let heading = try #require(
      report.blocks.firstIndex { block in
        if case .heading(1, _, "General trends in implementation") = block { true } else { false }
      })
    guard case .paragraph(let opening) = report.blocks[heading + 1] else {
      Issue.record("section IV does not begin with a paragraph")
      return
    }
    #expect(opening.text.hasPrefix("The share of States with challenges under \(name)"))
  }

  @Test(arguments: [1, 2, 6, 7, 40])
  func `what emerges is told in its measure, however much it is`(number: Int) throws {
    let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
    let forms = (0..<number).map { "subject \(letters[$0 / 26])\(letters[$0 % 26])" }
    let report = TechnicalReport(facts: SampleFacts.emerging(forms)).composed().report
    let paragraphs = Self.paragraphs(report)
    let own = paragraphs.filter { paragraph in
      ["from", "of"].contains { paragraph.text.contains(" \($0) five regional groups") }
    }
    #expect(own.count == min(number, 6))
    #expect(paragraphs.contains { $0.text.contains("By the same test") } == (number > 6))
    let summary = try #require(paragraphs.first).text
    #expect(summary.split(separator: "“subject").count - 1 == min(number, 3))
    for (first, second) in zip(paragraphs, paragraphs.dropFirst()) {
      #expect(Self.skeleton(first.text) != Self.skeleton(second.text), "\(second.text)")
    }
  }

  @Test func `what summaries say alike is quoted only from three States of two groups`() {
    let forms = ["delivery is confined to drugs", "three ministries must consent"]
    func quotes(_ facts: ReportFacts) -> Bool {
      let paragraphs = Self.paragraphs(TechnicalReport(facts: facts).composed().report)
      return forms.allSatisfy { form in paragraphs.contains { $0.text.contains("“\(form)”") } }
    }
    #expect(quotes(SampleFacts.speaking(forms)))
    #expect(!quotes(SampleFacts.speaking(forms, states: 2)))
    #expect(!quotes(SampleFacts.speaking(forms, states: 3, oneGroup: true)))
  }

  @Test(arguments: [1, 2])
  func `an issue of all but one or two States is named, their number is not`(without: Int) {
    let facts = SampleFacts.emerging(["remote hearings"], without: without)
    let text = "\(TechnicalReport(facts: facts).composed().report.blocks)"
    #expect(text.contains("all but fewer than three of the 20 States"))
    #expect(text.contains("“remote hearings”"))
    #expect(!text.contains("\(20 - without) of the 20"))
    let none = "\(TechnicalReport(facts: SampleFacts.emerging(["remote hearings"])).composed())"
    #expect(!none.contains("all but fewer than three of the 20 States"))
  }
}
