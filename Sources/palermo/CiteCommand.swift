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
        echo '{"id":"1","text":"article 6 of the Trafficking Protocol"}' | palermo cite

      In: one JSON object a line with "text", and "id" and "default" if you like. Out: one object a
      line with the provisions, their places in the text (UTF-8 offsets) and warnings. A bad line is
      answered with "line" and "error", and the exit code is 2 at the end.
      """)

  @Option(
    name: .customLong("default"),
    help: "What a bare article belongs to: UNTOC, TIP, SOM, FIREARMS, UNCAC or none.")
  var defaultInstrument: String = "UNTOC"

  @Option(help: "ndjson.")
  var format: CiteFormat = .ndjson

  func validate() throws {
    guard defaultInstrument == "none" || Instrument(code: defaultInstrument) != nil else {
      throw ValidationError("--default must be UNTOC, TIP, SOM, FIREARMS, UNCAC or none")
    }
  }

  func run() throws {
    let filter = CitationFilter(defaultInstrument: Instrument(code: defaultInstrument))
    let terminal = Terminal.standard
    var isRefused = false
    var number = 0
    var rest = Data()
    func answer(_ line: Data) {
      number += 1
      // An empty line between others asks nothing.
      guard !line.allSatisfy({ $0 <= 0x20 }) else { return }
      let answer = filter.answer(line, number: number)
      isRefused = isRefused || answer.isRefused
      terminal.write(answer.bytes)
    }
    while let chunk = try FileHandle.standardInput.read(upToCount: 65_536), !chunk.isEmpty {
      rest.append(chunk)
      var start = rest.startIndex
      while let end = rest[start...].firstIndex(of: 0x0A) {
        answer(Data(rest[start..<end]))
        start = rest.index(after: end)
      }
      rest = Data(rest[start...])
    }
    if !rest.isEmpty { answer(rest) }
    if isRefused { throw ExitCode(2) }
  }
}

/// How citations are printed.
enum CiteFormat: String, ExpressibleByArgument, CaseIterable {
  case ndjson
}
