import Foundation
import Ingest
import Model
import Pipeline
import TestSupport

/// A run that stays as it is while the program's own prose changes, and today's demonstration.
enum RunFixture {
  static let folder = "\(checkout.path)/Tests/VerificationTests/Fixtures"
  static let frozen = "\(folder)/run"
  static let demo = "\(checkout.path)/reports/demo"

  /// The seeds of the generators; VERIFICATION_SEEDS asks for more.
  static let seeds =
    0..<(ProcessInfo.processInfo.environment["VERIFICATION_SEEDS"].flatMap(Int.init) ?? 25)

  /// A document of a run as its data have it.
  static func document(_ name: String, of run: String) throws -> PrintedDocument {
    let file = "\(run)/public/\(name).json"
    let data = try Data(contentsOf: URL(fileURLWithPath: file))
    return try PrintedDocumentReader().read(Array(data), file: file)
  }
}

extension PrintedDocument {
  /// The document with some blocks changed; a block may become several or none.
  func changing(_ change: (PrintedBlock) -> [PrintedBlock]) -> PrintedDocument {
    PrintedDocument(blocks: blocks.flatMap { change($0.block).map { Placed($0) } })
  }

  /// The text of the paragraph with a number.
  func text(ofParagraph wanted: String) -> String? {
    for placed in blocks {
      if case .paragraph(wanted, let text, _) = placed.block { return text }
    }
    return nil
  }

  /// The document with the text of one paragraph changed.
  func replacing(_ paragraph: String, by text: String) -> PrintedDocument {
    changing { block in
      if case .paragraph(paragraph, _, let isBold) = block {
        return [.paragraph(number: paragraph, text: text, isBold: isBold)]
      }
      return [block]
    }
  }
}
