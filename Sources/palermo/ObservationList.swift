import Foundation
import Model
import Pipeline

/// Prints observations: for the eye within the width of the terminal, or for other programs.
struct ObservationList {
  let observations: [Observation]
  let format: ListFormat

  func printList() {
    let terminal = Terminal.standard
    switch format {
    case .ndjson: terminal.write(ObservationOutput.ndjson(observations))
    case .csv: terminal.write(ObservationOutput.csv(observations))
    case .table:
      for observation in observations { printEntry(observation, terminal) }
      let number = observations.count
      terminal.say(number == 1 ? "1 observation" : "\(number) observations")
    }
  }

  private func printEntry(_ observation: Observation, _ terminal: Terminal) {
    let provisions = observation.provisions.map(\.description).joined(separator: " ")
    terminal.say(terminal.bold(Terminal.plain(observation.id)))
    terminal.say(
      "  \(observation.kind.code) · \(provisions.isEmpty ? "no provision" : provisions) · "
        + "\(observation.state?.description ?? "–") · year \(observation.year)")
    for line in Wrapping.lines(of: observation.text, width: terminal.width - 2, most: 3) {
      terminal.say("  \(line)")
    }
  }
}

/// Breaks text into lines for a terminal.
enum Wrapping {
  /// Returns at most so many lines; what is left out shows as "…".
  static func lines(of text: String, width: Int, most: Int = .max) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in Terminal.plain(text).split(separator: " ") {
      if !line.isEmpty, line.count + word.count + 1 > max(20, width) {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " \(word)"
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > most else { return lines }
    return lines.prefix(most - 1) + [String(lines[most - 1].prefix(max(20, width) - 1)) + "…"]
  }
}
