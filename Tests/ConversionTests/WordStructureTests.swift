import Foundation
import FoundationXML
import Reporting
import Testing

/// What Word asks of a file before it opens it without a word.
struct WordStructureTests {
  private let parts: WordParts

  init() throws {
    let picture = WordPicture(png: [1], widthInPixels: 2, heightInPixels: 30)
    parts = try WordParts(
      WordRenderer().parts(of: SeededReport.report(seed: 7), pictures: [0: picture, 1: picture]))
  }

  private static let order: [String: [String]] = [
    "w:pPr": [
      "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
      "pBdr", "shd", "tabs", "spacing", "ind", "contextualSpacing", "jc", "outlineLvl", "rPr",
      "sectPr",
    ],
    "w:rPr": [
      "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "color", "spacing", "w", "kern",
      "position", "sz", "szCs", "u", "vertAlign", "lang",
    ],
    "w:tblPr": [
      "tblStyle", "tblW", "jc", "tblInd", "tblBorders", "shd", "tblLayout", "tblCellMar",
      "tblLook",
    ],
    "w:tcPr": ["tcW", "gridSpan", "vMerge", "tcBorders", "shd", "noWrap", "tcMar", "vAlign"],
    "w:pBdr": ["top", "left", "bottom", "right"],
    "w:tblBorders": ["top", "left", "bottom", "right", "insideH", "insideV"],
    "w:tcBorders": ["top", "left", "bottom", "right"],
    "w:sectPr": [
      "headerReference", "footerReference", "footnotePr", "type", "pgSz", "pgMar", "cols",
      "titlePg",
    ],
    "w:style": [
      "name", "basedOn", "next", "link", "uiPriority", "semiHidden", "unhideWhenUsed", "qFormat",
      "pPr", "rPr", "tblPr", "trPr", "tcPr", "tblStylePr",
    ],
    "w:lvl": ["start", "numFmt", "pStyle", "suff", "lvlText", "lvlJc", "pPr", "rPr"],
    "w:abstractNum": ["nsid", "multiLevelType", "tmpl", "lvl"],
    "w:numbering": ["abstractNum", "num"],
    "w:settings": [
      "zoom", "defaultTabStop", "evenAndOddHeaders", "characterSpacingControl", "footnotePr",
      "compat", "themeFontLang", "decimalSymbol", "listSeparator",
    ],
    "w:tbl": ["tblPr", "tblGrid", "tr"],
  ]

  @Test func `properties stand in the order of the schema`() throws {
    for name in parts.trees.keys.sorted() {
      for element in parts.elements(of: name) {
        guard let order = Self.order[element.name ?? ""] else { continue }
        let children = (element.children ?? []).compactMap { ($0 as? XMLElement)?.localName }
        let places = try children.map {
          try #require(order.firstIndex(of: $0), "\(name): \($0) in \(element.name ?? "")")
        }
        #expect(places == places.sorted(), "\(name): \(children)")
      }
    }
  }

  @Test func `what is referred to is there`() {
    let styles = Set(
      parts.elements(of: "word/styles.xml").filter { $0.name == "w:style" }
        .compactMap { WordParts.attribute("w:styleId", of: $0) })
    let lists = Set(
      parts.elements(of: "word/numbering.xml").filter { $0.name == "w:num" }
        .compactMap { WordParts.attribute("w:numId", of: $0) })
    for name in parts.trees.keys.sorted() {
      for element in parts.elements(of: name) {
        let value = WordParts.attribute("w:val", of: element) ?? ""
        switch element.name {
        case "w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next":
          #expect(styles.contains(value), "\(name): \(value)")
        case "w:numId": #expect(value == "0" || lists.contains(value), "\(name): \(value)")
        default: break
        }
      }
    }
    let names = Set(parts.parts.map(\.name))
    let relationships = parts.elements(of: "word/_rels/document.xml.rels").dropFirst()
    for relationship in relationships {
      let target = WordParts.attribute("Target", of: relationship) ?? ""
      #expect(names.contains("word/\(target)"), "\(target)")
    }
    let identifiers = relationships.compactMap { WordParts.attribute("Id", of: $0) }
    #expect(Set(identifiers).count == identifiers.count)
    for element in parts.elements(of: "word/document.xml") {
      for attribute in element.attributes ?? []
      where ["r:id", "r:embed"].contains(attribute.name ?? "") {
        #expect(identifiers.contains(attribute.stringValue ?? ""), "\(attribute)")
      }
    }
    let types = parts.elements(of: "[Content_Types].xml")
    for element in types {
      guard let part = WordParts.attribute("PartName", of: element) else { continue }
      #expect(names.contains(String(part.dropFirst())), "\(part)")
    }
  }

  @Test func `identifiers are unique, and notes are there`() {
    let body = parts.elements(of: "word/document.xml")
    for (name, attribute) in [
      ("w:bookmarkStart", "w:id"), ("w:bookmarkStart", "w:name"), ("wp:docPr", "id"),
    ] {
      let values = body.filter { $0.name == name }
        .compactMap { WordParts.attribute(attribute, of: $0) }
      #expect(!values.isEmpty && Set(values).count == values.count, "\(name) \(attribute)")
    }
    let starts = body.filter { $0.name == "w:bookmarkStart" }.count
    #expect(starts == body.filter { $0.name == "w:bookmarkEnd" }.count)
    let references = body.filter { $0.name == "w:footnoteReference" }
      .compactMap { WordParts.attribute("w:id", of: $0) }
    let notes = parts.elements(of: "word/footnotes.xml").filter { $0.name == "w:footnote" }
      .compactMap { WordParts.attribute("w:id", of: $0) }
    #expect(notes == ["-1", "0"] + references)
    for kind in ["begin", "separate", "end"] {
      let count = body.filter {
        $0.name == "w:fldChar" && WordParts.attribute("w:fldCharType", of: $0) == kind
      }.count
      #expect(count == body.filter { $0.name == "w:instrText" }.count, "\(kind)")
    }
  }

  @Test func `tables have a repeated header, whole rows and full cells`() throws {
    let tables = parts.elements(of: "word/document.xml").filter { $0.name == "w:tbl" }.dropFirst()
    #expect(!tables.isEmpty)
    for table in tables {
      let columns = WordParts.first("w:tblGrid", in: table)?.childCount
      let rows = table.elements(forName: "w:tr")
      for (place, row) in rows.enumerated() {
        let properties = try #require(WordParts.first("w:trPr", in: row))
        #expect(WordParts.first("w:cantSplit", in: properties) != nil)
        #expect((WordParts.first("w:tblHeader", in: properties) != nil) == (place == 0))
        let cells = row.elements(forName: "w:tc")
        #expect(cells.count == columns)
        for cell in cells { #expect((cell.children?.last as? XMLElement)?.name == "w:p") }
      }
    }
    let body = try #require(
      WordParts.first("w:body", in: parts.trees["word/document.xml"]?.rootElement()))
    let blocks = (body.children ?? []).compactMap { ($0 as? XMLElement)?.name }
    for (block, next) in zip(blocks, blocks.dropFirst()) where block == "w:tbl" {
      #expect(next == "w:p")
    }
  }

  @Test(arguments: [(3, true), (60, false)])
  func `a short table stands on one page, a long one goes on`(rows: Int, isShort: Bool) throws {
    let table = ReportTable(
      number: 1, title: "Title", header: ["Article", "States"],
      rows: (0..<rows).map { ["art. \($0)", "12"] })
    let parts = try WordParts(
      WordRenderer().parts(of: SeededReport.report(blocks: [.table(table)])))
    let paragraphs = parts.paragraphs().filter { $0.style == "TableText" }
    let kept = paragraphs.map {
      WordParts.first("w:keepNext", in: WordParts.first("w:pPr", in: $0.element)) != nil
    }
    #expect(kept == Array(repeating: isShort, count: rows - 1) + [false])
  }
}
