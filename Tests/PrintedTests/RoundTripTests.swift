import Conversion
import Foundation
import Ingest
import Model
import Reporting
import Testing
import TestSupport

/// What we write is read back to the same words, numbers, tables and notes.
struct RoundTripTests {
  /// The file types that are read back.
  static let formats: [ReportFormat] = [.markdown, .html, .word, .akomaNtoso, .json]

  @Test(arguments: 0..<120)
  func `a report reads back from its files as it was`(seed: Int) throws {
    let report = RandomReport.report(seed: seed)
    let expected = PrintedDocument(report: report).text
    for format in Self.formats {
      let file = "report.\(format.fileExtension)"
      let bytes = try ReportFile(format).bytes(of: report)
      let found = try PrintedDocumentReader().read(bytes, file: file)
      let difference = zip(found.text, expected).first { $0 != $1 }
      #expect(found.text.count == expected.count, "\(file)")
      #expect(difference == nil, "\(file)")
    }
  }

  @Test(arguments: [
    "technical-report", "thematic-report", "addendum-africa", "addendum-weog", "package-note",
    "summary",
  ])
  func `the demonstration's documents read back from every file as from the data`(
    document: String
  ) throws {
    let folder = checkout.appendingPathComponent("reports/demo/public")
    let data = try Data(contentsOf: folder.appendingPathComponent("\(document).json"))
    let expected = try ReportData.blocks(of: data)
    #expect(expected.count > 3)
    for format in Self.formats {
      let name = "\(document).\(format.fileExtension)"
      let bytes = try Array(Data(contentsOf: folder.appendingPathComponent(name)))
      let found = try PrintedDocumentReader().read(bytes, file: name).text
      let difference = zip(found, expected).first { $0 != $1 }
      #expect(found.count == expected.count, "\(name)")
      #expect(difference == nil, "\(name)")
    }
  }
}

/// A report's JSON (the formats, section 8) as its reader sees it.
enum ReportData {
  private struct Block: Decodable {
    let type: String
    let level: Int?
    let text: String?
    let title: String?
    let alternative: String?
    let bold: Bool?
    let header: [String]?
    let rows: [[String]]?
    let notes: [String: String]?
    let mark: String?
    let number: Number?
  }

  /// A number of a paragraph or of a heading.
  private enum Number: Decodable {
    case text(String)

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let number = try? value.decode(Int.self) {
        self = .text(String(number))
      } else {
        self = .text(try value.decode(String.self))
      }
    }

    var printed: String { if case .text(let text) = self { text } else { "" } }
  }

  private struct File: Decodable { let blocks: [Block] }

  static func blocks(of data: Data) throws -> [PrintedBlock] {
    let file = try JSONDecoder().decode(File.self, from: data)
    let blocks = file.blocks.map { block -> PrintedBlock in
      let number = block.number?.printed
      switch block.type {
      case "heading":
        return .heading(level: block.level ?? 0, number: number, text: block.text ?? "")
      case "paragraph":
        return .paragraph(
          number: number, text: block.text ?? "", isBold: block.bold ?? false)
      case "table":
        let notes = (block.notes ?? [:]).sorted { $0.key < $1.key }
        return .table(
          number: number, title: block.title ?? "", header: [block.header ?? []],
          rows: block.rows ?? [], notes: notes.map { PrintedNote(mark: $0.key, text: $0.value) })
      case "figure":
        return .figure(number: number, title: block.title ?? "", alternative: block.alternative)
      default: return .note(PrintedNote(mark: block.mark ?? "", text: block.text ?? ""))
      }
    }
    return PrintedDocument(blocks: blocks.map { PrintedDocument.Placed($0) })
      .withNotesInPlace.text
  }
}
