import Ingest
import Model
import Reporting
import Testing

/// Akoma Ntoso read as a finished document: ours in odd shapes, and that of others.
struct AkomaNtosoReadingTests {
  private func read(_ xml: String) throws -> [PrintedBlock] {
    try PrintedDocumentReader().read(Array(xml.utf8), file: "a.xml").text
  }

  private func wrapped(_ body: String) -> String {
    """
    <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="x">
    <meta><identification source="#a"/></meta><mainBody>\(body)</mainBody></statement></akomaNtoso>
    """
  }

  private func report(_ blocks: [ReportBlock]) -> Report {
    Report(
      document: "r", notice: "Fictional",
      masthead: Masthead(
        organ: "A & B", symbol: "A/1", date: "soon", body: "", session: "", place: "",
        agendaItem: "", title: "T", documentType: ""),
      blocks: blocks)
  }

  private static func paragraph(_ text: String, _ number: Int? = nil) -> ReportBlock {
    .paragraph(ReportParagraph(number: number, text: text))
  }

  @Test(arguments: [
    [paragraph("one[^2] two[^1]", 1), .note(mark: "1", text: "A"), .note(mark: "2", text: "B")],
    [.note(mark: "1", text: "first of all"), paragraph("one[^1]", 1)],
    [paragraph("one[^1]", 1), paragraph("two[^2]", 2), .note(mark: "1", text: "late")],
    [.note(mark: "1", text: "see[^2]"), paragraph("x[^1]"), .note(mark: "2", text: "B")],
    [
      .heading(level: 1, number: "I", text: "H[^1]"), .note(mark: "1", text: "of a heading"),
      .heading(level: 3, number: "1", text: "two levels down"), paragraph("x"),
      .heading(level: 2, number: nil, text: "one up"), paragraph("y & z", 7),
    ],
    [
      .table(
        ReportTable(
          number: 2, title: "T[^a][^1]", header: ["A", "B[^b]"],
          rows: [["x", "y[^1]"], ["z", "[c][^b]"]],
          notes: [
            .init(mark: "b", text: "in the order[^1]"), .init(mark: "a", text: "of the data"),
            .init(mark: "c", text: "nothing refers to it"),
          ])), .note(mark: "1", text: "of the document"),
    ],
  ])
  func `notes out of place, levels left out and unused notes read back`(
    blocks: [ReportBlock]
  ) throws {
    let report = report(blocks)
    let found = try read(AkomaNtosoRenderer().render(report))
    #expect(found == PrintedDocument(report: report).text)
  }

  @Test func `the masthead is front matter, an ampersand is one`() throws {
    let xml = AkomaNtosoRenderer().render(report([Self.paragraph("words")]))
    let document = try PrintedDocumentReader().read(Array(xml.utf8), file: "a.xml")
    let front = document.blocks.compactMap { placed in
      if case .front(let text) = placed.block { text } else { nil }
    }
    #expect(
      front == [
        "United Nations", "A/1", "A & B", "Distr.: General", "soon", "Original: English",
        "Fictional", "T",
      ])
  }

  @Test func `other people's markup is read too`() throws {
    let found = try read(
      wrapped(
        """
        <chapter><num>II.</num><heading>Second <i>part</i></heading>
          <paragraph><num>3.</num><content><p>Words <b>in bold</b> and not<eol/>here.</p>
            <blockList><listIntroduction>As follows:</listIntroduction>
              <item><num>(a)</num><p>first;</p></item></blockList></content></paragraph>
        </chapter>
        <table><caption>Table 4. Numbers</caption><tr><th><p>A</p></th><th><p>B</p></th></tr>
          <tr><td><p>x</p></td><td><p>1</p><p>2</p></td></tr></table>
        """))
    #expect(
      found == [
        .heading(level: 1, number: "II", text: "Second part"),
        .paragraph(number: "3", text: "Words in bold and not here.", isBold: false),
        .paragraph(number: nil, text: "As follows:", isBold: false),
        .paragraph(number: "(a)", text: "first;", isBold: false),
        .table(
          number: "4", title: "Numbers", header: [["A", "B"]], rows: [["x", "1 2"]], notes: []),
      ])
  }

  @Test(arguments: [
    ("<html/>", "the root is 'html'"), ("<akomaNtoso/>", "palermo reads reports in Akoma Ntoso"),
    ("<akomaNtoso><doc>", "premature end"), ("", "the file is empty"),
    ("<!DOCTYPE a [<!ENTITY e \"x\">]><akomaNtoso/>", "the entity 'e'"),
    ("<akomaNtoso><doc><mainBody><p/></mainBody></doc></akomaNtoso>", "holds no text of a report"),
  ])
  func `what is no report has its sentence`(xml: String, sentence: String) {
    do {
      _ = try PrintedDocumentReader().read(Array(xml.utf8), file: "a.xml")
      Issue.record("read")
    } catch {
      #expect(error.message.contains(sentence), "\(error.message)")
    }
  }
}
