import ArgumentParser
import Pipeline
import Reporting

/// `palermo phrases`: the wording of the reports, to be read, changed and checked.
struct PhrasesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "phrases",
    abstract: "Print the sentences of the reports, or check a copy that somebody changed.",
    discussion: """
      Example:
        palermo phrases > our.phrases
        palermo phrases --check our.phrases
        palermo run corpora/demo --out reports/demo --phrases our.phrases

      A check shows each changed sentence with numbers of trial, or what is wrong with it and where.
      The copy is plain text, UTF-8. Keep in it the keys that you change and delete the rest.
      """)

  @Option(help: "A changed copy: a file, or a folder of .phrases and .txt files.")
  var check: String?

  func run() throws {
    let terminal = Terminal.standard
    guard let check else {
      terminal.write(Array(PhraseBook.standardText.utf8))
      return
    }
    do {
      let copy = try PhraseCopy(at: check)
      let changes = try copy.book().changes
      if changes.isEmpty { terminal.say("nothing differs from the book") }
      for change in changes { terminal.say("\(change.key): \(Terminal.plain(change.text))") }
    } catch let error as PhraseBookError {
      for problem in error.problems { terminal.say(Terminal.plain(problem.description)) }
      throw ExitCode(2)
    }
  }
}
