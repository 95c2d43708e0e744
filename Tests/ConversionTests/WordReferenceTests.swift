import Foundation
import FoundationXML
import Model
import Reporting
import Testing

/// References to paragraphs in Word files follow the paragraphs' numbers.
struct WordReferenceTests {
  /// The codes of the fields of a document with their results, in reading order.
  private func fields(of report: Report) throws -> [String] {
    let parts = try WordParts(WordRenderer().parts(of: report))
    var fields: [String] = []
    var code: String?
    for element in parts.elements(of: "word/document.xml") {
      switch element.name {
      case "w:instrText": code = element.stringValue
      case "w:t":
        if let open = code, open.hasPrefix(" REF") {
          fields.append(
            "\(open.trimmingCharacters(in: .whitespaces)): \(element.stringValue ?? "")")
        }
        code = nil
      default: break
      }
    }
    return fields
  }

  private func paragraph(
    _ number: Int?, _ text: String, _ references: [(Int, Range<Int>)] = []
  ) -> ReportBlock {
    .paragraph(
      ReportParagraph(
        number: number, text: text,
        references: references.map {
          ReportReference(
            span: TextSpan(start: $0.1.lowerBound, end: $0.1.upperBound), paragraph: $0.0)
        }))
  }

  @Test func `a number that means a paragraph is a field, and its paragraph has the bookmark`()
    throws
  {
    let report = SeededReport.report(blocks: [
      paragraph(
        1, "“Eins”[^1] (paras. 2 and 3) of art. 2, para. 3.", [(2, 23..<24), (3, 29..<30)]),
      .note(mark: "1", text: "Note"), paragraph(2, "Two"), paragraph(3, "Three"),
    ])
    #expect(
      try fields(of: report) == ["REF _RefPara2 \\n \\h: 2", "REF _RefPara3 \\n \\h: 3"])
    let parts = try WordParts(WordRenderer().parts(of: report))
    let names = parts.elements(of: "word/document.xml").filter { $0.name == "w:bookmarkStart" }
      .compactMap { WordParts.attribute("w:name", of: $0) }
    #expect(names == ["_RefNote1", "_RefPara2", "_RefPara3"])
    let first = try #require(parts.paragraphs().first { $0.label == "1." })
    let words = WordParts.text(of: first.element).split(separator: " ").joined(separator: " ")
    #expect(words == "“Eins” 1 (paras. 2 and 3) of art. 2, para. 3.")
  }

  @Test func `a reference that leads nowhere, or stands elsewhere than it says, is text`() throws {
    let report = SeededReport.report(blocks: [
      // To a paragraph that is not there, to one that Word does not count, and to the wrong place.
      paragraph(1, "See 9, 7 and 2.", [(9, 4..<5), (7, 7..<8), (2, 0..<1)]),
      // Printed otherwise than it is written.
      paragraph(2, "See  1.", [(1, 5..<6)]),
      // Beyond the end, and before what came last.
      paragraph(3, "See 1.", [(1, 4..<5), (1, 4..<5), (2, 40..<41)]),
      paragraph(7, "Seven"),
    ])
    #expect(try fields(of: report) == ["REF _RefPara1 \\n \\h: 1"])
  }
}
