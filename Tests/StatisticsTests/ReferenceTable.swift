import BigInt
import Foundation
import Statistics

/// Reference values that were computed independently; `Fixtures/reference.py` says how.
struct ReferenceTable {
  let rows: [[String]]

  init(_ name: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let text = try String(
      contentsOf: folder.appendingPathComponent("Fixtures/\(name)-reference.tsv"), encoding: .utf8)
    rows = text.split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// "1,2;3,4" as lines of numbers.
  static func table(_ text: String) -> [[Int]] {
    text.split(separator: ";").map { $0.split(separator: ",").compactMap { Int($0) } }
  }

  /// "3/4" or "2" as a ratio; nil for an empty cell.
  static func ratio(_ text: String) -> ExactRatio? {
    let parts = text.split(separator: "/").compactMap { BigInt($0) }
    guard let first = parts.first else { return nil }
    return ExactRatio(first, parts.count > 1 ? parts[1] : 1)
  }
}
