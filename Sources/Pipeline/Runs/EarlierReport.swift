import Foundation
import Reporting

/// A report of an earlier run, as its JSON has it.
struct EarlierReport: Decodable {
  private struct Block: Decodable {
    let type: String
    let text: String?
    let title: String?
    let header: [String]?
    let rows: [[String]]?
    let notes: [String: String]?
    let alternative: String?

    var wording: BlockWording {
      guard let title else { return BlockWording(sort: type, head: text ?? "") }
      if let alternative { return BlockWording(sort: type, head: title, body: [alternative]) }
      let words = notes ?? [:]
      return BlockWording(
        sort: type, head: title,
        body: (header ?? []) + (rows ?? []).joined() + words.keys.sorted().compactMap { words[$0] })
    }
  }

  private let blocks: [Block]

  /// Returns the wording of a document's blocks; nil where the run did not write it as data.
  ///
  /// - Throws: `PipelineError` where the file is there and is no report.
  static func blocks(of document: String, in folder: URL) throws(PipelineError) -> [BlockWording]? {
    let file = folder.appendingPathComponent("public/\(document).json")
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    guard let data = try? Data(contentsOf: file),
      let report = try? JSONDecoder().decode(EarlierReport.self, from: data)
    else {
      throw PipelineError(
        "\(file.path) is no report of a run; name a folder as 'palermo run' wrote it")
    }
    return report.blocks.map(\.wording)
  }
}
