import Conversion
import Foundation
import Reporting
import Testing
import TestSupport

/// Reports as PDF: tagged, alike each time, whatever their words.
struct PDFFileTests {
  private func report(_ words: String, title: String = "Trends") -> Report {
    Report(
      document: "technical-report", notice: words,
      masthead: Masthead(
        organ: words, symbol: "A/1", date: "30 June 2015", body: words, session: words,
        place: words, agendaItem: words, title: title, documentType: words),
      blocks: [
        .heading(level: 1, number: "I", text: "\(words)[^1]"), .note(mark: "1", text: words),
        .heading(level: 3, number: nil, text: "a level is left out"),
        .paragraph(ReportParagraph(number: 1, text: "\(words)[^1] again[^2]", isBold: true)),
        .note(mark: "2", text: "see[^1]"), .note(mark: "3", text: "nothing refers to it"),
        .table(
          ReportTable(
            number: 1, title: "\(words)[^a]", header: [words, "States[^2]"],
            rows: [[words, "12"], ["..", "[c][^a]"]], notes: [.init(mark: "a", text: words)])),
        .table(ReportTable(number: nil, title: "nothing", header: [], rows: [])),
        .figure(
          ReportFigure(
            number: nil, title: words, alternative: words,
            drawing: .shifts([.init(label: words, composition: 1, rest: 2)]))),
        .figure(
          ReportFigure(number: "II", title: "no words", alternative: "", drawing: .intervals([]))),
      ])
  }

  private func pdf(_ report: Report) throws -> String {
    String(decoding: try PDFFile(Typesetting.tool()).bytes(of: report), as: Unicode.ASCII.self)
  }

  @Test func `a report becomes a PDF that says it is accessible`() throws {
    let pdf = try pdf(report("of the Convention"))
    #expect(pdf.hasPrefix("%PDF-1.7"))
    #expect(pdf.contains("<pdfuaid:part>1</pdfuaid:part>"))
    #expect(pdf.contains("<rdf:li xml:lang=\"x-default\">Trends</rdf:li>"))
    #expect(pdf.contains("<xmp:CreateDate>2015-06-30"))
  }

  @Test func `equal reports give equal bytes, also without a date or a title`() throws {
    let undated = Report(
      document: "r", notice: nil,
      masthead: Masthead(
        organ: "", symbol: "", date: "soon", body: "", session: "", place: "", agendaItem: "",
        title: "", documentType: ""), blocks: [])
    for report in [report("words"), undated] {
      let tool = try Typesetting.tool()
      #expect(try PDFFile(tool).bytes(of: report) == PDFFile(tool).bytes(of: report))
    }
  }

  @Test(arguments: [
    "\"; panic(\"read as code\"); \"", "#panic()", "\\", "\\\"", "\\u{41}", "$x$ *b* _e_ `r` @ref",
    "<label> // comment /* more", "#[](){}", "= heading", "]]", "a\u{0}b\u{FFFF}", "\u{202E}gnp",
    "русский Ελληνικά عربى עברית e\u{301}", "    ", "two\n\nlines",
  ])
  func `words of documents are words, whatever they mean to a typesetter`(words: String) throws {
    #expect(try pdf(report(words, title: words)).hasPrefix("%PDF-1.7"))
  }

  @Test func `a table that fills more than a page is torn apart rather than cut off`() throws {
    func pages(_ cell: String, rows: Int) throws -> Int {
      let table = ReportTable(
        number: 1, title: "T", header: ["A", "B", "C", "D"],
        rows: Array(repeating: ["x", "1", cell, "2"], count: rows))
      let report = Report(
        document: "r", notice: nil,
        masthead: Masthead(
          organ: "", symbol: "", date: "", body: "", session: "", place: "", agendaItem: "",
          title: "", documentType: ""), blocks: [.table(table)])
      let pages = try #require(try pdf(report).firstMatch(of: /<xmpTPg:NPages>([0-9]+)</))
      return try #require(Int(pages.output.1))
    }
    let (short, long) = ("words", String(repeating: "many words of one cell ", count: 400))
    #expect(try pages(short, rows: 3) == 1)
    #expect(try pages(short, rows: 200) > 3)
    #expect(try pages(long, rows: 1) > 1)
    #expect(try pages(long, rows: 5) > 5)
  }

  @Test func `a character that no font has is named`() throws {
    // A private character: no font of any machine has it.
    let error = #expect(throws: ConversionError.self) { try pdf(report("x \u{10FFFD} y")) }
    #expect(error?.description.contains(#"no font has the character \u{10fffd};"#) == true)
    #expect(error?.isMissingTool == false)
  }
}
