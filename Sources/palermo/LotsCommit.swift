import ArgumentParser
import Pipeline

/// `palermo lots commit`.
struct LotsCommit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commit",
    abstract: "Makes a seed, and the commitment to be published before the day.",
    discussion: """
      Example:
        palermo lots commit
        palermo lots commit --seed 00…ff
      """)

  @Option(help: "A seed that there is already: 64 hexadecimal digits.")
  var seed: String?

  func run() throws {
    let terminal = Terminal.standard
    let made = try seed.map(Seed.init) ?? Seed()
    terminal.say("seed, to be kept secret until the day: \(made.text)")
    terminal.say("commitment, to be published now (SHA-256): \(made.commitment)")
  }
}
