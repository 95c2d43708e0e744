import ArgumentParser
import Foundation
import Pipeline

/// `palermo diff`: what changed between two runs, and why a figure is another.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "What changed between two runs, and why a figure of the report is another.",
    discussion: """
      Examples:
        palermo diff reports/monday reports/tuesday
        palermo diff reports/monday reports/tuesday --only statements
        palermo diff reports/monday reports/tuesday --format csv --out changes.csv

      Documents added, removed, replaced, refused and mended; findings and counts that are others;
      and for each statement of the reports whose words or numbers changed: the old sentence, the
      new one, the cells behind it, and the States, findings and documents that made the
      difference. Where the data are the same it says what else it was: participation, the lots,
      the disclosure control, a test's family, the program's version, the wording. It reads the two
      folders, never the corpus. Restricted: States are named and small numbers not withheld.
      A difference is no failure: exit code 0.
      """)

  /// The form of the output.
  enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, ndjson, csv
  }

  /// The part that is wanted.
  enum Part: String, ExpressibleByArgument, CaseIterable {
    case documents, observations, cells, statements

    var section: RunDifference.Section {
      switch self {
      case .documents: .documents
      case .observations: .observations
      case .cells: .cells
      case .statements: .statements
      }
    }
  }

  @Argument(help: "The folder of the first run.")
  var before: String

  @Argument(help: "The folder of the second run.")
  var after: String

  @Option(help: "Show one part in full: documents, observations, cells or statements.")
  var only: Part?

  @Option(help: "text, json, ndjson or csv.")
  var format: OutputFormat = .text

  @Option(name: [.customLong("out"), .short], help: "A file to write to, instead of the terminal.")
  var output: String?

  func run() throws {
    let runs = try RunDifferences(before: before, after: after)
    let sections = only.map { [$0.section] } ?? RunDifference.Section.allCases
    let shown = sections.flatMap(runs.differences(in:))
    let terminal = Terminal.standard
    let bytes: [UInt8] =
      switch format {
      case .json: DifferenceOutput.json(runs, sections: sections)
      case .ndjson: DifferenceOutput.ndjson(shown)
      case .csv: DifferenceOutput.csv(shown)
      case .text:
        Array(
          DifferenceList(runs: runs, only: only?.section, width: min(terminal.width, 80)).text.utf8)
      }
    guard let output else {
      terminal.write(bytes)
      return
    }
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
    } catch {
      throw PipelineError("\(output) cannot be written; name a file in a folder that you may write")
    }
    terminal.say("Wrote \(Terminal.plain(output)) (restricted).")
  }
}
