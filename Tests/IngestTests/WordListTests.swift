import TestSupport
import Testing

/// Numbers, lists and tables of Word files.
struct WordListTests {
  typealias R = WordReading
  typealias W = WordFiles

  private let chapter = R.bold("2.3 Challenges")

  @Test func `numbers that Word counts are those that it prints`() throws {
    let numbering =
      R.numbering(
        1, W.level(0, "upperRoman", "%1.", "<w:pStyle w:val=\"H1\"/>"),
        W.level(1, "decimal", "%1.%2", "<w:isLgl/><w:pStyle w:val=\"H2\"/>"))
      + R.numbering(2, W.level(0, "decimal", "%1."), W.level(1, "lowerLetter", "(%2)"))
    let link = "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
    let styles = R.style("H1", "heading 1", link) + R.style("H2", "heading 2", link)
    let body =
      R.styled("Framework", "H1") + R.counted("It is a framework.", 2) + R.styled("Findings", "H1")
      + R.styled("Successes", "H2") + R.counted("It succeeds thus:", 2)
      + R.counted("In one way;", 2, level: 1) + R.counted("In another.", 2, level: 1)
      + R.styled("Challenges", "H2") + R.counted("It is hard.", 2)
    #expect(
      try R.lines(W(body: body, styles: styles, numbering: numbering)) == [
        "h1 I Framework", "p 1 It is a framework.", "h1 II Findings", "h2 2.1 Successes",
        "p 2 It succeeds thus:", "i1 (a) In one way;", "i1 (b) In another.", "h2 2.2 Challenges",
        "p 3 It is hard.",
      ])
  }

  @Test func `a list begins anew where the file says so, and a paragraph may have no number`()
    throws
  {
    let level = W.level(0, "lowerLetter", "(%1)")
    let numbering =
      R.numbering(1, level)
      + "<w:num w:numId=\"7\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">"
      + "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"
    let styles = R.style(
      "L", "Listed", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>")
    let body =
      chapter + R.styled("One;", "L") + R.styled("Two.", "L") + R.plain("Others:")
      + R.counted("Three.", 7)
      + W.paragraph(W.run("Words."), "<w:pStyle w:val=\"L\"/>" + W.numbered(0))
    #expect(
      try R.lines(W(body: body, styles: styles, numbering: numbering)) == [
        "h1 2.3 Challenges", "i1 (a) One;", "i1 (b) Two.", "p Others:", "i1 (a) Three.", "p Words.",
      ])
  }

  @Test(arguments: [
    "14.\tReasons are missing.", "14. Reasons are missing.", "14.Reasons are missing.",
  ])
  func `a number typed by hand is the paragraph's`(line: String) throws {
    #expect(
      try R.lines(chapter + typed(line)) == ["h1 2.3 Challenges", "p 14 Reasons are missing."])
  }

  @Test(arguments: [
    "•\tDelays.", "- Delays.", "–\u{A0}Delays.", "—\tDelays.", "\u{F0B7}\tDelays.", "o\tDelays.",
  ])
  func `a sign typed by hand makes an item`(line: String) throws {
    #expect(try R.lines(chapter + typed(line)) == ["h1 2.3 Challenges", "i1 Delays."])
  }

  @Test(arguments: [
    "14 States have no such law.", "A National Strategy was adopted.", "I. e. in two cases.",
    "2.5 million cases are pending.", "U.S. law applies.", "-5 degrees were measured.",
    "2013 was the year of the reform.", "(see article 5) it is hard.",
  ])
  func `a sentence that opens with a number or a letter keeps it`(line: String) throws {
    #expect(try R.lines(chapter + typed(line)) == ["h1 2.3 Challenges", "p \(line)"])
  }

  @Test
  func `numbers that count on are paragraphs, those that begin anew behind a colon are items`()
    throws
  {
    let body =
      chapter + typed("1. The reasons are these:") + typed("1. Want of staff;")
      + typed("2. Want of funds;")
      + typed("3. Want of time.") + R.plain("It is hard.") + typed("2. The ways out are these:")
      + typed("1. More staff.") + typed("3. Words end it.")
    #expect(
      try R.lines(body).dropFirst() == [
        "p 1 The reasons are these:", "i1 1 Want of staff;", "p 2 Want of funds;",
        "p 3 Want of time.", "p It is hard.", "p 2 The ways out are these:", "i1 1 More staff.",
        "p 3 Words end it.",
      ])
    let unnumbered =
      chapter + R.plain("The reasons are these:") + typed("1. Want of staff;")
      + typed("2. Want of funds.")
      + R.plain("The ways out are these:") + typed("1. More staff;") + typed("2. More funds.")
    #expect(
      try R.lines(unnumbered).dropFirst() == [
        "p The reasons are these:", "i1 1 Want of staff;", "i1 2 Want of funds.",
        "p The ways out are these:", "i1 1 More staff;", "i1 2 More funds.",
      ])
  }

  @Test func `items lie as deep as their forms, and one with a colon introduces those within`()
    throws
  {
    let body =
      chapter + R.plain("It should:") + typed("(a) Adopt rules (art. 20):")
      + typed("(i) On evidence;")
      + typed("(ii) On records;") + typed("(b) Train judges.")
    #expect(
      try R.lines(body).dropFirst() == [
        "p It should:", "l2 (a) Adopt rules (art. 20):", "i2 (i) On evidence;",
        "i2 (ii) On records;",
        "i1 (b) Train judges.",
      ])
    let letters = ["f", "g", "h", "i", "j"].map { typed("(\($0)) Item.") }.joined()
    #expect(try R.lines(chapter + letters).dropFirst().allSatisfy { $0.hasPrefix("i1") })
  }

  @Test func `a list typed with line breaks into one paragraph is a list`() throws {
    let breaks = W.paragraph(
      W.run("It should:") + "<w:r><w:br/></w:r>" + W.run("(a) Give reasons;") + "<w:r><w:br/></w:r>"
        + W.run("(b) Keep statistics"))
    #expect(
      try R.lines(chapter + breaks).dropFirst() == [
        "p It should:", "i1 (a) Give reasons;", "i1 (b) Keep statistics",
      ])
  }

  // MARK: Tables

  @Test func `merged cells say their subject in each row, titles stand above or below`() throws {
    let restart = "<w:vMerge w:val=\"restart\"/>"
    let rows =
      "<w:tr><w:trPr><w:tblHeader/></w:trPr>\(W.cell(W.run("Article")))"
      + W.cell(W.run("Needs"), "<w:gridSpan w:val=\"2\"/>") + "</w:tr>"
      + R.row(
        W.cell(W.run("Article 16"), restart), W.cell(W.run("Training")), W.cell(W.run("Soon")))
      + R.row(W.cell("", "<w:vMerge/>"), W.cell(W.run("Advice")), W.cell(W.run("Later")))
      + R.cells("", "", "")
    let expected =
      ": Article, Needs, Needs: Article 16 | Training | Soon; Article 16 | Advice | Later"
    #expect(
      try R.lines(chapter + R.plain("Table 1. Needs by article") + R.table(rows)).last
        == "t Table 1. Needs by article" + expected)
    let below = chapter + R.table(rows) + R.styled("Needs by article", "Caption")
    let styles = R.style("Caption", "caption")
    #expect(
      try R.lines(W(body: below, styles: styles)).last == "t Needs by article" + expected)
  }

  @Test func `a first row in bold, or of short words above sentences, is the header`() throws {
    let bold =
      R.row(W.cell(W.run("Article", "<w:b/>")), W.cell(W.run("Need", "<w:b/>")))
      + R.cells("Article 16", "Training")
    #expect(
      try R.lines(chapter + R.table(bold)).last == "t -: Article, Need: Article 16 | Training")
    let plain =
      R.cells("Subject", "Challenge")
      + R.cells("Courts", "Judges are not trained in such cases at all.")
    #expect(
      try R.lines(chapter + R.table(plain)).last
        == "t -: Subject, Challenge: Courts | Judges are not trained in such cases at all.")
  }

  @Test func `a line across a table is said with each row, or is the heading that it is`() throws {
    let across = { (text: String) in R.row(W.cell(W.run(text), "<w:gridSpan w:val=\"2\"/>")) }
    let rows = R.cells("1", "Reasons are missing.") + R.cells("2", "Staff is missing.")
    #expect(
      try R.lines(chapter + R.table(across("Article 16") + rows)).last
        == "t -: : Article 16 | 1 | Reasons are missing.; Article 16 | 2 | Staff is missing.")
    let kinds =
      across("Good practices") + R.cells("1", "Judges meet.") + across("Challenges") + rows
    #expect(
      try R.lines(chapter + R.table(kinds)).dropFirst() == [
        "h2 Good practices", "t -: : 1 | Judges meet.", "h2 Challenges",
        "t -: : 1 | Reasons are missing.; 2 | Staff is missing.",
      ])
  }

  @Test func `a table within a cell is its words; a single column is a frame around text`() throws {
    let inner = R.table(R.cells("Advice", "Training"))
    let nested =
      R.row("<w:tc><w:p/>\(inner)</w:tc>", W.cell(W.run("Article 16"))) + R.cells("a", "b")
    #expect(
      try R.lines(chapter + R.table(nested)).last == "t -: : Advice Training | Article 16; a | b")
    let frame = R.table(R.row("<w:tc>\(chapter)\(typed("1. Words follow here."))</w:tc>"))
    #expect(try R.lines(frame) == ["h1 2.3 Challenges", "p 1 Words follow here."])
  }

  private func typed(_ line: String) -> String {
    W.paragraph(
      "<w:r>"
        + line.split(separator: "\t", omittingEmptySubsequences: false)
        .map { "<w:t xml:space=\"preserve\">\($0)</w:t>" }.joined(separator: "<w:tab/>") + "</w:r>")
  }
}
