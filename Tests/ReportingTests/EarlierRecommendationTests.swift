import Model
import Reporting
import Testing
import Treaties

/// What the recommendations of an earlier report speak of, read from their words.
struct EarlierRecommendationTests {
  private func read(_ text: String) -> EarlierRecommendation {
    EarlierRecommendation(place: .paragraph("5"), text: text, defaultInstrument: .untoc)
  }

  @Test func `articles, groups and issues are those that the words name`() {
    let regional = read(
      "Among African States and Asia-Pacific States, needs are shared under article 18, paragraph 3, "
        + "of the Convention and article 6 of the Trafficking in Persons Protocol.")
    #expect(regional.articles.map(\.description) == ["UNTOC/18", "TIP/6"])
    #expect(regional.groups == [.africa, .asiaPacific])
    #expect(regional.terms.isEmpty)
    let issue = read("Two issues emerge: “virtual assets” and “remote hearings”.")
    #expect(issue.terms == ["virtual assets", "remote hearings"])
    #expect(issue.hasSubject)
  }

  @Test(arguments: [
    ("in Africa and in Asia and the Pacific", [RegionalGroup.africa, .asiaPacific]),
    ("the African Group and GRULAC", [.africa, .latinAmericaAndCaribbean]),
    (
      "African, Asia-Pacific and Eastern European States",
      [.africa, .asiaPacific, .easternEurope]
    ), ("Latin America and the Caribbean", [.latinAmericaAndCaribbean]),
    ("Western European and other States (WEOG)", [.westernEuropeAndOthers]),
    ("non-African States", []), ("all States parties", []),
  ])
  func `groups are known by the names that people give them`(
    words: String, groups: [RegionalGroup]
  ) {
    #expect(read("Train prosecutors of \(words).").groups == groups)
  }

  @Test func `a paragraph that names nothing has no subject`() {
    #expect(!read("The expert group thanks the Secretariat.").hasSubject)
  }

  @Test func `beside an article only what some report calls an issue is one`() {
    let both = read("The “joint teams” and \"virtual assets\" of article 19 are commended.")
    #expect(both.terms == ["joint teams", "virtual assets"])
    #expect(both.keepingIssues { $0 == "virtual assets" }.terms == ["virtual assets"])
    let alone = read("One issue emerges: “remote hearings”.")
    #expect(alone.keepingIssues { _ in false }.terms == ["remote hearings"])
  }

  private func document(_ blocks: [PrintedBlock]) -> PrintedDocument {
    PrintedDocument(blocks: blocks.map { PrintedDocument.Placed($0) })
  }

  private func paragraph(_ number: String?, _ text: String) -> PrintedBlock {
    .paragraph(number: number, text: text, isBold: false)
  }

  @Test func `sections of recommendations are found wherever they stand and end where they end`() {
    let found = EarlierRecommendation.all(
      in: document([
        .heading(level: 1, number: "I", text: "Status of earlier recommendations"),
        paragraph("1", "Article 5 was followed."),
        .heading(level: 1, number: "II", text: "Conclusions and recommendations"),
        .heading(level: 2, number: "A", text: "Law enforcement"),
        paragraph("2", "Article 20 of the Convention.[^1]"),
        .note(PrintedNote(mark: "1", text: "A note.")),
        .heading(level: 1, number: "III", text: "Trends"), paragraph("3", "Article 18."),
        .heading(level: 1, number: "IV", text: "Recommendations to the Secretariat"),
        paragraph("4", "Article 16."), .heading(level: 1, number: nil, text: "Annex"),
        paragraph("5", "Article 18."),
      ]), defaultInstrument: .untoc)
    #expect(found.map(\.place) == [.paragraph("2"), .paragraph("4")])
    #expect(found.map(\.text) == ["Article 20 of the Convention.", "Article 16."])
  }

  @Test func `the items beneath a paragraph belong to it`() {
    let found = EarlierRecommendation.all(
      in: document([
        .heading(level: 1, number: "I", text: "Recommendations"),
        paragraph(nil, "The group agreed on the following."),
        paragraph("71", "The group recommends that States:"),
        paragraph(nil, "(a) Review article 12 of the Convention;"),
        paragraph(nil, "(b) Review article 18 of the Convention."), paragraph("72", "Thanks."),
      ]), defaultInstrument: .untoc)
    #expect(found.map { $0.place?.short } == [nil, "71", "72"])
    #expect(found[1].articles.map(\.description) == ["UNTOC/12", "UNTOC/18"])
  }

  @Test func `each row of a table beneath recommendations is one`() {
    let found = EarlierRecommendation.all(
      in: document([
        .heading(level: 1, number: "I", text: "Recommendations"),
        paragraph("3", "The group recommends the following."),
        .table(
          number: "1", title: "Recommendations", header: [["Subject", "Recommendation"]],
          rows: [["Article 12", "Share experience.[^a]"], ["", ""], ["Article 18", ""]], notes: []),
        .table(number: nil, title: "", header: [], rows: [["Article 20"]], notes: []),
        paragraph(nil, "What follows a table is no part of the paragraph above it."),
        .heading(level: 1, number: "II", text: "Trends"),
        .table(number: "2", title: "", header: [], rows: [["Article 5"]], notes: []),
      ]), defaultInstrument: .untoc)
    #expect(
      found.map { $0.place?.description } == [
        "paragraph 3", "row 1 of table 1", "row 3 of table 1", "row 1 of a table", nil,
      ])
    #expect(found[1].text == "Article 12 | Share experience.")
    #expect(found[2].articles.map(\.description) == ["UNTOC/18"])
    #expect(found[1].place?.short == "row 1 of table 1")
    #expect(found[0].place?.short == "3")
  }

  @Test func `a report without such a section has no recommendations`() {
    #expect(
      EarlierRecommendation.all(in: document([]), defaultInstrument: .untoc).isEmpty)
  }
}
