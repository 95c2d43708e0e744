import Reporting
import Testing
import TestSupport

/// Reports as Akoma Ntoso: valid by the rules of the schema, and nothing but text in its elements.
struct AkomaNtosoRendererTests {
  private func report(_ blocks: [ReportBlock], title: String = "Title") -> Report {
    Report(
      document: "technical-report", notice: nil,
      masthead: Masthead(
        organ: "Organ", symbol: "CTOC/COP/2/Add.1", date: "30 June 2015", body: "Body",
        session: "Session", place: "Vienna", agendaItem: "Item", title: title,
        documentType: "Report"),
      blocks: blocks)
  }

  private func xml(_ blocks: [ReportBlock]) -> String {
    AkomaNtosoRenderer().render(report(blocks))
  }

  private func paragraph(_ text: String, number: Int? = 1) -> ReportBlock {
    .paragraph(ReportParagraph(number: number, text: text))
  }

  @Test(arguments: 0..<3)
  func `a whole report keeps the rules of the schema`(seed: Int) throws {
    let report = TechnicalReport(facts: SampleFacts.facts(seed: seed)).composed().report
    let outline = try MarkupOutline(AkomaNtosoRenderer().render(report))
    #expect(outline.faults == [])
    #expect(outline.elements.count > 1_000)
  }

  @Test func `an empty report and odd blocks keep the rules of the schema`() throws {
    let odd: [ReportBlock] = [
      paragraph("before any heading"), .note(mark: "9", text: "at first"),
      .heading(level: 3, number: "1", text: "too deep"), .heading(level: 0, number: nil, text: "x"),
      .heading(level: 9_000, number: "a", text: "deeper still"), paragraph("again"),
      paragraph("", number: nil), .note(mark: "1", text: "twice"), .note(mark: "1", text: "twice"),
      .table(ReportTable(number: nil, title: "", header: [], rows: [])),
      .table(
        ReportTable(
          number: 1, title: "one column[^a]", header: ["A"], rows: [["x[^b]"], ["y"]],
          notes: [.init(mark: "a", text: "first"), .init(mark: "a", text: "again")])),
    ]
    for blocks in [[], odd] {
      let outline = try MarkupOutline(xml(blocks))
      #expect(outline.faults == [])
    }
  }

  @Test func `identity comes from the masthead, not from a clock`() {
    let xml = xml([])
    #expect(xml.contains("<FRBRuri value=\"/akn/un/doc/report/2015-06-30/ctoc-cop-2-add.1\"/>"))
    #expect(xml.contains("showAs=\"CTOC/COP/2/Add.1\""))
    let dates = Set(xml.matches(of: /date="([^"]*)"/).map { String($0.output.1) })
    #expect(dates == ["2015-06-30"])
  }

  @Test(arguments: [
    ("under article 16, paragraph 9, of the Convention", ["untoc/2000-11-15/eng@/~art_16__para_9"]),
    ("arts. 16 and 18", ["untoc/2000-11-15/eng@/~art_16", "untoc/2000-11-15/eng@/~art_18"]),
    ("article 18, paragraph 3 (b)", ["untoc/2000-11-15/eng@/~art_18__para_3__subpara_b"]),
    ("art. 18, paras. 1 and 3 (b)", ["untoc/2000-11-15/eng@/~art_18"]),
    ("article 6 of the Trafficking in Persons Protocol", ["tip/2000-11-15/eng@/~art_6"]),
    ("the Firearms Protocol", ["firearms/2001-05-31/eng@/!main"]),
    ("article 12 of the Extradition Act", []), ("nothing", []),
  ])
  func `what cites a provision refers to it`(text: String, addresses: [String]) {
    let found = xml([paragraph("Before " + text + " after")]).matches(of: /<ref href="([^"]*)"/)
    #expect(found.map { String($0.output.1) } == addresses.map { "/akn/un/act/" + $0 })
  }

  @Test func `a mark of a note within a citation parts no words`() {
    let xml = xml([
      paragraph("See article[^1] 16 of the Convention, é article 18."), .note(mark: "1", text: "N"),
    ])
    #expect(xml.contains("See article<authorialNote"))
    #expect(xml.contains(", é <ref href=\"/akn/un/act/untoc/2000-11-15/eng@/~art_18\">article 18<"))
  }

  @Test func `a note stands at its first mark, later marks point to it`() throws {
    let xml = xml([
      paragraph("One[^1] and two[^1]."), .note(mark: "1", text: "Words"), paragraph("Three[^1]."),
    ])
    #expect(xml.components(of: "<authorialNote ") == 1)
    #expect(xml.components(of: "<noteRef href=\"#authorialNote_1\" marker=\"1\"/>") == 2)
    #expect(try MarkupOutline(xml).faults == [])
  }

  @Test(arguments: [
    "</p><b>x", "]]>", "<![CDATA[x", "<!-- x", "&amp; &lt;", "\"quoted\" '", "<?xml x?>", "&#0;",
    "nul\u{0}", "\u{FFFF}\u{FFFE}", "\u{202E}gnp", "[^7]", "two\n\nlines", "\u{1F600}",
  ])
  func `words of documents become no element`(words: String) throws {
    let blocks = { (words: String) -> [ReportBlock] in
      [
        .heading(level: 1, number: words, text: words), self.paragraph("\(words)[^1]\(words)"),
        .note(mark: "1", text: words),
        .table(
          ReportTable(
            number: 1, title: words, header: [words, "B"], rows: [[words, words + "[^a]"]],
            notes: [.init(mark: "a", text: words)])),
        .figure(
          ReportFigure(
            number: words, title: words, alternative: words,
            drawing: .shifts([.init(label: words, composition: 1, rest: 2)]))),
      ]
    }
    let hostile = AkomaNtosoRenderer().render(report(blocks(words), title: words))
    let plain = AkomaNtosoRenderer().render(report(blocks("plain"), title: "plain"))
    let outline = try MarkupOutline(hostile)
    #expect(outline.faults == [])
    #expect(outline.elements == (try MarkupOutline(plain).elements))
  }
}

extension String {
  /// How often a text stands in this one.
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
