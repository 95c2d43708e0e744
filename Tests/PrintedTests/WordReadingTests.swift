import Model
import TestSupport
import Testing

/// What Word writes is read as its reader sees it.
struct WordReadingTests {
  typealias W = WordFiles

  private func texts(_ file: WordFiles) throws -> [String] {
    try file.blocks().map { block in
      switch block {
      case .heading(let level, let number, let text):
        "h\(level) \(number.map { "\($0) " } ?? "")\(text)"
      case .paragraph(let number, let text, _): "\(number.map { "\($0) " } ?? "")\(text)"
      case .table(let number, let title, _, _, _): "table \(number ?? "-") \(title)"
      case .figure(let number, let title, _): "figure \(number ?? "-") \(title)"
      case .note(let note): "note \(note.mark) \(note.text)"
      case .front(let text): "front \(text)"
      }
    }
  }

  @Test func `text split over many runs is one text`() throws {
    let runs = ["Chal", "lenges in 1", "2 of the", " 31 States."].map { W.run($0) }.joined()
    #expect(try texts(W(body: W.paragraph(runs))) == ["Challenges in 12 of the 31 States."])
  }

  @Test func `tracked changes count as accepted`() throws {
    let body =
      W.paragraph(
        W.run("In ") + "<w:del><w:r><w:delText>12</w:delText></w:r></w:del>"
          + "<w:ins>\(W.run("13"))</w:ins>" + W.run(" States."))
      + W.paragraph(W.run("One end"), "<w:rPr><w:del/></w:rPr>") + W.paragraph(W.run(" is gone."))
      + "<w:moveFrom/>"
      + W.paragraph(
        "<w:moveFrom>\(W.run("Here."))</w:moveFrom><w:moveTo>\(W.run("There."))</w:moveTo>")
    #expect(try texts(W(body: body)) == ["In 13 States.", "One end is gone.", "There."])
  }

  @Test func `comments, hidden words and instructions of fields are no text; their results are`()
    throws
  {
    let field =
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>"
      + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + W.run("paragraph 7")
      + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    let body = W.paragraph(
      W.run("See ") + field + "<w:r><w:commentReference w:id=\"1\"/></w:r>"
        + W.run("secret", "<w:vanish/>") + "<w:hyperlink>\(W.run(" and here"))</w:hyperlink>"
        + "<w:r><w:t>, no</w:t><w:noBreakHyphen/><w:t>break</w:t><w:softHyphen/><w:t>ing</w:t></w:r>"
    )
    #expect(try texts(W(body: body)) == ["See paragraph 7 and here, no-breaking"])
  }

  @Test func `numbers that Word counts are read as it prints them`() throws {
    let numbering =
      "<w:abstractNum w:abstractNumId=\"1\">"
      + W.level(0, "upperRoman", "%1.") + W.level(1, "upperLetter", "%2.")
      + W.level(2, "decimal", "%1.%3", "<w:isLgl/>") + "</w:abstractNum>"
      + "<w:abstractNum w:abstractNumId=\"2\">\(W.level(0, "decimal", "%1."))"
      + "\(W.level(1, "lowerLetter", "(%2)"))</w:abstractNum>"
      + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
      + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num>"
      + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"2\"/><w:lvlOverride w:ilvl=\"0\">"
      + "<w:startOverride w:val=\"7\"/></w:lvlOverride></w:num>"
    let styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/></w:style>"
      + "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:name w:val=\"Mine\"/>"
      + "<w:basedOn w:val=\"H2b\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"H2b\">"
      + "<w:name w:val=\"heading 2\"/><w:pPr>\(W.numbered(1, level: 1))</w:pPr></w:style>"
    let body =
      W.paragraph(W.run("Trends"), "<w:pStyle w:val=\"H1\"/>" + W.numbered(1))
      + W.paragraph(W.run("Police"), "<w:pStyle w:val=\"H2\"/>")
      + W.paragraph(W.run("First."), W.numbered(2))
      + W.paragraph(W.run("Item;"), W.numbered(2, level: 1))
      + W.paragraph(W.run("Item."), W.numbered(2, level: 1))
      + W.paragraph(W.run("Second."), W.numbered(2))
      + W.paragraph(W.run("Item."), W.numbered(2, level: 1))
      + W.paragraph(W.run("Courts"), "<w:pStyle w:val=\"H2\"/>")
      + W.paragraph(W.run("Later."), W.numbered(3))
      + W.paragraph(W.run("More"), "<w:pStyle w:val=\"H1\"/>" + W.numbered(1))
      + W.paragraph(W.run("Prisons"), "<w:pStyle w:val=\"H2\"/>")
    let found = try texts(W(body: body, styles: styles, numbering: numbering))
    #expect(
      found == [
        "h1 I Trends", "h2 A Police", "1 First.", "(a) Item;", "(b) Item.", "2 Second.",
        "(a) Item.", "h2 B Courts", "7 Later.", "h1 II More", "h2 A Prisons",
      ])
  }

  @Test func `footnotes bear the numbers of their order in the text`() throws {
    let reference = { (id: Int) in "<w:r><w:footnoteReference w:id=\"\(id)\"/></w:r>" }
    let note = { (id: Int, text: String) in
      "<w:footnote w:id=\"\(id)\">\(W.paragraph("<w:r><w:footnoteRef/></w:r>" + W.run(text)))</w:footnote>"
    }
    let file = W(
      body: W.paragraph(W.run("One") + reference(9) + W.run(" two") + reference(4)),
      footnotes: note(4, "The second.") + note(9, "The first."))
    #expect(try texts(file) == ["One[^1] two[^2]", "note 1 The first.", "note 2 The second."])
  }

  @Test func `a table has its title, its notes, its header, and merged cells in each place`() throws
  {
    let raised = "<w:vertAlign w:val=\"superscript\"/>"
    let body =
      W.paragraph(W.run("Table 3")) + W.paragraph(W.run("Findings", "<w:b/>"))
      + "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>\(W.cell(W.run("Group")))"
      + W.cell(W.run("Years"), "<w:gridSpan w:val=\"2\"/>") + "</w:tr><w:tr>"
      + W.cell(W.run("African States"), "<w:vMerge w:val=\"restart\"/>") + W.cell(W.run("3"))
      + W.cell(W.run("fewer than three") + W.run("a", raised)) + "</w:tr><w:tr>"
      + W.cell("", "<w:vMerge/>") + W.cell(W.run("4")) + W.cell(W.run("5")) + "</w:tr></w:tbl>"
      + W.paragraph(W.run("a", raised) + W.run(" Not printed."))
    let expected = PrintedBlock.table(
      number: "3", title: "Findings", header: [["Group", "Years", "Years"]],
      rows: [["African States", "3", "fewer than three[^a]"], ["African States", "4", "5"]],
      notes: [PrintedNote(mark: "a", text: "Not printed.")])
    #expect(try W(body: body).blocks() == [expected])
  }

  @Test func `a figure has its title and alternative; a text box is read once`() throws {
    let drawing = { (inner: String) in
      "<w:drawing><wp:inline><wp:docPr id=\"1\" descr=\"Shares in falling order\"/>\(inner)</wp:inline></w:drawing>"
    }
    let box = "<w:txbxContent>\(W.paragraph(W.run("In the box.")))</w:txbxContent>"
    let body =
      W.paragraph(W.run("Figure II. Shares of States", "<w:b/>"))
      + W.paragraph("<w:r>\(drawing(""))</w:r>")
      + W.paragraph(
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">"
          + drawing("<wps:txbx>\(box)</wps:txbx>")
          + "</mc:Choice><mc:Fallback><w:pict><v:textbox>\(box)</v:textbox></w:pict></mc:Fallback>"
          + "</mc:AlternateContent></w:r>")
    let expected: [PrintedBlock] = [
      .figure(number: "II", title: "Shares of States", alternative: "Shares in falling order"),
      .paragraph(number: nil, text: "In the box.", isBold: false),
    ]
    #expect(try W(body: body).blocks() == expected)
  }

  @Test func `masthead, title and list of contents are front matter`() throws {
    let styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"T\"><w:name w:val=\"Title\"/></w:style>"
      + "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/></w:style>"
    let field = { (type: String) in "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>" }
    let body =
      W.paragraph(W.run("United Nations"))
      + W.paragraph(W.run("Trends"), "<w:pStyle w:val=\"T\"/>")
      + W.paragraph(
        field("begin") + "<w:r><w:instrText> TOC \\o </w:instrText></w:r>" + field("separate")
          + W.run("Summary 2"))
      + W.paragraph(W.run("I. Conclusions 2")) + W.paragraph(field("end"))
      + W.paragraph(W.run("Summary"), "<w:pStyle w:val=\"H1\"/>") + W.paragraph(W.run("Words."))
    #expect(try texts(W(body: body, styles: styles)) == ["h1 Summary", "Words."])
  }

  @Test func `without styles, short bold lines are the headings`() throws {
    let bold = { (text: String) in W.paragraph(W.run(text, "<w:b/>")) }
    let body =
      bold("I. Trends") + W.paragraph(W.run("1.\tSome words.")) + bold("A. Police")
      + W.paragraph(W.run("2.\tMore words.")) + bold("3. A bold recommendation is made.")
    #expect(
      try texts(W(body: body)) == [
        "h1 I Trends", "1 Some words.", "h2 A Police", "2 More words.",
        "3 A bold recommendation is made.",
      ])
  }
}
