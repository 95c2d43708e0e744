import Ingest
import Model
import Packaging
import TestSupport
import Testing

/// What a Word file's first page says of the document, and what the file beside it adds.
struct MastheadTests {
  private func read(_ masthead: [String]) throws -> SourceDocument {
    let side = """
      {"kind": "executive-summary", "title": "Executive summary: Qumar", "state": "QMA"}
      """
    let lines = masthead + ["Challenges"] + ["1.\tRefusals go without reasons (art. 16)."]
    return try DocumentReader().read(
      try word(lines), file: "documents/a.docx",
      side: SideFile(path: "documents/a.meta.json", bytes: Array(side.utf8))
    ).document
  }

  /// The smallest Word file with these paragraphs; the one before the last is a heading.
  private func word(_ lines: [String]) throws -> [UInt8] {
    let paragraphs = lines.enumerated().map { index, line in
      let bold = index == lines.count - 2 ? "<w:rPr><w:b/></w:rPr>" : ""
      let runs = line.split(separator: "\t").map {
        "<w:r>\(bold)<w:t xml:space=\"preserve\">\($0)</w:t></w:r>"
      }
      return "<w:p>\(runs.joined(separator: "<w:r><w:tab/></w:r>"))</w:p>"
    }
    let document = """
      <?xml version="1.0" encoding="UTF-8"?>
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>\
      \(paragraphs.joined())</w:body></w:document>
      """
    let types = """
      <?xml version="1.0" encoding="UTF-8"?>
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>
      """
    let links = """
      <?xml version="1.0" encoding="UTF-8"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/\
      officeDocument" Target="word/document.xml"/></Relationships>
      """
    return try ZipWriter().bytes(of: [
      ZipWriter.Part(name: "[Content_Types].xml", bytes: Array(types.utf8)),
      ZipWriter.Part(name: "_rels/.rels", bytes: Array(links.utf8)),
      ZipWriter.Part(name: "word/document.xml", bytes: Array(document.utf8)),
    ])
  }

  @Test(arguments: [
    (["CTOC/COP/IOG/I/3/1/Add.7", "Distr.: General", "21 May 2015", "Original: English"], "en"),
    (
      ["CTOC/COP/IOG/I/3/1/", "Add. 7", "Distr. générale", "21 mai 2015", "Original: anglais"], "fr"
    ),
    (
      [
        "Signatura: CTOC/COP/IOG/I/3/1/Add.7*", "Distr. general", "21 de mayo de 2015",
        "Original: inglés",
      ], "es"
    ),
    (["CTOC/COP/IOG/I/3/1/Add.7\tDistr.: General\t2015-05-21\tOriginal: English"], "en"),
    (["CTOC/COP/IOG/I/3/1/Add.7", "Distr.: General", "2015年5月21日", "内容提要执行摘要"], "zh"),
    (
      ["CTOC/COP/IOG/I/3/1/Add.7", "Distr.: General", "21 мая 2015 года", "Краткое содержание"],
      "ru"
    ),
  ])
  func `the first page gives symbol, date, distribution, language, cycle and year`(
    masthead: [String], language: String
  ) throws {
    let document = try read(masthead)
    #expect(document.symbol == "CTOC/COP/IOG/I/3/1/Add.7")
    #expect(document.date.description == "2015-05-21")
    #expect(document.distribution == .general)
    #expect(document.language.rawValue == language)
    #expect(document.cycle == 1 && document.year == 3)
  }

  @Test(arguments: [
    (
      "cycle",
      ["A/HRC/28/15 is quoted here", "Distr.: General", "21 May 2015", "Original: English"]
    ),
    ("date", ["CTOC/COP/IOG/I/3/1/Add.7", "Distr.: General", "05/04/2015", "Original: English"]),
    (
      "date",
      [
        "CTOC/COP/IOG/I/3/1/Add.7", "Distr.: General", "Vienna, 19–23 June 2015",
        "Original: English",
      ]
    ),
    (
      "distribution",
      [
        "CTOC/COP/IOG/I/3/1/Add.7", "General Assembly", "21 May 2015",
        "Original: English",
      ]
    ),
  ])
  func `what does not stand in its own form is asked for by name`(
    field: String, masthead: [String]
  ) {
    #expect {
      try read(masthead)
    } throws: {
      guard let refusal = $0 as? Refusal else { return false }
      return refusal.reason == .missingField && refusal.message.contains("'\(field)'")
    }
  }

  @Test func `a restricted document is refused whatever lies beside it`() {
    #expect {
      try read(["CTOC/COP/IOG/I/3/1/Add.7", "Distr.: Restricted", "21 May 2015"])
    } throws: {
      ($0 as? Refusal)?.reason == .restricted
    }
  }
}
