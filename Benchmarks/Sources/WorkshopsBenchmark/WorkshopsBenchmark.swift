import ArgumentParser

/// `workshops-benchmark`: how fast a whole cycle is planned, and what a plan is better than.
@main
struct WorkshopsBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workshops-benchmark",
    abstract: "Plan regional workshops for seeded fictional cycles.",
    discussion: """
      Example:
        workshops-benchmark scale --seeds 3
      """,
    subcommands: [ScaleCommand.self, HandCommand.self])
}
