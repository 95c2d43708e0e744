import Conversion
import Foundation
import FoundationXML
import Ingest
import Model
import Packaging
import Reporting
import TestSupport
import Testing

/// Word files: numbers, words and structure, as a word processor finds them.
struct WordFileTests {
  private static let picture = WordPicture(
    png: [0x89, 0x50, 0x4E, 0x47], widthInPixels: 760, heightInPixels: 300)

  private func parts(
    of report: Report, pictures: [Int: WordPicture] = [:]
  ) throws -> WordParts {
    try WordParts(WordRenderer().parts(of: report, pictures: pictures))
  }

  @Test(arguments: 0..<30)
  func `the numbers that Word counts are the numbers of the data`(seed: Int) throws {
    let report = SeededReport.report(seed: seed)
    let found = try parts(of: report).paragraphs().compactMap(\.label)
    let expected = report.blocks.compactMap { block -> String? in
      switch block {
      case .heading(4, let number, _): number.map { "(\($0))" }
      case .heading(_, let number, _): number.map { "\($0)." }
      case .paragraph(let paragraph): paragraph.number.map { "\($0)." }
      default: nil
      }
    }
    #expect(found == expected)
    #expect(expected.count > 1)
  }

  @Test func `a number that counting does not reach is written as the data have it`() throws {
    let report = SeededReport.report(blocks: [
      .heading(level: 1, number: "I", text: "One"),
      .heading(level: 3, number: "1", text: "Deep"),
      .heading(level: 1, number: "III", text: "Three"),
      .paragraph(ReportParagraph(number: 7, text: "Seven")),
      .paragraph(ReportParagraph(number: 9, text: "Nine")),
      .paragraph(ReportParagraph(number: 8, text: "Eight")),
      .table(ReportTable(number: 4, title: "Four", header: ["A"], rows: [["1"]])),
      .paragraph(ReportParagraph(number: nil, text: "Before[^x] and[^2] and[^x].")),
      .note(mark: "x", text: "Marked by a letter"), .note(mark: "2", text: "Two"),
      .note(mark: "9", text: "Referred to by nothing"),
    ])
    let paragraphs = try parts(of: report).paragraphs().filter { !$0.style.hasPrefix("TOC") }
    let lines = paragraphs.map { paragraph in
      ([paragraph.label].compactMap { $0 } + [WordParts.text(of: paragraph.element)])
        .joined(separator: " ").split(separator: " ").joined(separator: " ")
    }
    for line in [
      "I. One", "1. Deep", "III. Three", "7. Seven", "9. Nine", "8. Eight", "Table 4 Four",
      "Before x and 2 and x .", "9 Referred to by nothing",
    ] { #expect(lines.contains(line), "\(line)") }
    #expect(paragraphs.compactMap(\.label) == ["I.", "7.", "8."])
  }

  @Test(arguments: 0..<10)
  func `the words are those of the data, in their order, and no others`(seed: Int) throws {
    let report = SeededReport.report(seed: seed)
    let parts = try parts(of: report)
    let paragraphs = parts.paragraphs()
    let contents = try #require(paragraphs.lastIndex { $0.style.hasPrefix("TOC") })
    let found = paragraphs[(contents + 1)...].flatMap { paragraph in
      Self.words((paragraph.label ?? "") + " " + WordParts.text(of: paragraph.element))
    }
    let expected = report.blocks.flatMap(Self.words)
    let difference = zip(found, expected).map(!=).firstIndex(of: true)
    #expect(found.count == expected.count)
    #expect(
      difference == nil,
      "\(expected[(difference ?? 0)...].prefix(8)), found \(found[(difference ?? 0)...].prefix(8))")
    let notes = parts.elements(of: "word/footnotes.xml").filter { $0.name == "w:footnote" }
      .dropFirst(2).map { Self.words(WordParts.text(of: $0)) }
    let texts = report.blocks.compactMap { block -> [String]? in
      if case .note(_, let text) = block { Self.words(text) } else { nil }
    }
    #expect(notes == texts)
  }

  private static func words(_ block: ReportBlock) -> [String] {
    let texts: [String] =
      switch block {
      case .heading(_, let number, let text): [number ?? "", text]
      case .paragraph(let paragraph): [paragraph.number.map(String.init) ?? "", paragraph.text]
      case .table(let table):
        [table.number.map { "Table \($0)" } ?? "", table.title] + table.header
          + table.rows.joined() + table.notes.flatMap { [$0.mark, $0.text] }
      case .figure(let figure): [figure.number.map { "Figure \($0)" } ?? "", figure.title]
      case .note: []
      }
    return texts.flatMap(words)
  }

  /// Words of letters and digits; a mark of a note is a word.
  private static func words(_ text: String) -> [String] {
    text.replacingOccurrences(of: "[^", with: " ").split { !$0.isLetter && !$0.isNumber }
      .map(String.init)
  }

  private static let hostile = [
    "</w:t></w:r><w:r><w:t>x", "<!-- x", "]]>", "&amp; &#60; &nope;", "\"quoted\" 'single'",
    "\u{202E}gnp", "nul\u{0}bell\u{7}\u{B}", "\u{FFFE}\u{FFFF}", "tail  ", "\t tab",
    "{ TOC \\o } %1 \\f", "[^7] [^x] [^1", "\u{1F600} \u{10FFFF}", "e\u{301}<\u{301}b>",
  ]

  @Test(arguments: hostile)
  func `words of documents become no markup and no forbidden character`(words: String) throws {
    let pictures = [0: Self.picture]
    let parts = try parts(of: SeededReport.report(words: words), pictures: pictures)
    let plain = try self.parts(of: SeededReport.report(words: "plain"), pictures: pictures)
    for name in plain.trees.keys.sorted() {
      #expect(
        parts.elements(of: name).map(\.name) == plain.elements(of: name).map(\.name), "\(name)")
    }
    for part in parts.parts where part.name.hasSuffix(".xml") {
      for scalar in String(decoding: part.bytes, as: UTF8.self).unicodeScalars {
        let value = scalar.value
        #expect(value >= 0x20 || value == 0x0A, "\(part.name)")
        #expect(value & 0xFFFE != 0xFFFE && !(0x202A...0x202E).contains(value), "\(part.name)")
      }
    }
  }

  @Test(arguments: ["", " "])
  func `a report without words is a Word file all the same`(words: String) throws {
    #expect(try !parts(of: SeededReport.report(words: words)).paragraphs().isEmpty)
    #expect(try !parts(of: SeededReport.report(blocks: [], words: words)).paragraphs().isEmpty)
  }

  @Test func `the list of contents has the entries of the other formats and asks nothing`() throws {
    let report = SeededReport.report(seed: 3)
    let parts = try parts(of: report)
    let entries = parts.paragraphs().filter { ["TOC1", "TOC2"].contains($0.style) }.map {
      Self.words(WordParts.text(of: $0.element))
    }
    let markdown = try #require(ReportFormat.markdown.text(of: report))
    let list = markdown.split(separator: "\n").drop { $0 != "**Contents**" }.dropFirst()
      .prefix { !$0.hasPrefix("#") }.map { Self.words(String($0)) }
    #expect(entries == list)
    let bookmarks = Set(
      parts.elements(of: "word/document.xml").filter { $0.name == "w:bookmarkStart" }
        .compactMap { WordParts.attribute("w:name", of: $0) })
    for link in parts.elements(of: "word/document.xml") where link.name == "w:hyperlink" {
      #expect(bookmarks.contains(WordParts.attribute("w:anchor", of: link) ?? ""))
    }
    let names = parts.trees.keys.flatMap { parts.elements(of: $0).map(\.name) }
    #expect(!names.contains("w:updateFields"))
    #expect(
      !parts.elements(of: "word/document.xml").contains {
        WordParts.attribute("w:dirty", of: $0) != nil
      })
  }

  @Test func `figures stand in the file with their alternative, as dots and as lines`() throws {
    let report = SeededReport.report(words: "plain")
    for pictures in [[:], [0: Self.picture, 5: Self.picture]] {
      let parts = try parts(of: report, pictures: pictures)
      let all = parts.elements(of: "word/document.xml")
      let properties = all.filter { $0.name == "wp:docPr" }
      #expect(properties.count == 1)
      let alternative = properties.first.flatMap { WordParts.attribute("descr", of: $0) }
      #expect(alternative == "Alternative plain")
      #expect(all.contains { $0.name == "asvg:svgBlip" })
      let dots = try #require(parts.parts.first { $0.name == "word/media/figure1.png" })
      #expect(dots.bytes.prefix(4) == [0x89, 0x50, 0x4E, 0x47])
      #expect((dots.bytes == Self.picture.png) == !pictures.isEmpty)
      let lines = try #require(parts.parts.first { $0.name == "word/media/figure1.svg" })
      let drawing = try XMLDocument(data: Data(lines.bytes)).rootElement()
      #expect(drawing?.name == "svg")
      #expect(drawing.flatMap { WordParts.attribute("width", of: $0) } == "760")
    }
  }

  @Test(arguments: 0..<20)
  func `what is written reads back as the same document`(seed: Int) throws {
    let report = SeededReport.report(seed: seed)
    let bytes = try WordFile().bytes(of: report)
    let found = try PrintedDocumentReader().read(bytes, file: "report.docx")
    // Headings of the fourth level bear their number in brackets, and are read as printed.
    let expected = PrintedDocument(report: report).text.map { block in
      guard case .heading(4, let number?, let text) = block else { return block }
      return .heading(level: 4, number: "(\(number))", text: text)
    }
    let difference = zip(found.text, expected).first { $0 != $1 }
    #expect(found.text.count == expected.count)
    #expect(difference == nil)
  }

  @Test func `the container opens, and holds the renderer's parts`() throws {
    let report = SeededReport.report(seed: 1)
    let found = try ZipReader().parts(of: WordFile().bytes(of: report)) { _ in true }
    let parts = WordRenderer().parts(of: report)
    #expect(parts.first?.name == "[Content_Types].xml")
    #expect(
      found == Dictionary(uniqueKeysWithValues: parts.map { ($0.name, $0.bytes) }))
  }

  @Test(arguments: 0..<5)
  func `the same report gives the same bytes`(seed: Int) throws {
    let pictures = [0: Self.picture]
    let first = try WordFile().bytes(of: SeededReport.report(seed: seed), pictures: pictures)
    let second = try WordFile().bytes(of: SeededReport.report(seed: seed), pictures: pictures)
    #expect(first == second)
    #expect(try ReportFile(.word).bytes(of: SeededReport.report(seed: seed)).prefix(2) == [80, 75])
  }

  @Test func `the properties hold title, language and the document's own date`() throws {
    let core = try parts(of: SeededReport.report(seed: 0)).elements(of: "docProps/core.xml")
    let value = { (name: String) in core.first { $0.name == name }?.stringValue }
    #expect(value("dc:title") == "Title of the Convention")
    #expect(value("dc:language") == "en-GB")
    #expect(value("dcterms:created") == "2015-06-30T00:00:00Z")
  }
}
