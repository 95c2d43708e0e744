import ArgumentParser

/// `lots-benchmark`: are the lots uniform, how soon does the chain forget its beginning, and what do
/// they cost?
@main
struct LotsBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lots-benchmark",
    abstract: "Measure the drawing of lots.",
    discussion: """
      Example:
        lots-benchmark time
      """,
    subcommands: [TimeCommand.self, UniformityCommand.self, MixingCommand.self])
}
