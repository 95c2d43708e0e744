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
    let proof =
      outcome.isOptimal ? "proved: no plan covers more" : "at most \(outcome.bound) possible"
    let count = outcome.workshops
    terminal.say(
      "\(count == 1 ? "1 workshop covers" : "\(count) workshops cover") \(outcome.covered) of "
        + "\(outcome.demand) (needs by weight; \(proof)).")
    for remark in outcome.remarks { terminal.say(Terminal.plain(remark)) }
    terminal.say("Wrote \(Terminal.plain(output)): restricted/ names States, public/ does not.")
  }
}
