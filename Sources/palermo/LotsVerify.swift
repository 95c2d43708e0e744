import ArgumentParser
import Pipeline

/// `palermo lots verify`.
struct LotsVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Replays a transcript and says the first line that differs.",
    discussion: """
      Example:
        palermo lots verify transcript.ndjson
      """)

  @Argument(help: "The transcript.")
  var transcript: String

  func run() throws {
    let terminal = Terminal.standard
    let replay = try LotsReplay(path: transcript)
    guard let fault = replay.fault else {
      terminal.say("\(replay.lines) lines, each follows from those before it.")
      return
    }
    terminal.say(
      Terminal.plain("\(transcript):\(fault.line): the line does not follow: \(fault.reason)"))
    throw ExitCode(2)
  }
}
