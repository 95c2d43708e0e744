import ArgumentParser
import Pipeline
import Reporting

/// `palermo follow-up write`, which may be left out.
struct FollowUpWrite: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "write",
    abstract: "Write the follow-up of a run and each State's checklist.",
    discussion: """
      Examples:
        palermo follow-up reports/demo --previous reports/last --out follow-up
        palermo follow-up reports/demo --previous reports/last \\
          --report adopted.docx --out follow-up

      Without --previous only the checklists are written. --report names last
      year's technical report as it was adopted, if people edited it (.docx, .md,
      .html).
      """)

  @Argument(help: "This year's run: the folder that 'palermo run' wrote.")
  var folder: String

  @Option(help: "The earlier run, whose recommendations are followed up.")
  var previous: String?

  @Option(help: "That run's technical report as it was adopted: .docx, .md or .html.")
  var report: String?

  @Option(name: [.customLong("out"), .short], help: "The folder to write.")
  var output: String

  @Option(
    help:
      "File types of the document, of \(ReportFormat.names), with commas between (default: all).")
  var formats: FormatList?

  func validate() throws {
    if report != nil, previous == nil {
      throw ValidationError("--report needs --previous: the run that the report came from")
    }
  }

  func run() async throws {
    let options = FollowUp.Options(
      run: folder, previous: previous, report: report, output: output,
      formats: formats?.formats ?? ReportFormat.allCases)
    let outcome = try await FollowUp(options).perform()
    let terminal = Terminal.standard
    if let count = outcome.recommendations {
      terminal.say(
        "Followed up: \(count) \(count == 1 ? "paragraph" : "paragraphs") of conclusions.")
      if !outcome.withoutSubject.isEmpty {
        terminal.say(
          "To be followed up by hand, since they cite no article and name no issue: "
            + "\(outcome.withoutSubject.joined(separator: ", ")).")
      }
    } else {
      terminal.say("No earlier run was named (--previous): only the checklists are written.")
    }
    terminal.say(
      "Checklists: \(outcome.checklists) \(outcome.checklists == 1 ? "State" : "States"), "
        + "\(outcome.questions) \(outcome.questions == 1 ? "question" : "questions").")
    for omission in outcome.omissions { terminal.say(Terminal.plain(omission.message)) }
    terminal.say(
      "Wrote \(Terminal.plain(output)): restricted/ names States, public/ does not.")
    let isIncomplete = outcome.omissions.contains { formats != nil || !$0.isMissingTool }
    if isIncomplete { throw ExitCode(2) }
  }
}
