import ArgumentParser
import Model
import Pipeline
import Reporting

/// `palermo lint`: does a draft follow the rules of the editors?
struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Hold drafts against the United Nations editorial rules.",
    discussion: """
      Example:
        palermo lint draft.docx --except dashesAndQuotes

      One line for each finding, with the place in print and the remedy; then the number of words.
      Exit codes: 0 nothing found; 2 something found; 3 a file could not be read.
      """)

  @Argument(help: "Drafts: .docx, .md, .html or .xml.")
  var files: [String] = []

  @Flag(help: "List the rules with what they ask, their source and the remedy.")
  var rules = false

  @Option(help: "Apply these rules alone, with commas between.")
  var only: String?

  @Option(help: "Leave these rules out, with commas between.")
  var except: String?

  @OptionGroup(title: "How files are read") var reading: ReadingChoices

  func validate() throws {
    if files.isEmpty, !rules {
      throw ValidationError("Name at least one file, or ask for --rules.")
    }
  }

  func run() throws {
    let terminal = Terminal.standard
    if rules {
      for rule in RuleDocumentation.all {
        terminal.say(terminal.bold(rule.name))
        for line in rule.text.split(separator: "\n", omittingEmptySubsequences: false) {
          terminal.say(line.isEmpty ? "" : "  \(line)")
        }
        terminal.say("")
      }
      return
    }
    let review: DraftReview
    do {
      review = try DraftReview(
        only: Self.names(only), except: Self.names(except), limits: reading.options.limits)
    } catch {
      terminal.fail("palermo: \(error.description)")
      throw ExitCode(1)
    }
    var hasFindings = false
    var hasFailed = false
    for file in files {
      do {
        let result = try review.result(at: file)
        for finding in result.findings {
          terminal.say(
            Terminal.plain("\(file):\(finding.place): \(finding.message) [\(finding.rule)]"))
        }
        let count = result.findings.count
        let what = count == 0 ? "nothing found" : count == 1 ? "1 finding" : "\(count) findings"
        terminal.say(Terminal.plain("\(file): \(result.words) words, \(what)"))
        hasFindings = hasFindings || count > 0
      } catch {
        terminal.fail(Terminal.plain("palermo: \(error)"))
        hasFailed = true
      }
    }
    if hasFailed { throw ExitCode(3) }
    if hasFindings { throw ExitCode(2) }
  }

  private static func names(_ list: String?) -> [String] {
    list?.split(separator: ",").map { String($0.filter { $0 != " " }) } ?? []
  }
}
