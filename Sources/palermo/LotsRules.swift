import ArgumentParser
import Pipeline

/// `palermo lots rules`.
struct LotsRules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Prints a profile of rules, to be copied and changed.",
    discussion: """
      Example:
        palermo lots rules proposal-2011 > our-rules.json
      """)

  @Argument(help: "proposal-2011, uncac-2009 or untoc-2018.")
  var profile: String

  func run() throws { Terminal.standard.write(try LotsInput.profile(profile)) }
}
