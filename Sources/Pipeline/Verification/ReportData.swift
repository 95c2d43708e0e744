import Foundation
import Model

/// A report as data read back (the formats, section 8).
struct ReportData {
  static let format = "palermo-report/1"

  /// The name of the document, such as `technical-report`.
  let document: String
  let printed: PrintedDocument
  /// The lines of the masthead and the notice.
  let front: [String]
  /// The number of words that the file says the report has.
  let words: Int
  /// The identifiers of the claims of each block.
  let claims: [[String]]

  /// The words that the blocks have: white-space-separated words of texts, titles, cells, notes.
  var countedWords: Int {
    printed.blocks.reduce(0) { sum, placed in
      sum + placed.block.texts.reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
    }
  }

  /// Reads a report.
  ///
  /// - Throws: `PipelineError` whose sentence begins with the name of the file.
  init(_ data: Data, name: String) throws(PipelineError) {
    let content: Content
    do {
      content = try JSONDecoder().decode(Content.self, from: data)
    } catch {
      throw PipelineError("\(name): this is no report of palermo; \(Self.sentence(error))")
    }
    guard content.format == Self.format else {
      throw PipelineError(
        "\(name): the format is '\(content.format)'; this version reads \(Self.format)")
    }
    document = content.document
    words = content.words ?? 0
    claims = content.blocks.map { $0.claims ?? [] }
    front =
      (content.masthead ?? [:]).sorted { $0.key < $1.key }.map(\.value).filter { !$0.isEmpty }
      + (content.notice.map { [$0] } ?? [])
    var blocks: [PrintedDocument.Placed] = []
    for (index, block) in content.blocks.enumerated() {
      guard let printed = block.printed else {
        throw PipelineError("\(name): block \(index) is of no type that palermo knows")
      }
      blocks.append(PrintedDocument.Placed(printed))
    }
    printed = PrintedDocument(blocks: blocks)
  }

  private static func sentence(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return "it cannot be read" }
    switch error {
    case .keyNotFound(let key, _): return "the field '\(key.stringValue)' is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      let path = context.codingPath.map(\.stringValue).joined(separator: "/")
      return "the field '\(path)' is of another type"
    case .dataCorrupted: return "it is no JSON"
    @unknown default: return "it cannot be read"
    }
  }

  private struct Content: Decodable {
    let format: String
    let document: String
    let words: Int?
    let notice: String?
    let masthead: [String: String]?
    let blocks: [Block]
  }

  private struct Block: Decodable {
    let type: String
    let level: Int?
    let number: Label?
    let text: String?
    let bold: Bool?
    let claims: [String]?
    let title: String?
    let header: [String]?
    let rows: [[String]]?
    let notes: [String: String]?
    let alternative: String?
    let mark: String?

    var printed: PrintedBlock? {
      switch type {
      case "heading":
        return .heading(level: level ?? 1, number: number?.text, text: text ?? "")
      case "paragraph":
        return .paragraph(number: number?.text, text: text ?? "", isBold: bold ?? false)
      case "table":
        return .table(
          number: number?.text, title: title ?? "", header: header.map { [$0] } ?? [],
          rows: rows ?? [],
          notes: (notes ?? [:]).sorted { $0.key < $1.key }.map {
            PrintedNote(mark: $0.key, text: $0.value)
          })
      case "figure":
        return .figure(number: number?.text, title: title ?? "", alternative: alternative)
      case "note": return .note(PrintedNote(mark: mark ?? "", text: text ?? ""))
      default: return nil
      }
    }
  }

  /// A number that is a number or a string: paragraphs' are, headings' are not.
  private struct Label: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        text = String(number)
      } else {
        text = try container.decode(String.self)
      }
    }
  }
}
