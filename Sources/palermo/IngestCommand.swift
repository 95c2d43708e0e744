import ArgumentParser
import Pipeline

/// `palermo ingest`: keep a corpus in an archive.
struct IngestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Keep the documents of a corpus in an archive, for search and later years.",
    discussion: """
      Example:
        palermo ingest corpora/demo --archive years.sqlite

      Only what has changed since the last time is read again; what is gone is retired.
      Stopped by Ctrl-C, it leaves the archive as it was and says so (exit code 3).
      """)

  @Argument(help: "The corpus: a folder with corpus.json and documents/.")
  var corpus: String

  @Option(help: "The archive; it is made where there is none.")
  var archive: String

  @OptionGroup(title: "How files are read") var reading: ReadingChoices

  func run() async throws {
    let keeping = Keeping(corpus: corpus, archive: archive, reading: reading.options)
    let summary = try await Stoppable.run {
      try await keeping.perform(progress: Terminal.standard.draw)
    }
    SummaryPrinter(summary: summary, isQuiet: false).printSummary()
    if !summary.refusals.isEmpty { throw ExitCode(2) }
  }
}
