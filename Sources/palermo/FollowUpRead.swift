import ArgumentParser
import Model
import Pipeline

/// `palermo follow-up answers`.
struct FollowUpRead: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answers",
    abstract: "Read filled-in checklists back.",
    discussion: """
      Example:
        palermo follow-up answers returned --against follow-up --out answers

      Reads .docx, .csv and .json in any mixture, whole or in part. Writes
      answers.csv (for Excel), answers.ndjson and unanswered.csv. An answer that
      contradicts another, or that belongs to no question, is refused and listed
      (exit code 2).
      """)

  @Argument(help: "Forms, or folders of forms.")
  var forms: [String]

  @Option(help: "The folder that 'palermo follow-up' wrote.")
  var against: String

  @Option(name: [.customLong("out"), .short], help: "The folder to write.")
  var output: String

  @OptionGroup(title: "How files are read") var reading: ReadingChoices

  func run() throws {
    let outcome = try FollowUpAnswers(
      forms, against: against, output: output, limits: reading.options.limits
    ).perform()
    let terminal = Terminal.standard
    for refusal in outcome.refusals {
      let line = refusal.line.map { ":\($0)" } ?? ""
      terminal.fail(Terminal.plain("\(refusal.file)\(line): \(refusal.message)"))
    }
    for warning in outcome.warnings {
      let line = warning.line.map { ":\($0)" } ?? ""
      terminal.fail(Terminal.plain("warning: \(warning.file)\(line): \(warning.message)"))
    }
    terminal.say(
      "Read: \(outcome.files) \(outcome.files == 1 ? "form" : "forms"); \(outcome.answered) of "
        + "\(outcome.questions) questions answered, by \(outcome.states) "
        + "\(outcome.states == 1 ? "State" : "States"); \(outcome.refusals.count) refused.")
    terminal.say(
      "Open \(Terminal.plain(output))/restricted/answers.csv; it names States.")
    if !outcome.refusals.isEmpty { throw ExitCode(2) }
  }
}
