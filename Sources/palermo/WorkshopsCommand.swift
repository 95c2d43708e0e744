import ArgumentParser
import Model
import Pipeline

/// `palermo workshops`: from needs to a plan of regional workshops.
struct WorkshopsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workshops",
    abstract: "Plan regional workshops from the needs of a run: no other plan covers more.",
    discussion: """
      Examples:
        palermo workshops example-plan > plan.json
        palermo workshops reports/demo --plan plan.json --out reports/workshops

      The first prints a plan to be changed: how many workshops, places, languages, hosts, costs.
      The second writes restricted/ (the plan, the invitations, both with States) and public/ (a
      proposal that names no State). The run's folder is only read. 'palermo run --workshops
      reports/workshops' then proposes them in section VII. See docs/workshops.md.
      """)

  @Argument(help: "A run's folder, or the word example-plan.")
  var folder: String

  @Option(help: "The plan: a file such as example-plan prints.")
  var plan: String?

  @Option(name: [.customLong("out"), .short], help: "The folder to write.")
  var output: String?

  func validate() throws {
    guard folder != "example-plan" else { return }
    guard plan != nil else {
      throw ValidationError("--plan is missing; 'palermo workshops example-plan' prints one")
    }
    guard output != nil else { throw ValidationError("--out is missing: the folder to write") }
  }

  func run() async throws {
    let terminal = Terminal.standard
    guard folder != "example-plan", let plan, let output else {
      terminal.write(Array(WorkshopsRun.example.utf8))
      return
    }
    let outcome = try await WorkshopsRun(folder, plan: plan, output: output).perform()
    say(outcome.coverage, terminal)
    for remark in outcome.remarks { say("- \(remark)", terminal) }
    say("Wrote \(Terminal.plain(output)): restricted/ names States, public/ does not.", terminal)
  }

  /// A sentence in lines of the terminal's width; those of an item stand behind its dash.
  private func say(_ sentence: String, _ terminal: Terminal) {
    let indent = sentence.hasPrefix("- ") ? "  " : ""
    let lines = Wrapping.lines(of: sentence, width: terminal.width - indent.count)
    for (number, line) in lines.enumerated() { terminal.say((number == 0 ? "" : indent) + line) }
  }
}
