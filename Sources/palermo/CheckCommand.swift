import ArgumentParser
import Model
import Pipeline

/// `palermo check`: is everything readable?
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read everything, report refusals and warnings, write nothing.",
    discussion: """
      Example:
        palermo check corpora/demo
      """)

  @Argument(help: "The corpus: a folder with corpus.json and documents/.")
  var corpus: String

  @OptionGroup(title: "How files are read") var reading: ReadingChoices

  func run() async throws {
    let terminal = Terminal.standard
    let summary = try await Check(corpus: corpus, reading: reading.options).perform(
      progress: terminal.draw)
    for warning in summary.warnings {
      terminal.say(Terminal.plain("\(warning.file): \(warning.message)"))
    }
    SummaryPrinter(summary: summary, isQuiet: false).printSummary()
    if !summary.refusals.isEmpty { throw ExitCode(2) }
  }
}
