import ArgumentParser
import Model
import Pipeline

/// `palermo show`: one finding in its surroundings.
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show an observation with the passage around it.",
    discussion: """
      Example:
        palermo show 'CTOC/COP/IOG/I/3/1/Add.7#27' corpora/demo
      """)

  @Argument(help: "The observation, as in observations.ndjson or claims.ndjson.")
  var id: String

  @OptionGroup var source: SourceOptions

  func run() async throws {
    let terminal = Terminal.standard
    guard let passage = try await source.passage(of: id) else {
      throw PipelineError(
        "there is no observation '\(id)'; `palermo observations` lists those that there are")
    }
    terminal.say(terminal.bold(Terminal.plain(passage.id)))
    terminal.say(Terminal.plain("\(passage.title) (\(passage.file))"))
    terminal.say(passage.observation.map(summary) ?? "records no finding")
    terminal.say("")
    for (index, line) in passage.lines.enumerated() { say(line, isShown: index == passage.place) }
  }

  private func summary(of observation: Observation) -> String {
    let provisions = observation.provisions.map(\.description).joined(separator: " ")
    let outside = observation.outOfScope.map(\.description).joined(separator: " ")
    return "\(observation.kind.code) · \(provisions.isEmpty ? "no provision" : provisions) · "
      + observation.basis.rawValue + (outside.isEmpty ? "" : " · not counted: \(outside)")
  }

  private func say(_ line: PassageLine, isShown: Bool) {
    let terminal = Terminal.standard
    let number = line.number.map { "\($0) " } ?? ""
    let mark = isShown ? "▶ " : "  "
    for part in line.text.split(separator: "\n") {
      for (index, words) in Wrapping.lines(of: number + part, width: terminal.width - 4)
        .enumerated()
      {
        let text = (index == 0 ? mark : "  ") + words
        terminal.say(isShown || line.sort == "heading" ? terminal.bold(text) : text)
      }
    }
    terminal.say("")
  }
}
