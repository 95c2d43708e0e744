import ArgumentParser

/// `citations-benchmark`: how fast and how well are citations read, and does the time stay linear?
@main
struct CitationsBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "citations-benchmark",
    abstract: "Measure how citations of treaty provisions are read.",
    discussion: """
      Example:
        citations-benchmark speed corpora/demo
      """,
    subcommands: [SpeedCommand.self, LinearCommand.self, GoldCommand.self])
}
