import Model
import Reporting
import Testing

/// Each rule with what it accepts and what it rejects, a reason in each row's words.
struct EditorialRuleTests {
  /// Findings of one rule in a paragraph of running text.
  private func found(_ rule: String, _ text: String) -> [String] {
    let document = PrintedDocument(
      blocks: [.init(.paragraph(number: "1", text: text, isBold: false))])
    return EditorialReview(only: [rule]).findings(in: document).map(\.message)
  }

  private func found(_ rule: String, cell: String) -> [String] {
    let table = PrintedBlock.table(
      number: "1", title: "Title", header: [["A", "B"]], rows: [["x", cell]], notes: [])
    return EditorialReview(only: [rule]).findings(in: PrintedDocument(blocks: [.init(table)]))
      .map(\.message)
  }

  static let accepted: [(String, String)] = [
    ("numbersInWords", "Challenges were found in 4 of the 31 States and in nine others."),
    ("numbersInWords", "Four of the 31 States replied; four of the eight did so late."),
    ("numbersInWords", "In 12 States reviewed, 3 of 9 laws were new."),
    ("numbersInWords", "Twenty-one States were drawn; the summaries of 5 were available."),
    ("numbersInWords", "All but fewer than three of the 19 States spoke of it."),
    ("numbersInWords", "In the fourth year, 10 States were drawn; 1 summary was pending."),
    (
      "numbersInWords",
      "Under article 5, paragraph 2, and articles 6 and 7, on 5 April 2017, 5 per cent."
    ),
    ("numbersInWords", "See table 3, figure 2 and section 4 of resolution 55/25, annex 1."),
    ("numbersInWords", "No more than one in twenty is false (see paras. 3 and 4)."),
    ("numbersInWords", "The twenty-first session adopted 10 decisions."),
    ("numbersInWords", "A change of 2.5 percentage points, or 3 per cent, in year 3."),
    ("perCent", "In 12 per cent of cases."), ("perCent", "Ten per cent replied."),
    ("citationStyle", "Under article 16, paragraph 9, of the Convention (art. 16, para. 9)."),
    ("citationStyle", "Article 16 is applied (see arts. 5 and 6)."),
    ("citationStyle", "The box says “Article 16(9) of the law was art. 5 of old”."),
    ("shortNames", "See CTOC/COP/2010/1 and UNTOC/16/9."),
    (
      "spelling",
      "States parties criminalize, organize and analyse; programmes and advertising rise."
    ),
    (
      "spelling",
      "Money-laundering, capacity-building and law enforcement cooperation in a State party."
    ),
    ("spelling", "The Organisation for Economic Co-operation and Development; a computer program."),
    ("spelling", "Member States and local governments of several States; an exercise in premises."),
    ("groupNames", "African States, Asia-Pacific States and Western European and other States."),
    ("groupNames", "Among Asia-Pacific States needs rose; African States were reviewed earlier."),
    (
      "inOneCase", "Fewer than three States; one or two States; two other States parties; 3 States."
    ),
    ("dateStyle", "On 5 April 2017, from 19–23 June 2017, in April 2017 and in May."),
    ("dateStyle", "See A/RES/55/25 of 15 November 2000 and section 1.2.3."),
    ("dashesAndQuotes", "Between 37–86; “quoted”; Asia-Pacific; CTOC-2010-5/A; tel. +43-1-26060."),
    ("plainAbbreviations", "For example, that is, and so on; research and development."),
  ]

  static let rejected: [(String, String, String)] = [
    ("numbersInWords", "There were 8 States.", "eight"),
    ("numbersInWords", "Laws were found in twelve States.", "12"),
    ("numbersInWords", "Laws were found in thirty-one States.", "31"),
    ("numbersInWords", "12 States replied to the question.", "Twelve"),
    ("numbersInWords", "This holds in four of the 31 States.", "4 of the 31"),
    ("perCent", "In 12% of cases.", "12 per cent"), ("perCent", "In 12 percent.", "per cent"),
    ("perCent", "It was five per cent.", "5 per cent"),
    ("citationStyle", "Under art. 16 of the Convention.", "article 16"),
    ("citationStyle", "Under article 16(9) of the Convention.", "article 16, paragraph 9"),
    ("citationStyle", "It is required (article 16).", "art. 16"),
    ("citationStyle", "As Article 16 requires.", "article 16"),
    ("citationStyle", "Required (art 16).", "art. 16"), ("citationStyle", "See § 4.", "article"),
    ("shortNames", "Parties to UNTOC met.", "the Organized Crime Convention"),
    ("shortNames", "The TIP Protocol applies.", "the Trafficking in Persons Protocol"),
    ("spelling", "They criminalise it.", "criminalize"),
    ("spelling", "A new program.", "programme"),
    ("spelling", "The States Parties met.", "States parties"),
    ("spelling", "Capacity building is needed.", "Capacity-building"),
    ("spelling", "On money laundering.", "money-laundering"),
    ("spelling", "Co-operation improved.", "Cooperation"),
    ("spelling", "A serious offense.", "offence"),
    ("spelling", "Organised crime rises.", "Organized"),
    ("groupNames", "The African Group spoke.", "African States"),
    ("groupNames", "In GRULAC.", "Latin American and Caribbean States"),
    ("groupNames", "In Asia-Pacific States and African States.", "stand before"),
    ("inOneCase", "In one case a law was missing.", "fewer than three"),
    ("inOneCase", "It was so in 2 States.", "fewer than three"),
    ("dateStyle", "On April 5, 2017.", "5 April 2017"), ("dateStyle", "On 5th April.", "5 April"),
    ("dateStyle", "On 05/04/2017.", "month in words"),
    ("dateStyle", "On 2017-04-05.", "month in words"),
    ("dateStyle", "On 5 Apr 2017.", "April"),
    ("dashesAndQuotes", "Between 37-86 States.", "37–86"),
    ("dashesAndQuotes", "He said \"no\".", "“ and ”"),
    ("dashesAndQuotes", "States - all of them - agreed.", "dash"),
    ("plainAbbreviations", "Laws, e.g. on money.", "for example"),
    ("plainAbbreviations", "Law & order.", "and"),
  ]

  @Test(arguments: accepted)
  func `what follows the rule is accepted`(rule: String, text: String) {
    #expect(found(rule, text) == [])
  }

  @Test(arguments: rejected)
  func `what does not is found, with its remedy`(rule: String, text: String, remedy: String) {
    let messages = found(rule, text)
    #expect(messages.count == (text.contains(" - all") ? 2 : 1), "\(messages)")
    #expect(messages.first?.contains(remedy) == true, "\(messages)")
  }

  @Test func `a report names each instrument in full at least once`() {
    let long = Array(repeating: "Words of a report.", count: 400).joined(separator: " ")
    let short = "The Firearms Protocol applies. \(long)"
    #expect(found("shortNames", short).first?.contains("nowhere named in full") == true)
    let full =
      "The Protocol against the Illicit Manufacturing of and Trafficking in Firearms, Their Parts and "
      + "Components and Ammunition (the Firearms Protocol). "
    #expect(found("shortNames", full + short) == [])
    #expect(found("shortNames", "The Firearms Protocol applies.") == [])
  }

  @Test func `in tables percentages bear a sign and provisions are abbreviated`() {
    #expect(found("perCent", cell: "12%") == [])
    #expect(found("perCent", cell: "12 per cent").count == 1)
    #expect(found("citationStyle", cell: "art. 16, para. 9") == [])
    #expect(
      found("citationStyle", cell: "article 16, paragraph 9").first?.contains("art. 16, para. 9")
        == true)
  }

  @Test func `cells are full, and marks and notes answer one another`() {
    let table = { (rows: [[String]], notes: [String]) -> [String] in
      let block = PrintedBlock.table(
        number: "1", title: "T", header: [["", "B"]], rows: rows,
        notes: notes.map { PrintedNote(mark: $0, text: "Note.") })
      return EditorialReview(only: ["tableNotes"])
        .findings(in: PrintedDocument(blocks: [.init(block)])).map(\.message)
    }
    #expect(table([["x", "–"], ["y[^a]", ".."]], ["a"]) == [])
    #expect(table([["x", ""]], []).first?.contains("a cell is empty") == true)
    #expect(table([["x[^b]", "1"]], []).first?.contains("“b” has no note") == true)
    #expect(table([["x", "1"]], ["a"]).first?.contains("“a” has no mark") == true)
    #expect(table([["x", "n/a"]], []).first?.contains("“..”") == true)
  }

  private func structure(_ rule: String, _ blocks: [PrintedBlock]) -> [String] {
    EditorialReview(only: [rule]).findings(in: PrintedDocument(blocks: blocks.map { .init($0) }))
      .map { "\($0.place): \($0.message)" }
  }

  @Test func `headings, paragraphs, tables and figures are numbered in their order`() {
    let heading = { (level: Int, number: String?, text: String) in
      PrintedBlock.heading(level: level, number: number, text: text)
    }
    let paragraph = { (number: String?) in
      PrintedBlock.paragraph(number: number, text: "Words.", isBold: false)
    }
    #expect(
      structure(
        "headingNumbering",
        [
          heading(1, nil, "Summary"), heading(1, "I", "One"), heading(2, nil, "free"),
          heading(2, "A", "a"),
          heading(2, "B", "b"), heading(1, "II", "Two"), heading(1, nil, "Annex"),
        ]) == [])
    #expect(
      structure("headingNumbering", [heading(1, "I", "One"), heading(1, "III", "Three")]).count == 1
    )
    #expect(
      structure("headingNumbering", [heading(1, "I", "One"), heading(2, "A", "alone")]).first?
        .contains("only subheading") == true)
    #expect(
      structure(
        "paragraphNumbering",
        [
          heading(1, nil, "Summary"), paragraph(nil), heading(1, "I", "One"), paragraph("1"),
          paragraph("2"), heading(1, nil, "Annex I"), paragraph("1"),
        ]) == [])
    #expect(structure("paragraphNumbering", [paragraph("1"), paragraph("3")]).count == 1)
    #expect(
      structure("paragraphNumbering", [heading(1, nil, "Summary"), paragraph("1")]).count == 1)
    let figure = { (number: String?) in
      PrintedBlock.figure(number: number, title: "Shares", alternative: "x")
    }
    #expect(structure("figureNumbering", [figure(nil)]) == [])
    #expect(structure("figureNumbering", [figure("I"), figure("II")]) == [])
    #expect(structure("figureNumbering", [figure("I")]).count == 1)
    #expect(structure("figureNumbering", [figure("1"), figure("2")]).count == 2)
    let table = { (number: String?, title: String) in
      PrintedBlock.table(number: number, title: title, header: [["A"]], rows: [["1"]], notes: [])
    }
    #expect(structure("tableNumbering", [table("1", "T"), table("2", "T")]) == [])
    #expect(structure("tableNumbering", [table("1", "T"), table("3", "T")]).count == 1)
    #expect(structure("tableNumbering", [table("1", "")]).count == 1)
    #expect(structure("tableNumbering", [table(nil, "T"), table(nil, "")]) == [])
    let shares = { (title: String) in
      PrintedBlock.table(
        number: "1", title: title, header: [["A", "B"]], rows: [["x", "1/31"]], notes: [])
    }
    #expect(structure("inOneCase", [shares("States with challenges")]).count == 1)
    #expect(structure("inOneCase", [shares("Places at workshops")]) == [])
  }

  @Test func `the limit of words depends on the sort of report`() {
    let document = { (type: String, words: Int) in
      PrintedDocument(
        blocks: [
          .init(.front(text: type)),
          .init(
            .paragraph(
              number: "1", text: Array(repeating: "word", count: words).joined(separator: " "),
              isBold: false)),
        ])
    }
    let review = EditorialReview(only: ["wordLimit"])
    #expect(review.findings(in: document("Technical report", 10_700)) == [])
    #expect(
      review.findings(in: document("Thematic report", 8_501)).first?.message
        == "has 8501 words; the limit is 8500, shorten it by 1")
    #expect(EditorialReview.words(of: document("Technical report", 12)) == 12)
  }
}
