import Model
import Tagging
import Testing

/// The kind of a section, and what its heading passes on.
struct HeadingTests {
  @Test(arguments: [
    ("Challenges in implementation", "challenge"), ("2.3 CHALLENGES", "challenge"),
    ("Successes and good practices", "goodPractice"), ("Successes", "success"),
    ("Best practices", "goodPractice"), ("Gaps", "challenge"), ("Recommendations", "challenge"),
    ("Observations on challenges", "observation"), ("Suggestions", "observation"),
    ("Technical assistance needs identified", "technicalAssistanceNeed"),
    ("Findings and gaps", "observation"),
    ("Challenges and technical assistance", "technicalAssistanceNeed"),
    ("Observations on the implementation of the articles under review", "observation"),
  ])
  func `the longest match decides`(heading: String, kind: String) {
    #expect(
      Samples.tagged([Samples.heading(1, heading), Samples.paragraph("Delays are long.")])
        == ["1 \(kind) [] none"])
  }

  @Test(arguments: [
    "Introduction", "Overview of the legal framework", "Unsuccessful attempts",
    "Training and technical assistance (art. 29)", "Article 29: Training and technical assistance",
    "II.C Training and technical assistance (article 29 of the Convention)",
    "Training and technical assistance (art. 14 of the Firearms Protocol)",
    "Training and technical assistance, article 60 of the United Nations Convention against Corruption",
    "Article 29 of the Convention: training and technical assistance",
    "Training and technical assistance under article 29",
    "Trafficking in Persons Protocol, article 10: Information exchange and training",
  ])
  func `a heading without words of the table, or with an article's title, records nothing`(
    heading: String
  ) {
    #expect(
      Samples.tagged([Samples.heading(1, heading), Samples.paragraph("Delays are long.")]).isEmpty)
  }

  @Test func `a kind holds until a heading of the same or a higher level`() {
    #expect(
      Samples.tagged([
        Samples.heading(1, "Criminalization"), Samples.paragraph("Not recorded."),
        Samples.heading(2, "Challenges"), Samples.heading(3, "Extradition (art. 16)"),
        Samples.paragraph("Delays are long."),
        Samples.heading(3, "Training and technical assistance (art. 29)"),
        Samples.paragraph("Courses are few."), Samples.heading(3, "Good practices"),
        Samples.paragraph("Staff are exchanged."), Samples.heading(2, "Other matters"),
        Samples.paragraph("Not recorded either."),
      ]) == [
        "4 challenge [UNTOC/16] inherited", "6 challenge [UNTOC/29] inherited",
        "8 goodPractice [] none",
      ])
  }

  @Test func `the nearest heading that cites or names anything passes it on`() {
    #expect(
      Samples.tagged([
        Samples.heading(1, "Trafficking in Persons Protocol"), Samples.heading(2, "Challenges"),
        Samples.paragraph("Shelters are few."), Samples.paragraph("Recovery is short (art. 6)."),
        Samples.heading(3, "Repatriation (art. 8)"), Samples.paragraph("Procedures are long."),
        Samples.paragraph("Extradition is slow (art. 16 of the Convention)."),
        Samples.heading(1, "Challenges in international cooperation"),
        Samples.paragraph("Requests wait (art. 18)."),
      ]) == [
        "2 challenge [TIP] inherited", "3 challenge [TIP/6] cited",
        "5 challenge [TIP/8] inherited", "6 challenge [UNTOC/16] cited",
        "8 challenge [UNTOC/18] cited",
      ])
  }

  @Test func `a heading that names two instruments leaves the default as it was`() {
    #expect(
      Samples.tagged([
        Samples.heading(
          1, "Challenges: article 25 of the Convention, article 6 of the Trafficking Protocol"),
        Samples.paragraph("The application of article 24 is uneven."),
        Samples.paragraph("Article 6, paragraph 3, of the Protocol is not applied."),
      ]) == ["1 challenge [UNTOC/24] cited", "2 challenge [TIP/6/3] cited"])
  }
}
