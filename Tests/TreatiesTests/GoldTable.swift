import Foundation
import Model
import TestSupport
import Testing
import Treaties

/// A table of texts with the provisions that they cite, written by eye from the rules.
struct GoldTable: Sendable, CustomTestStringConvertible {
  /// A text with its reading.
  struct Row: Sendable {
    let line: Int
    /// The form that it is an example of.
    let group: String
    let instrument: Instrument?
    let marked: MarkedText
    let provisions: Set<String>

    /// What a reader finds in the text.
    func reading() -> Reading {
      CitationReader(defaultInstrument: instrument).read(marked.text)
    }
  }

  let name: String
  let rows: [Row]

  var testDescription: String { name }

  /// Every table among the fixtures.
  static let all = ["first", "forms", "other-law", "rules"].map(GoldTable.init)

  /// The texts that are read wrongly, each with the reason why it is left so.
  static let knownMisses: Set<String> = Set(
    lines(of: "known-misses.tsv").map { $0[0] })

  private init(name: String) {
    self.name = name
    rows = Self.lines(of: "citations-\(name).tsv").enumerated().map { number, fields in
      Row(
        line: number + 1, group: fields[0], instrument: Instrument(code: fields[1]),
        marked: MarkedText(fields[2]),
        provisions: fields[3] == "-" ? [] : Set(fields[3].split(separator: " ").map(String.init)))
    }
  }

  private static func lines(of file: String) -> [[String]] {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures").appendingPathComponent(file)
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t").map(String.init) }
      .filter { $0.count == 4 || file == "known-misses.tsv" }
  }
}
