import Timing
import ArgumentParser
import Foundation
import Model
import Treaties

/// `citations-benchmark gold`: how well are texts read whose citations somebody wrote down by eye?
struct GoldCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gold",
    abstract: "Read tables of texts with their citations and print F1 by group of forms.",
    discussion: """
      Example:
        citations-benchmark gold Tests/TreatiesTests/Fixtures/citations-*.tsv

      A table has a text a line, in four fields with tabs between them: the group of forms, the \
      default instrument or none, the text with its citations between \u{27E6} and \u{27E7}, and the \
      provisions with spaces between them, or "-" for none. A provision counts once in a text. \
      F1 is the harmonic mean of precision and recall.
      """)

  @Argument(help: "The tables.")
  var tables: [String]

  @Flag(help: "Also print the texts that are read otherwise.")
  var texts = false

  func run() throws {
    var groups: [String: Score] = [:]
    var total = Score()
    for table in tables {
      let content = try String(contentsOfFile: table, encoding: .utf8)
      for (number, line) in content.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        let fields = line.split(separator: "\t").map(String.init)
        guard fields.count == 4, !line.hasPrefix("#") else { continue }
        let text = fields[2].filter { $0 != "\u{27E6}" && $0 != "\u{27E7}" }
        let wanted = fields[3] == "-" ? [] : Set(fields[3].split(separator: " ").map(String.init))
        let reader = CitationReader(defaultInstrument: Instrument(code: fields[1]))
        let found = Set(reader.read(text).provisions.map(\.description))
        let score = Score(found: found, wanted: wanted)
        groups[fields[0], default: Score()].add(score)
        total.add(score)
        if texts, found != wanted {
          print("\(table):\(number + 1): \(fields[2])")
          print(
            "  gained \(found.subtracting(wanted).sorted()), lost \(wanted.subtracting(found).sorted())"
          )
        }
      }
    }
    print(
      "group".left(28) + ["rows", "right", "gained", "lost", "F1"].map { $0.right(9) }.joined())
    for (group, score) in groups.sorted(by: { $0.key < $1.key }) { print(score.line(group)) }
    print(total.line("all"))
  }

  /// How many provisions were found, invented and missed.
  private struct Score {
    var rows = 0
    var right = 0
    var gained = 0
    var lost = 0

    init() {}

    init(found: Set<String>, wanted: Set<String>) {
      rows = 1
      right = found.intersection(wanted).count
      gained = found.count - right
      lost = wanted.count - right
    }

    mutating func add(_ other: Score) {
      rows += other.rows
      right += other.right
      gained += other.gained
      lost += other.lost
    }

    /// The harmonic mean of precision and recall; 1 where there was nothing to find and nothing was.
    private var f1: Double {
      let both = 2 * right + gained + lost
      return both == 0 ? 1 : Double(2 * right) / Double(both)
    }

    func line(_ name: String) -> String {
      name.left(28) + [rows, right, gained, lost].map { String($0).right(9) }.joined()
        + f1.written(places: 4).right(9)
    }
  }
}
