import ArgumentParser
import Model
import Pipeline

/// `palermo search`: words in the findings of an archive.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find passages by their words.",
    discussion: """
      Example:
        palermo search "joint investigations" --archive years.sqlite
      """)

  @Argument(help: "Words; several are a phrase where they stand in double quotes inside it.")
  var words: String

  @Option(help: "The archive to search.")
  var archive: String

  @Option(help: "How many passages at the most.")
  var limit: Int = 20

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be at least 1") }
  }

  func run() throws {
    let found = try ArchivedFindings(archive: archive).search(words, limit: limit)
    let terminal = Terminal.standard
    for passage in found {
      let kind = passage.kind.map { " · \($0.code)" } ?? ""
      terminal.say(terminal.bold(Terminal.plain(passage.id)) + kind)
      for line in Wrapping.lines(of: passage.excerpt, width: terminal.width - 2) {
        terminal.say("  \(line)")
      }
    }
    terminal.say(found.count == 1 ? "1 passage" : "\(found.count) passages")
  }
}
