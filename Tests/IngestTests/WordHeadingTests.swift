import TestSupport
import Testing

/// Headings of Word files, by style and by look.
struct WordHeadingTests {
  typealias R = WordReading
  typealias W = WordFiles

  @Test(arguments: [
    ("heading 2", 2), ("Titre 2", 2), ("Título 2", 2), ("Заголовок 2", 2), ("标题 2", 2),
    ("عنوان 2", 2),
    ("_ H _Ch_G", 1), ("_ H_1_G", 2), ("_ H_2/3", 3), ("H1", 2),
  ])
  func `headings are known by their style in each of the six languages`(name: String, level: Int)
    throws
  {
    // The chapter above makes the level visible.
    let body =
      R.styled("Chapter", "top") + R.styled("2.2 Successes", "a") + R.plain("Words follow here.")
    let top = R.style("top", "x", "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>")
    let lines = try R.lines(W(body: body, styles: top + R.style("a", name)))
    let expected = level == 1 ? "h1 2.2 Successes" : "h2 2.2 Successes"
    #expect(lines == ["h1 Chapter", expected, "p Words follow here."])
  }

  @Test func `a style takes its level from the one it is based on, and a line its own`() throws {
    let styles =
      R.style("Heading1", "heading 1")
      + R.style("b", "Our chapter", "<w:basedOn w:val=\"Heading1\"/>")
    let own = W.paragraph(W.run("Within"), "<w:outlineLvl w:val=\"1\"/>")
    let body = R.styled("Chapter", "b") + own + R.plain("Words follow here.")
    #expect(
      try R.lines(W(body: body, styles: styles)) == [
        "h1 Chapter", "h2 Within", "p Words follow here.",
      ])
  }

  @Test func `the form of a number is a level, in the order in which forms come`() throws {
    let body =
      R.bold("I. Introduction") + R.plain("1. Words of the first paragraph.")
      + R.bold("II. Criminalization") + R.bold("A. Observations") + R.bold("1. Participation")
      + R.plain("2. Words of the second paragraph.") + R.bold("2. Obstruction")
      + R.plain("3. More words stand here.") + R.bold("B. Successes") + R.plain("4. Words again.")
      + R.bold("III. Cooperation") + R.bold("A. Observations") + R.plain("5. Words at last.")
    #expect(
      try R.lines(body) == [
        "h1 I Introduction", "p 1 Words of the first paragraph.", "h1 II Criminalization",
        "h2 A Observations", "h3 1 Participation", "p 2 Words of the second paragraph.",
        "h3 2 Obstruction", "p 3 More words stand here.", "h2 B Successes", "p 4 Words again.",
        "h1 III Cooperation", "h2 A Observations", "p 5 Words at last.",
      ])
  }

  @Test func `steps of a number are levels`() throws {
    let body =
      R.bold("2. Criminalization") + R.bold("2.1 Observations")
      + R.bold("2.1.1 Participation (art. 5)")
      + R.plain("Words follow here.") + R.bold("2.2 Successes") + R.plain("Words again follow.")
      + R.bold("3 Cooperation") + R.plain("Words at last.")
    #expect(
      try R.lines(body) == [
        "h1 2 Criminalization", "h2 2.1 Observations", "h3 2.1.1 Participation (art. 5)",
        "p Words follow here.", "h2 2.2 Successes", "p Words again follow.", "h1 3 Cooperation",
        "p Words at last.",
      ])
  }

  @Test func `letters that are numerals too are read by what goes before`() throws {
    let letters = ["A", "B", "C", "D"].map {
      R.bold("\($0). Part \($0)") + R.plain("Words follow.")
    }
    let body =
      R.bold("IV. Chapter") + letters.joined() + R.bold("V. Next") + R.plain("Words end it.")
    let levels = try R.lines(body).filter { $0.hasPrefix("h") }
    #expect(
      levels == [
        "h1 IV Chapter", "h2 A Part A", "h2 B Part B", "h2 C Part C", "h2 D Part D", "h1 V Next",
      ])
  }

  @Test func `headings that all look alike lie as their sense has it`() throws {
    let body =
      R.bold("Legal framework") + R.plain("The Penal Code was adopted long ago by parliament.")
      + R.bold("Criminalization") + R.bold("Observations") + R.bold("Participation (art. 5)")
      + R.plain("Words follow here.") + R.bold("Obstruction of justice (art. 23)")
      + R.plain("Words follow here.") + R.bold("Successes") + R.plain("Words follow here.")
      + R.bold("International cooperation") + R.bold("Challenges") + R.bold("Extradition")
      + R.plain("Words follow here.") + R.bold("Mutual legal assistance") + R.plain("Words end it.")
    #expect(
      try R.lines(body).filter { $0.hasPrefix("h") } == [
        "h1 Legal framework", "h1 Criminalization", "h2 Observations", "h3 Participation (art. 5)",
        "h3 Obstruction of justice (art. 23)", "h2 Successes", "h1 International cooperation",
        "h2 Challenges", "h3 Extradition", "h3 Mutual legal assistance",
      ])
  }

  @Test func `looks are levels where headings have more than one`() throws {
    let chapter = { W.paragraph(W.run($0, "<w:b/><w:caps/><w:sz w:val=\"28\"/>")) }
    let section = { W.paragraph(W.run($0, "<w:b/><w:sz w:val=\"24\"/>")) }
    let part = { W.paragraph(W.run($0, "<w:i/><w:sz w:val=\"24\"/>")) }
    let words = W.paragraph(W.run("Words follow here.", "<w:sz w:val=\"22\"/>"))
    let body =
      chapter("Overview") + words + chapter("Cooperation") + section("Findings")
      + part("Extradition")
      + words + section("Needs") + words + chapter("Outlook") + words
    #expect(
      try R.lines(body).filter { $0.hasPrefix("h") } == [
        "h1 Overview", "h1 Cooperation", "h2 Findings", "h3 Extradition", "h2 Needs", "h1 Outlook",
      ])
  }

  @Test(arguments: [
    ("<w:u w:val=\"single\"/>", "Challenges in implementation"),
    ("<w:smallCaps/>", "Challenges in implementation"), ("", "CHALLENGES IN IMPLEMENTATION"),
  ])
  func `underlined lines and lines in capitals are headings`(look: String, text: String) throws {
    let body =
      R.bold("1. Chapter") + W.paragraph(W.run(text, look)) + R.plain("Words follow here.")
    #expect(try R.lines(body) == ["h1 1 Chapter", "h2 \(text)", "p Words follow here."])
  }

  @Test func `chapters with numbers need no look`() throws {
    let body =
      R.plain("I. Introduction") + R.plain("1. Words of the first paragraph.")
      + R.plain("II. Cooperation") + R.plain("II.A Observations") + R.plain("2. Words follow here.")
    #expect(
      try R.lines(body) == [
        "h1 I Introduction", "p 1 Words of the first paragraph.", "h1 II Cooperation",
        "h2 II.A Observations", "p 2 Words follow here.",
      ])
  }

  @Test func `bold words are no heading in a paragraph, a sentence, a table or a list`() throws {
    let body =
      R.bold("2.3 Challenges")
      + W.paragraph(W.run("Extradition. ", "<w:b/>") + W.run("Requests take two years."))
      + R.bold("12. States should ratify the Protocol and should report on it within one year.")
      + R.bold("The reviewers noted that requests for extradition take two years on average.")
      + R.table(
        R.row(W.cell(W.run("Challenges", "<w:b/>")), W.cell(W.run("Two years"))),
        R.cells("Delays", "Many"))
      + R.plain("It should:") + R.bold("(a) Give reasons") + R.bold("(b) Keep statistics")
    #expect(
      try R.lines(body) == [
        "h1 2.3 Challenges", "p Extradition. Requests take two years.",
        "p 12 States should ratify the Protocol and should report on it within one year.",
        "p The reviewers noted that requests for extradition take two years on average.",
        "t -: : Challenges | Two years; Delays | Many", "p It should:", "i1 (a) Give reasons",
        "i1 (b) Keep statistics",
      ])
  }

  @Test func `a line break within a heading is a space, and its number may stand apart`() throws {
    let body =
      W.paragraph(
        "<w:r><w:t>2.2</w:t><w:tab/></w:r>" + W.run("Successes and", "<w:b/>")
          + "<w:r><w:br/></w:r>" + W.run("good practices", "<w:b/>"))
      + R.plain("Words follow here.")
    #expect(
      try R.lines(body) == ["h1 2.2 Successes and good practices", "p Words follow here."])
  }

  @Test func `the masthead and the title are no text, whatever they look like`() throws {
    let masthead =
      R.table(R.cells("United Nations", "CTOC/COP/IOG/I/1/1/Add.7"), R.cells("", "Distr.: General"))
      + R.bold("21 May 2013") + R.bold("Original: English")
      + R.bold("List of observations: Qumar")
    let body = R.bold("Overview") + R.plain("The Penal Code was adopted long ago by parliament.")
    #expect(
      try R.lines(masthead + body) == [
        "h1 Overview", "p The Penal Code was adopted long ago by parliament.",
      ])
  }

  @Test func `a list of contents is no text`() throws {
    let field =
      W.paragraph(
        "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText> TOC \\o </w:instrText>"
          + "<w:fldChar w:fldCharType=\"separate\"/></w:r>" + W.run("I. Challenges 3"))
      + W.paragraph(W.run("II. Needs 4") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")
    let body = R.bold("Contents") + field + R.bold("I. Challenges") + R.plain("Words follow here.")
    #expect(try R.lines(body) == ["h1 I Challenges", "p Words follow here."])
  }
}
