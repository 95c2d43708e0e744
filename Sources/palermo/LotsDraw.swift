import ArgumentParser
import Foundation
import Pipeline

/// `palermo lots draw`.
struct LotsDraw: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw", abstract: "Draws years and reviewers.",
    discussion: """
      Example:
        palermo lots draw states.csv --rules proposal-2011 --reference-date 2012-06-30 \\
          --years 4 --seed 00…ff --out draw.ndjson --transcript transcript.ndjson

      One JSON object a line for each draw; the same seed gives the same draws.
      """)

  @Argument(help: "A table of States (default: the built-in registry).")
  var states: String?

  @Option(help: "proposal-2011, uncac-2009, untoc-2018, or a file of rules.")
  var rules = "proposal-2011"

  @Option(help: "The day on which States are parties, such as 2012-06-30.")
  var referenceDate: String

  @Option(help: "The years of the cycle.")
  var years: Int

  @Option(help: "The seed: 64 hexadecimal digits.")
  var seed: String

  @Option(name: .customLong("public"), help: "What is drawn in the room or taken from a beacon.")
  var addition = ""

  @Option(help: "How many draws.")
  var draws = 1

  @Option(help: "The file for the draws (default: the output).")
  var out: String?

  @Option(help: "The file for the transcript of the first draw.")
  var transcript: String?

  @Option(name: .customLong("redraw"), help: "A State that asks for other reviewers; repeatable.")
  var redraws: [String] = []

  @Option(name: .customLong("defer"), help: "A State put off by a year; repeatable.")
  var deferrals: [String] = []

  @Option(
    name: .customLong("volunteer"),
    help: "A signatory that is reviewed under the Convention alone; repeatable.")
  var volunteers: [String] = []

  func run() throws {
    let terminal = Terminal.standard
    let drawing = try LotsDrawing(
      LotsInput(
        states: states, rules: rules, referenceDate: referenceDate, volunteers: volunteers),
      years: years, seed: seed, addition: addition, redraws: redraws, deferrals: deferrals,
      draws: draws)
    let record = try transcript.map { _ in try drawing.transcript() }
    let first = try drawing.line(1)
    if let out {
      try WholeFile.write(to: out) { write in
        try write(first)
        if draws > 1 { for number in 2...draws { try write(try drawing.line(number)) } }
      }
    } else {
      terminal.write(first)
      if draws > 1 { for number in 2...draws { terminal.write(try drawing.line(number)) } }
    }
    if let transcript, let record { try WholeFile.write(to: transcript) { try $0(record) } }
  }
}

/// A file that is there whole or not at all.
enum WholeFile {
  /// Writes a file beside its place and puts it there at the end.
  ///
  /// - Throws: `PipelineError` where it cannot be written; what the content throws.
  static func write(to path: String, _ content: ((([UInt8]) throws -> Void)) throws -> Void) throws
  {
    let part = "\(path).part"
    guard FileManager.default.createFile(atPath: part, contents: nil),
      let handle = FileHandle(forWritingAtPath: part)
    else { throw PipelineError("\(path) cannot be written: \(String(cString: strerror(errno)))") }
    do {
      try content { bytes in
        do { try handle.write(contentsOf: Data(bytes)) } catch {
          throw PipelineError("\(path) cannot be written: \(error.localizedDescription)")
        }
      }
      try handle.close()
      guard rename(part, path) == 0 else {
        throw PipelineError("\(path) cannot be written: \(String(cString: strerror(errno)))")
      }
    } catch {
      unlink(part)
      throw error
    }
  }
}
