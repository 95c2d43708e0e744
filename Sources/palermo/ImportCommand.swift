import ArgumentParser
import Model
import Pipeline

/// `palermo import`: a corpus out of files as an office has them.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make a corpus of files as an office has them, or add files to one.",
    discussion: """
      Example:
        palermo import summaries --into corpora/first

      Files are copied, never moved. What each document is, is found on its first page, in
      its text, name and neighbours; import.csv in the corpus says what, where and how sure.
      Correct or fill in that table, in Excel if you like, and run the command again.
      """)

  @Argument(help: "Files, and folders of files.")
  var sources: [String]

  @Option(help: ArgumentHelp("The corpus; it is made where there is none.", valueName: "corpus"))
  var into: String

  @Option(help: "The title of a new corpus; its folder's name if left out.")
  var title: String?

  @Flag(help: "The States of a new corpus are invented; states.csv has all of them.")
  var fictional = false

  @Flag(help: "Use guesses too, from the names of files and from their neighbours.")
  var acceptGuesses = false

  @Flag(help: "Say what would be done, and write nothing.")
  var dryRun = false

  @OptionGroup(title: "How files are read") var reading: ReadingChoices

  func validate() throws {
    if sources.isEmpty { throw ValidationError("name files, or a folder of files") }
  }

  func run() async throws {
    var options = Import.Options()
    options.title = title
    options.isFictional = fictional
    options.acceptsGuesses = acceptGuesses
    options.isDryRun = dryRun
    options.reading = reading.options
    let task = Import(sources: sources, into: into, options: options)
    let summary = try await Stoppable.run { try task.perform(progress: Terminal.standard.draw) }
    ImportPrinter(summary: summary, corpus: into, isDryRun: dryRun).print()
    if summary.isOpen { throw ExitCode(2) }
  }
}
