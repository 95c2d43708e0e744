import Model
import Reporting
import Statistics
import Testing
import Treaties

/// The follow-up says what both years print, and nothing of what they withhold.
struct FollowUpReportTests {
  private func article(_ name: String) throws -> Provision { try #require(Provision(named: name)) }

  private func cell(
    _ provision: Provision, _ kind: Kind, _ disclosure: Disclosure, year: Int,
    group: RegionalGroup? = nil, cycle: Int = 1
  ) -> PublicCell {
    PublicCell(
      key: CellKey(
        cycle: cycle, year: year, span: group == nil ? .year : .cycle, group: group,
        provision: provision, kind: kind), reviewed: 12, parties: 40, pending: 0,
      disclosure: disclosure)
  }

  private func printed(_ states: Int) -> Disclosure {
    .printed(states: states, bounds: states...40, mentions: nil)
  }

  private func composed(
    _ text: String, now: [PublicCell], earlier: [PublicCell] = [],
    evidence: [CellKey: FollowUpFacts.Evidence] = [:], emerging: [String]? = [],
    cycle: Int = 1
  ) -> ComposedReport {
    func side(_ year: Int, _ cells: [PublicCell]) -> FollowUpFacts.Side {
      FollowUpFacts.Side(
        cycle: year == 3 ? cycle : 1, year: year,
        cells: Dictionary(cells.map { ($0.key, $0) }) { first, _ in first })
    }
    let recommendation = EarlierRecommendation(
      place: .paragraph("7"), text: text, defaultInstrument: .untoc)
    return FollowUpReport(
      facts: FollowUpFacts(
        earlier: side(2, earlier), now: side(3, now), evidence: evidence,
        subjects: [
          FollowUpFacts.Subject(
            recommendation: recommendation,
            treatments: [
              FollowUpFacts.Treatment(document: "technical-report", paragraphs: ["4", "9"])
            ], emerging: emerging)
        ],
        masthead: Masthead(
          organ: "Conference", symbol: "", date: "30 June 2015", body: "", session: "", place: "",
          agendaItem: "", title: "", documentType: ""), notice: nil)
    ).composed()
  }

  private func words(_ composed: ComposedReport) -> String {
    composed.report.blocks.compactMap { block in
      if case .paragraph(let paragraph) = block { paragraph.text } else { nil }
    }.joined(separator: "\n")
  }

  @Test func `each kind is said as it may be said, and both years stand side by side`() throws {
    let article = try article("UNTOC/16")
    let composed = composed(
      "Article 16 of the Convention.",
      now: [
        cell(article, .challenge, .fewerThanThree, year: 3),
        cell(article, .goodPractice, printed(5), year: 3),
        cell(article, .technicalAssistanceNeed, .suppressed, year: 3),
      ],
      earlier: [
        cell(article, .challenge, printed(12), year: 2),
        cell(article, .goodPractice, printed(0), year: 2),
        cell(article, .technicalAssistanceNeed, .allButFewerThanThree, year: 2),
      ])
    let words = words(composed)
    #expect(
      words.contains(
        "Under article 16 of the Convention, the reviews of the third year record good practices in "
          + "5 of the 12 States reviewed and challenges in fewer than three."))
    #expect(words.contains("No number is printed for technical assistance needs."))
    #expect(
      words.contains(
        "The report on the second year had challenges in all 12 States reviewed, technical "
          + "assistance needs in all but fewer than three and no good practices."))
    #expect(words.contains("paragraphs 4 and 9 of the technical report"))
  }

  @Test func `of a region only the cycle's numbers of that region are said`() throws {
    let article = try article("UNTOC/18")
    let words = words(
      composed(
        "Needs of African States under article 18 of the Convention.",
        now: [
          cell(article, .technicalAssistanceNeed, printed(4), year: 3, group: .africa),
          cell(article, .technicalAssistanceNeed, printed(7), year: 3, group: .easternEurope),
        ]))
    #expect(
      words.contains(
        "the reviews of African States over the cycle record technical assistance needs in 4 of the "
          + "12 States reviewed"))
    #expect(!words.contains("Eastern European"))
    #expect(
      words.contains(
        "Under article 18 of the Convention, the tables of the third year have no number."))
  }

  @Test func `where the years are of different cycles the cycle is said`() throws {
    let article = try article("UNTOC/16")
    let words = words(
      composed(
        "Article 16.", now: [cell(article, .challenge, printed(4), year: 3, cycle: 2)],
        earlier: [cell(article, .challenge, printed(5), year: 2)], cycle: 2))
    #expect(words.contains("The report on the second year of the first cycle had challenges in"))
    #expect(words.contains("what the reviews of the third year of the second cycle record"))
  }

  @Test func `a number that is withheld stands nowhere in the document`() throws {
    let article = try article("UNTOC/20")
    let evidence = FollowUpFacts.Evidence(states: 11, observations: ["D/1#4"])
    let withheld = cell(article, .challenge, .suppressed, year: 3)
    let composed = composed(
      "Article 20.", now: [withheld], evidence: [withheld.key: evidence])
    for block in composed.report.blocks {
      let words = PrintedDocument(
        report: Report(
          document: "x", notice: nil, masthead: composed.report.masthead, blocks: [block])
      ).blocks.flatMap(\.block.texts).joined(separator: " ")
      #expect(!words.contains("11"), "\(words)")
    }
  }

  @Test func `what carries a number is a claim with its cells and observations`() throws {
    let article = try article("UNTOC/20")
    let own = cell(article, .challenge, printed(6), year: 3)
    let before = cell(article, .challenge, printed(5), year: 2)
    let composed = composed(
      "Article 20.", now: [own], earlier: [before],
      evidence: [own.key: FollowUpFacts.Evidence(states: 6, observations: ["D/2#1", "D/1#4"])])
    let claims = composed.claims.filter { $0.statement == "prevalence" }
    #expect(claims.count == 2)
    #expect(claims[0].observations == ["D/1#4", "D/2#1"])
    #expect(claims[0].cells.map(\.value) == [6, 12])
    #expect(claims[1].cells.map(\.key.year) == [2, 2])
    #expect(claims[1].observations.isEmpty)
    for claim in claims {
      guard case .paragraph(let paragraph) = composed.report.blocks[claim.block] else {
        Issue.record("a claim stands in no paragraph")
        continue
      }
      #expect(paragraph.text.contains(claim.text))
    }
  }

  @Test func `an issue is said to emerge or not, and what names nothing goes to a person`() {
    let text = "One issue emerges: “virtual assets”."
    #expect(
      words(composed(text, now: [], emerging: ["virtual assets"]))
        .contains("The issue “virtual assets” is among those"))
    #expect(
      words(composed(text, now: [])).contains("The issue “virtual assets” is not among those"))
    #expect(
      words(composed(text, now: [], emerging: nil)).contains("cannot be told in the third year"))
    #expect(words(composed("Thanks are due.", now: [])).contains("followed up by hand"))
  }

  @Test func `a report that recommends nothing is said to, and nothing is set out`() {
    let side = FollowUpFacts.Side(cycle: 1, year: 1, cells: [:])
    let composed = FollowUpReport(
      facts: FollowUpFacts(
        earlier: side, now: FollowUpFacts.Side(cycle: 1, year: 2, cells: [:]), evidence: [:],
        subjects: [],
        masthead: Masthead(
          organ: "", symbol: "", date: "", body: "", session: "", place: "", agendaItem: "",
          title: "", documentType: ""), notice: nil)
    ).composed()
    #expect(
      words(composed)
        == "The technical report on the first year of the first cycle makes no recommendation, so "
        + "that there is none to follow up.")
  }

  @Test func `what the report quoted stands in single marks within the quotation`() {
    #expect(
      words(composed("One issue emerges: “virtual assets”.", now: []))
        .contains("“One issue emerges: ‘virtual assets’.”"))
  }
}
