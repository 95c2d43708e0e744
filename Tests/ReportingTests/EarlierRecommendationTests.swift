import Model
import Reporting
import Testing
import Treaties

/// What the recommendations of an earlier report speak of, read from their words.
struct EarlierRecommendationTests {
  private func read(_ text: String) -> EarlierRecommendation {
    EarlierRecommendation(paragraph: "5", text: text, defaultInstrument: .untoc)
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

  @Test
  func
    `a paragraph that names nothing has no subject, and words in quotation beside an article are no issue`()
  {
    #expect(!read("The expert group thanks the Secretariat.").hasSubject)
    #expect(read("The “joint teams” of article 19 are commended.").terms.isEmpty)
  }

  @Test func `the section of recommendations is found wherever it stands and ends where it ends`() {
    func paragraph(_ number: String, _ text: String) -> PrintedBlock {
      .paragraph(number: number, text: text, isBold: false)
    }
    let blocks: [PrintedBlock] = [
      .heading(level: 1, number: "I", text: "Trends"), paragraph("1", "Article 5 is cited."),
      .heading(level: 1, number: "II", text: "Conclusions and recommendations"),
      .heading(level: 2, number: "A", text: "Recommendations on law enforcement"),
      paragraph("2", "Article 20 of the Convention.[^1]"),
      .note(PrintedNote(mark: "1", text: "A note.")),
      .paragraph(number: nil, text: "Between the lines.", isBold: false),
      paragraph("3", "Article 16."), .heading(level: 1, number: "III", text: "Annex"),
      paragraph("4", "Article 18."),
    ]
    let document = PrintedDocument(blocks: blocks.map { PrintedDocument.Placed($0) })
    let found = EarlierRecommendation.all(in: document, defaultInstrument: .untoc)
    #expect(found.map(\.paragraph) == ["2", "3"])
    #expect(found.map(\.text) == ["Article 20 of the Convention.", "Article 16."])
  }

  @Test func `a report without such a section has no recommendations`() {
    #expect(
      EarlierRecommendation.all(in: PrintedDocument(blocks: []), defaultInstrument: .untoc).isEmpty)
  }
}
