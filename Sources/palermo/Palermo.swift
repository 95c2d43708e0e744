import ArgumentParser
import Foundation
import Pipeline

/// The program: one command for each step of the work, in the order of the work.
@main
struct Palermo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "palermo",
    abstract: "Executive summaries of country reviews in, the expert group's technical report out.",
    discussion: """
      In the order of the work:
        palermo import summaries --into corpora/first
                                                     a corpus of files as they come
        palermo check corpora/demo                   is everything readable?
        palermo run corpora/demo --out reports/demo  read, count, write the report
        palermo observations corpora/demo --kind challenge --group AFRICA
                                                     the findings behind a figure
        palermo show 'CTOC/…/Add.7#27' corpora/demo  one of them in its passage
        palermo trends corpora/demo                  what rises, differs, emerges
        palermo power --reviewed 31 --parties 155    what a year of this size can show
      After people have edited the report:
        palermo verify edited.docx --against reports/demo
                                                     what no longer follows from the run
      When a figure is another than yesterday:
        palermo diff reports/monday reports/tuesday  what changed, and why
      Over the years, with an archive:
        palermo ingest corpora/demo --archive years.sqlite
        palermo search "joint investigations" --archive years.sqlite
      Before a cycle begins:
        palermo lots draw --reference-date 2012-06-30 --years 4 --seed <64 hex digits>
                                                     who is reviewed when, and by whom
      From needs to workshops:
        palermo workshops reports/demo --plan plan.json --out reports/workshops
                                                     a plan that no other plan beats
      A year later:
        palermo follow-up reports/demo --previous reports/last-year --out reports/follow-up
                                                     what became of recommendations; checklists
      In your own words:
        palermo phrases > our.phrases                the sentences, to be changed
        palermo lint draft.docx                      a draft against the editors' rules
      For other programs:
        palermo cite < texts.ndjson                  the provisions that texts cite
        palermo tag corpora/demo < documents.ndjson  documents tagged line by line

      Exit codes: 0 done; 1 wrong usage; 2 done, but something was refused; 3 failed.
      """,
    version: "palermo \(Program.version)",
    subcommands: [
      ImportCommand.self, CheckCommand.self, RunCommand.self, ObservationsCommand.self,
      ShowCommand.self,
      TrendsCommand.self, PowerCommand.self, IngestCommand.self, SearchCommand.self,
      CiteCommand.self, TagCommand.self, PhrasesCommand.self, LintCommand.self, VerifyCommand.self,
      DiffCommand.self, WorkshopsCommand.self, FollowUpCommand.self, LotsCommand.self,
    ])

  /// Runs a command and turns its end into one of the four exit codes.
  static func main() async {
    // A reader that goes away and a file that may not grow are met where they are written to.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    // Where a stream is closed, the next file that is opened would be taken for it.
    for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) < 0 {
      _ = open("/dev/null", O_RDWR)
    }
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let failure as PipelineError {
      Terminal.standard.fail(Terminal.plain("palermo: \(failure.description)"))
      exit(withError: ExitCode(3))
    } catch let wrong as UsageError {
      Terminal.standard.fail(Terminal.plain("palermo: \(wrong.description)"))
      exit(withError: ExitCode(1))
    } catch let code as ExitCode {
      exit(withError: code)
    } catch {
      // Help and version end well; everything else that the parser throws is wrong usage.
      let code = exitCode(for: error)
      guard code != .success else {
        Terminal.standard.say(fullMessage(for: error))
        exit()
      }
      Terminal.standard.fail(fullMessage(for: error))
      exit(withError: ExitCode(1))
    }
  }
}
