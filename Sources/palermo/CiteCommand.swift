import ArgumentParser
import Foundation
import Model
import Pipeline

/// `palermo cite`: which provisions do texts speak of?
struct CiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cite",
    abstract: "Read the provisions that texts cite, line by line.",
    discussion: """
      Example:
        palermo cite --explain "article 16 of the Convention and article 12 of the Extradition Act"
        echo '{"id":"1","text":"article 6 of the Trafficking Protocol"}' | palermo cite

      In: one JSON object a line with "text", and "id" and "default" if you like. Out: one object a
      line with the provisions, their places in the text (UTF-8 offsets) and warnings. A bad line is
      answered with "line" and "error", and the exit code is 2 at the end.
      """)

  @Option(
    name: .customLong("default"),
    help: "What a bare article belongs to: UNTOC, TIP, SOM, FIREARMS, UNCAC or none.")
  var defaultInstrument: String = "UNTOC"

  @Option(
    help: ArgumentHelp(
      "Show how one text is read: marks beneath it and a reason for each.", valueName: "text"))
  var explain: String?

  @Option(help: "ndjson.")
  var format: CiteFormat = .ndjson

  func validate() throws {
    guard defaultInstrument == "none" || Instrument(code: defaultInstrument) != nil else {
      throw ValidationError("--default must be UNTOC, TIP, SOM, FIREARMS, UNCAC or none")
    }
  }

  func run() throws {
    if let explain {
      let explanation = CitationExplanation(
        of: explain, defaultInstrument: Instrument(code: defaultInstrument))
      for line in explanation.lines(width: Terminal.standard.width) { Terminal.standard.say(line) }
      return
    }
    try filterLines()
  }

  private func filterLines() throws {
    let filter = CitationFilter(defaultInstrument: Instrument(code: defaultInstrument))
    var isRefused = false
    var number = 0
    var answers: [UInt8] = []
    var input = InputLines()
    try input.read { line in
      number += 1
      let answer: CitationFilter.Answer
      switch line {
      case .tooLong:
        answer = filter.refusal(
          number, "the line is longer than \(InputLines.longest >> 20) MB; split the text")
      // An empty line between others asks nothing.
      case .bytes(let bytes) where bytes.allSatisfy({ $0 <= 0x20 }): return
      case .bytes(let bytes): answer = filter.answer(bytes, number: number)
      }
      isRefused = isRefused || answer.isRefused
      answers += answer.bytes
    } pause: {
      Terminal.standard.write(answers)
      answers.removeAll(keepingCapacity: true)
    }
    if isRefused { throw ExitCode(2) }
  }
}

/// How citations are printed.
enum CiteFormat: String, ExpressibleByArgument, CaseIterable {
  case ndjson
}
