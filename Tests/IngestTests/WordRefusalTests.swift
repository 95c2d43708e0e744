import Ingest
import Model
import TestSupport
import Testing

/// Files that bear the name of a Word file and are none, and Word files made to do harm.
struct WordRefusalTests {
  typealias R = WordReading
  typealias W = WordFiles

  @Test(arguments: [
    ("{\\rtf1 words}", "RTF"), ("%PDF-1.7", "PDF"), ("<!DOCTYPE HTML><p>words", "web page"),
    ("<HTML><p>words", "web page"), ("<?xml version=\"1.0\"?><a/>", "XML"), ("words", "is none"),
    ("PK\u{3}\u{4}", "cut short"), ("", "empty"),
  ])
  func `a file under another name is refused as what it is`(content: String, says: String) throws {
    let refusal = try #require(R.refusal(Array(content.utf8)))
    #expect(refusal.message.contains(says), "\(refusal)")
    #expect(refusal.reason == .unreadable && refusal.line == nil)
  }

  @Test func `an old or protected file is refused with what to do`() throws {
    let refusal = try #require(R.refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
    #expect(refusal.message.contains("save it as .docx without a password"))
  }

  @Test(arguments: [
    ("content.xml", "OpenDocument"), ("xl/workbook.xml", "spreadsheet"),
    ("ppt/presentation.xml", "presentation"), ("a.xml", "no word/document.xml"),
  ])
  func `a container of something else is refused as what it is`(part: String, says: String) throws {
    let file = W(body: "", parts: ["word/document.xml": "", part: "<a/>"])
    let refusal = try #require(R.refusal(try file.bytes()))
    #expect(refusal.reason == .notAReviewDocument && refusal.message.contains(says), "\(refusal)")
  }

  @Test func `templates are refused, documents with macros are read as text`() throws {
    let bytes = try W(body: R.bold("2.3 Challenges") + R.plain("It is hard.")).bytes()
    #expect(R.refusal(bytes, as: "a.dotx")?.reason == .unsupportedType)
    #expect(R.refusal(bytes, as: "a.docm") == nil)
  }

  @Test func `a file without text is refused`() throws {
    #expect(R.refusal(try W(body: "<w:p/>").bytes())?.reason == .notAReviewDocument)
  }

  @Test func `a broken part is refused with its name and line`() throws {
    let refusal = try #require(R.refusal(try W(body: "<w:p>\n</w:r>").bytes()))
    #expect(
      refusal.reason == .malformedXML && refusal.message.contains("word/document.xml, line 2"))
  }

  @Test func `styles and numberings in circles end`() throws {
    let styles =
      R.style("a", "A", "<w:basedOn w:val=\"b\"/>") + R.style("b", "B", "<w:basedOn w:val=\"a\"/>")
    let numbering =
      "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"a\"/></w:abstractNum>"
      + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
    let body = R.bold("2.3 Challenges") + R.styled("It is.", "a") + R.counted("It is so.", 1)
    #expect(
      try R.lines(W(body: body, styles: styles, numbering: numbering))
        == ["h1 2.3 Challenges", "p It is.", "p It is so."])
  }

  @Test func `tables within tables are refused beyond the depth that is read`() throws {
    let depth = 10_000
    let body =
      String(repeating: "<w:tbl><w:tr><w:tc>", count: depth) + R.plain("deep")
      + String(repeating: "</w:tc></w:tr></w:tbl>", count: depth)
    #expect(R.refusal(try W(body: body).bytes())?.reason == .tooDeep)
    let some =
      String(repeating: "<w:tbl><w:tr><w:tc>", count: 60) + R.plain("Some depth is read.")
      + String(repeating: "</w:tc></w:tr></w:tbl>", count: 60)
    #expect(
      try R.lines(R.bold("2.3 Challenges") + some) == [
        "h1 2.3 Challenges", "p Some depth is read.",
      ])
  }

  @Test func `a cell as wide as anybody can write costs no more than its row`() throws {
    let wide = "<w:gridSpan w:val=\"2147483647\"/>"
    let header = R.row(W.cell(W.run("Head", "<w:b/>"), wide), W.cell(W.run("Tail", "<w:b/>")))
    let rows = (0..<2_000).map { _ in R.row(W.cell(W.run("a"), wide), W.cell(W.run("b"))) }
    let lines = try R.lines(R.bold("2.3 Challenges") + R.table(header + rows.joined()))
    #expect(lines.count == 2)
  }

  @Test func `nothing outside the file is read`() throws {
    let links = """
      <Relationships><Relationship Id="a" TargetMode="External" Target="file:///etc/passwd"\
       Type="http://x/styles"/><Relationship Id="h" Target="../../../etc/passwd"\
       Type="http://x/header"/></Relationships>
      """
    let section = "<w:sectPr><w:headerReference r:id=\"h\"/></w:sectPr>"
    let file = W(
      body: R.bold("2.3 Challenges") + R.plain("It is hard.") + section,
      parts: [
        "word/_rels/document.xml.rels": links, "word/styles.xml": "", "word/numbering.xml": "",
      ])
    #expect(try R.lines(file) == ["h1 2.3 Challenges", "p It is hard."])
  }

  @Test(arguments: 0..<300)
  func `any bytes end as a document or as a refusal`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let body =
      R.bold("2.3 Challenges") + R.counted("It should:", 1) + R.counted("Report.", 1, level: 1)
      + R.table(R.cells("Article 16", "Training"), R.cells("", "Advice"))
    let numbering = R.numbering(
      1, W.level(0, "decimal", "%1."), W.level(1, "lowerLetter", "(%2)"))
    let file = W(body: body, styles: R.style("a", "heading 1"), numbering: numbering)
    // Half of the mutations are of the text within the container, where they reach the reader.
    if seed.isMultiple(of: 2) {
      var text = Array(file.body.utf8)
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let place = Int.random(in: 0..<text.count, using: &generator)
        text[place] = UInt8.random(in: 0x20...0x7E, using: &generator)
      }
      let changed = W(body: String(decoding: text, as: UTF8.self), numbering: numbering)
      _ = R.refusal(try changed.bytes())
    } else {
      var bytes = try file.bytes()
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[place] = UInt8.random(in: 0...255, using: &generator)
      }
      _ = R.refusal(bytes)
    }
  }
}
