import Model
import TestSupport
import Testing

/// The running text of Word files: what counts as words, and what does not.
struct WordTextTests {
  typealias R = WordReading
  typealias W = WordFiles

  private let chapter = R.bold("2.3 Challenges")

  private func words(of paragraph: String, styles: String = "") throws -> String? {
    try R.lines(W(body: chapter + paragraph, styles: styles)).dropFirst().joined(separator: "\n")
  }

  @Test(arguments: [
    (W.run("Legal\u{AD} aid") + "<w:r><w:softHyphen/></w:r>", "Legal aid"),
    (W.run("so") + "<w:r><w:noBreakHyphen/></w:r>" + W.run("called\u{A0}law"), "so-called law"),
    (
      W.run("see ") + "<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/></w:r>" + W.run(" 4"),
      "see ≥ 4"
    ),
    (W.run("kept") + W.run(" hidden", "<w:vanish/>"), "kept"),
    (W.run("Small", "<w:caps/>") + W.run(" letters"), "Small letters"),
    ("<w:hyperlink r:id=\"rId9\">\(W.run("A link"))</w:hyperlink>" + W.run(" here"), "A link here"),
    (
      "<w:sdt><w:sdtContent>\(W.run("Chosen"))</w:sdtContent></w:sdt>" + W.run(" words"),
      "Chosen words"
    ),
    ("<w:smartTag>\(W.run("Tagged"))</w:smartTag>" + W.run(" words"), "Tagged words"),
    (W.run("مرحبا", "<w:rtl/>") + W.run(" words"), "مرحبا words"),
    (
      W.run("See paragraph ")
        + "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>REF a</w:instrText>"
        + "<w:fldChar w:fldCharType=\"separate\"/></w:r>" + W.run("14")
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", "See paragraph 14"
    ),
    ("<w:fldSimple w:instr=\"SEQ a\">\(W.run("3"))</w:fldSimple>" + W.run(" cases"), "3 cases"),
  ])
  func `words are read as their reader sees them`(runs: String, text: String) throws {
    #expect(try words(of: W.paragraph(runs)) == "p \(text)")
  }

  @Test func `a text box is read once, in whichever form it is written`() throws {
    let box = "<w:txbxContent>\(R.plain("In the box."))</w:txbxContent>"
    let both =
      "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline>"
      + "<wps:txbx>\(box)</wps:txbx></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict>"
      + "<v:textbox>\(box)</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    #expect(try words(of: W.paragraph(W.run("Beside it.") + both)) == "p Beside it.\np In the box.")
    let old = "<w:r><w:pict><v:shape><v:textbox>\(box)</v:textbox></v:shape></w:pict></w:r>"
    #expect(try words(of: W.paragraph(old)) == "p In the box.")
  }

  @Test func `notes stand behind their paragraph, item or table, without their marks`() throws {
    let mark = { (id: Int) in "<w:r><w:footnoteReference w:id=\"\(id)\"/></w:r>" }
    let note = { (id: Int, text: String) in
      "<w:footnote w:id=\"\(id)\">\(W.paragraph("<w:r><w:footnoteRef/></w:r>" + W.run(text)))</w:footnote>"
    }
    let body =
      chapter + W.paragraph(W.run("It should") + mark(4) + W.run(":"))
      + W.paragraph(W.run("(a) Report;") + mark(2)) + R.table(R.cells("a", "b"))
    let file = W(body: body, footnotes: note(2, " The second.") + note(4, " The first."))
    #expect(
      try R.lines(file) == [
        "h1 2.3 Challenges", "p It should:", "n 1 The first.", "i1 (a) Report;", "n 2 The second.",
        "t -: : a | b",
      ])
  }

  @Test func `notes that somebody typed are notes, and their raised marks no words`() throws {
    let raised = "<w:vertAlign w:val=\"superscript\"/>"
    let body =
      chapter
      + W.paragraph(
        W.run("Five judges") + W.run("a", raised) + W.run(" sit on 10 m") + W.run("2", raised)
          + W.run("."))
      + R.table(R.row(W.cell(W.run("Staff") + W.run("a, b", raised)), W.cell(W.run("5"))))
      + W.paragraph(W.run("a", raised) + W.run(" On paper."))
      + W.paragraph(W.run("b", raised) + W.run(" In two courts."))
    #expect(
      try R.lines(body).dropFirst() == [
        "p Five judges sit on 10 m2.", "t -: : Staff | 5", "n a On paper.", "n b In two courts.",
      ])
  }

  @Test func `what stands in a paragraph without an end is kept, whatever follows`() throws {
    let change = "<w:rPr><w:del w:id=\"1\"/></w:rPr>"
    let open = { (text: String) in W.paragraph(W.run(text), change) }
    let body =
      chapter + open("Kept.")
      + R.table(R.row("<w:tc>\(open("In a cell."))</w:tc>", W.cell(W.run("b"))))
      + open("At the end.")
    #expect(
      try R.lines(body).dropFirst() == ["p Kept.", "t -: : In a cell. | b", "p At the end."])
  }

  @Test func `changes count as accepted, and a warning says that there were some`() throws {
    let change = "w:id=\"1\" w:author=\"x\" w:date=\"2020-01-01T00:00:00Z\""
    let body =
      chapter
      + W.paragraph(
        W.run("Courts ") + "<w:del \(change)><w:r><w:delText>never </w:delText></w:r></w:del>"
          + "<w:ins \(change)>\(W.run("often "))</w:ins>" + W.run("agree."))
      + W.paragraph(W.run("One "), "<w:rPr><w:del \(change)/></w:rPr>") + R.plain("sentence.")
      + W.paragraph("<w:moveFrom \(change)>\(W.run("Moved."))</w:moveFrom>")
      + W.paragraph("<w:moveTo \(change)>\(W.run("Moved here."))</w:moveTo>")
      + R.table(
        R.cells("a", "b"),
        "<w:tr><w:trPr><w:del \(change)/></w:trPr>\(W.cell(W.run("gone")))</w:tr>",
        "<w:tr><w:trPr><w:ins \(change)/></w:trPr>\(W.cell(W.run("c")))\(W.cell(W.run("d")))</w:tr>"
      )
    let (document, warnings) = try R.read(try W(body: body).bytes())
    #expect(warnings.map(\.reason) == [.trackedChanges])
    #expect(document.blocks.count == 5)
    #expect(
      try R.lines(body).dropFirst() == [
        "p Courts often agree.", "p One sentence.", "p Moved here.", "t -: : a | b; c | d",
      ])
  }

  @Test func `comments are no text, and a warning says that there are some`() throws {
    let comments =
      "<w:comments \(W.space())><w:comment w:id=\"1\">\(R.plain("Is this so?"))</w:comment></w:comments>"
    let body =
      chapter
      + W.paragraph(
        "<w:commentRangeStart w:id=\"1\"/>" + W.run("It is.") + "<w:commentRangeEnd w:id=\"1\"/>"
          + "<w:r><w:commentReference w:id=\"1\"/></w:r>")
    let file = W(body: body, parts: ["word/comments.xml": comments])
    #expect(try R.lines(file) == ["h1 2.3 Challenges", "p It is."])
    #expect(try R.read(try file.bytes()).warnings.map(\.reason) == [.comments])
  }

  @Test func `the strict form is read, and parts under other names`() throws {
    let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    let body = chapter + R.plain("It is hard.")
    let expected = ["h1 2.3 Challenges", "p It is hard."]
    #expect(try R.lines(W(body: body, namespace: strict)) == expected)
    let moved = W(
      body: "",
      parts: [
        "word/document.xml": "",
        "word/document2.xml": "<w:document \(W.space())><w:body>\(body)</w:body></w:document>",
        "_rels/.rels": """
        <Relationships><Relationship Id="a" Target="/word/document2.xml" Type="http://x/officeDocument"/>\
        </Relationships>
        """,
      ])
    #expect(try R.lines(moved) == expected)
    #expect(
      try R.read(try moved.bytes(), as: "documents/a.docm").document.blocks.count == 2)
  }

  @Test func `headers and footers of pages are no text`() throws {
    let section = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h\"/></w:sectPr>"
    let file = W(
      body: chapter + R.plain("It is hard.") + section,
      parts: [
        "word/header1.xml": "<w:hdr \(W.space())>\(R.plain("2.4 Good practices"))</w:hdr>",
        "word/_rels/document.xml.rels": """
        <Relationships><Relationship Id="h" Target="header1.xml" Type="http://x/header"/></Relationships>
        """,
      ])
    #expect(try R.lines(file) == ["h1 2.3 Challenges", "p It is hard."])
  }
}
