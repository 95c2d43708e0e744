import ArgumentParser
import Model
import Pipeline

/// `palermo verify`: a run held against its evidence, or an edited report against the run.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Hold a run against its evidence, or an edited report against the run.",
    discussion: """
      Examples:
        palermo verify reports/demo
        palermo verify edited.docx --against reports/demo

      A run's folder: no file changed, every claim follows from the observations, every file type
      says the same. An edited file (.docx, .md, .html): each statement whose number, word for a
      share, article, group, kind, direction, negation or period no longer follows from the run,
      and each new one that nothing supports, one line each: file:paragraph: what is wrong.
      Rewording, moving, splitting and deleting are no errors. See docs/verification.md.
      Exit code 2 if anything was found.
      """)

  /// The form of the lines.
  enum LineFormat: String, ExpressibleByArgument, CaseIterable {
    case text, ndjson
  }

  @Argument(help: "A run's folder, or an edited report (.docx, .md, .html).")
  var path: String

  @Option(help: "The folder of the run, or of the follow-up, that the edited report came from.")
  var against: String?

  @Option(help: "Which of the run's documents the file is (default: found out).")
  var document: String?

  @Option(help: "text or ndjson.")
  var format: LineFormat = .text

  @OptionGroup(title: "How files are read") var reading: ReadingChoices

  func run() throws {
    let terminal = Terminal.standard
    let lines: [VerifiedLine]
    let subject: String
    if let against {
      let outcome = try EditedFile(
        path, against: against, document: document, limits: reading.options.limits
      ).verified()
      lines = outcome.lines
      subject = "Held against \(outcome.document) of \(Terminal.plain(against))"
    } else {
      lines = try RunVerification(path).lines()
      subject = "The run held against its evidence"
    }
    let findings = lines.count { $0.isFinding }
    switch format {
    case .ndjson:
      for line in lines { terminal.write(Array((line.json + "\n").utf8)) }
    case .text:
      for line in lines where line.isFinding { terminal.say(Terminal.plain(line.text)) }
      let others = lines.filter { !$0.isFinding }
      if !others.isEmpty {
        terminal.say("For information, no errors:")
        for line in others { terminal.say("  " + Terminal.plain(line.message)) }
      }
      let count =
        findings == 0 ? "nothing was found" : findings == 1 ? "1 finding" : "\(findings) findings"
      terminal.say("\(subject): \(count).")
    }
    if findings > 0 { throw ExitCode(2) }
  }
}
