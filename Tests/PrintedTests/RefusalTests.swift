import Foundation
import Ingest
import Model
import Packaging
import Reporting
import Testing
import TestSupport

/// Files that are no reports end as sentences; no bytes end as a trap.
struct RefusalTests {
  private func refusal(_ bytes: [UInt8], _ file: String) -> String? {
    do {
      _ = try PrintedDocumentReader().read(bytes, file: file)
      return nil
    } catch {
      return error.message
    }
  }

  private func zip(_ parts: [(String, String)]) throws -> [UInt8] {
    try ZipWriter().bytes(
      of: parts.map { ZipWriter.Part(name: $0.0, bytes: Array($0.1.utf8)) })
  }

  @Test func `each sort of file that is no report has its sentence`() throws {
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    #expect(refusal([], "a.docx") == "the file is empty")
    #expect(refusal(compound, "a.docx")?.contains("protected by a password") == true)
    #expect(refusal(compound, "a.doc")?.contains("save the document as one of these") == true)
    #expect(refusal(Array("%PDF-1.7".utf8), "a.docx")?.contains("is none") == true)
    #expect(
      refusal([0x89, 0x50, 0x4E, 0x47], "a.png")?.contains(".docx, .md, .html and .xml") == true)
    #expect(refusal([0x66, 0xFF, 0x66], "a.md")?.contains("not UTF-8") == true)
    #expect(refusal(Array(" \n\n".utf8), "a.md") == "holds no text of a report")
    #expect(
      refusal(Array("<html><body></body></html>".utf8), "a.html") == "holds no text of a report")
    let sheet = "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>"
    let links = """
      <Relationships xmlns="r"><Relationship Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>
      """
    #expect(
      refusal(try zip([("_rels/.rels", links), ("xl/workbook.xml", sheet)]), "a.docx")?
        .contains("a spreadsheet") == true)
    #expect(refusal(try zip([("a.txt", "x")]), "a.docx")?.contains("no Word file") == true)
    #expect(
      refusal(try zip([("word/document.xml", "<w:document")]), "a.docx")?
        .contains("word/document.xml, line 1") == true)
    let entity = "<!DOCTYPE d [<!ENTITY e \"x\">]><d>&e;</d>"
    #expect(
      refusal(try zip([("word/document.xml", entity)]), "a.docx")?.contains("entity") == true)
  }

  @Test func `a container that demands too much or leads elsewhere is refused`() throws {
    let bomb = try ZipWriter().bytes(
      of: [.init(name: "word/document.xml", bytes: Array(repeating: 0x20, count: 8_000_000))])
    #expect(refusal(bomb, "a.docx")?.contains("times its size") == true)
    #expect(refusal(try zip([("../a.xml", "x")]), "a.docx")?.contains("leads out") == true)
    #expect(refusal(try zip([("/etc/a.xml", "x")]), "a.docx")?.contains("leads out") == true)
    let cut = Array(
      try WordFiles(body: WordFiles.paragraph(WordFiles.run("x"))).bytes().dropLast(30))
    #expect(refusal(cut, "a.docx")?.contains("broken or cut short") == true)
  }

  @Test(arguments: 0..<60)
  func `bytes changed at random end as a document or a sentence`(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let report = RandomReport.report(seed: seed)
    let word = try WordFiles(body: WordFiles.paragraph(WordFiles.run("Some words."))).bytes()
    let files: [([UInt8], String)] = [
      (Array(MarkdownRenderer().render(report).utf8), "a.md"),
      (Array(HTMLRenderer().render(report).utf8), "a.html"), (word, "a.docx"),
      (Array(AkomaNtosoRenderer().render(report).utf8), "a.xml"),
    ]
    for (bytes, name) in files {
      var bytes = bytes
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(contentsOf: Array("<*[(`|>&".utf8), at: place)
        }
      }
      #expect(refusal(bytes, name) != "", "a refusal says why")
    }
  }

  @Test func `pages and notes made to be slow are read or refused`() {
    let attributes = (0..<1_000).map { "a\($0)='>'" }.joined(separator: " ")
    for tag in ["p", "P", "script", "x-y"] {
      let page = "<!-- <p ' --><p>Words</p><\(tag) \(attributes)>x</\(tag)>"
      #expect(refusal(Array(page.utf8), "a.html")?.contains("(limit: attributes)") == true)
    }
    let script =
      "<script>if (a<b && \(String(repeating: "c = 'd' ", count: 1_000)))</script><p>Words</p>"
    #expect(refusal(Array(script.utf8), "a.html") == nil)
    let spans = String(
      repeating: "<tr><td rowspan=99999999 colspan=99999999>x", count: 1_000)
    #expect(refusal(Array("<p>Words</p><table>\(spans)</table>".utf8), "a.html") == nil)
    let marks = "Words " + String(repeating: "[^", count: 50_000)
    #expect(refusal(Array(marks.utf8), "a.md") == nil)
  }

  @Test func `text that nests or repeats signs without end costs no more than its length`() {
    let signs = ["[", "<a", "`", "*", "_a_*", "![x](", "<sup>", "> ", "- ", "|", "[^1]: "]
    for sign in signs {
      let text = "# Title\n\nWords " + String(repeating: sign, count: 20_000)
      #expect(refusal(Array(text.utf8), "a.md") == nil, "\(sign)")
    }
    for tag in ["<div>", "<table><tr><td>", "<b>", "<p>", "<ul><li>"] {
      let page = "<p>Words</p>" + String(repeating: tag, count: 20_000)
      let message = refusal(Array(page.utf8), "a.html")
      #expect(message == nil || message?.contains("levels deep") == true, "\(tag)")
    }
  }
}
