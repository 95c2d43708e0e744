import ArgumentParser

/// `statistics-benchmark`: are the promises of the statistics kept, and what do they cost?
@main
struct StatisticsBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statistics-benchmark",
    abstract: "Simulate cycles of reviews, and measure the tests and the disclosure control.",
    discussion: """
      Example:
        statistics-benchmark simulate --cycles 2000
      """,
    subcommands: [
      SimulateCommand.self, CoverageCommand.self, CostCommand.self,
      SuppressionCommand.self,
    ])
}
