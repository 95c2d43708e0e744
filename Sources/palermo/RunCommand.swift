import ArgumentParser
import Pipeline
import Reporting

/// `palermo run`: the main job.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Read a corpus, count, and write the reports with their evidence.",
    discussion: """
      Example:
        palermo run corpora/demo --out reports/demo

      Writes <out>/public (may leave the building) and <out>/restricted (names States). The folder
      is replaced only if it holds an earlier run, and only when the new one is whole. Stopped by
      Ctrl-C, it leaves the old folder and says what is kept (exit code 3).
      """)

  @Argument(help: "The corpus: a folder with corpus.json and documents/.")
  var corpus: String

  @Option(name: [.customLong("out"), .short], help: "The folder to write.")
  var output: String

  @Option(help: "The cycle (default: the latest with a summary).")
  var cycle: Int?

  @Option(help: "The year of the cycle (default: the latest with a summary).")
  var year: Int?

  @Option(
    help: "File types of the report, of \(ReportFormat.names), with commas between (default: all).")
  var formats: FormatList?

  @Option(help: "Documents to write, of \(DocumentList.names), with commas between.")
  var documents: DocumentList = DocumentList(documents: SuiteDocument.all)

  @Option(help: "The technical report's section of conclusions and recommendations: first or last.")
  var conclusions: WantedPlace = .first

  @Option(help: "Keep the documents in this archive, and parse only what has changed.")
  var archive: String?

  @Option(
    parsing: .upToNextOption,
    help: "Count what 'palermo tag' wrote, files or folders, instead of reading the documents.")
  var observations: [String] = []

  @Option(help: "An earlier run's folder: its printed numbers are held against this one's.")
  var previous: String?

  @Option(
    help: ArgumentHelp(
      "The folder of 'palermo workshops' on this year: section VII then proposes its workshops.",
      valueName: "folder"))
  var workshops: String?

  @Option(help: "A changed copy of the phrase book, see 'palermo phrases'.")
  var phrases: String?

  @Flag(name: [.long, .short], help: "Say nothing but refusals.")
  var quiet = false

  @OptionGroup(title: "How files are read") var reading: ReadingChoices

  func validate() throws {
    if archive != nil, !observations.isEmpty {
      throw ValidationError("--archive keeps documents that are read; --observations reads none")
    }
  }

  func run() async throws {
    var options = Run.Options(
      corpus: corpus, output: output, cycle: cycle, year: year,
      formats: formats?.formats ?? ReportFormat.allCases,
      documents: documents.documents, archive: archive, previous: previous, phrases: try book())
    options.conclusions = conclusions.place
    options.reading = reading.options
    options.observations = observations
    options.workshops = workshops
    let terminal = Terminal.standard
    let (run, isQuiet) = (Run(options), quiet)
    let summary = try await Stoppable.run {
      try await run.perform { done, total in
        if !isQuiet { terminal.draw(done: done, total: total) }
      }
    }
    SummaryPrinter(summary: summary, isQuiet: quiet).printSummary()
    // A program that is not installed is no fault of a run that did not ask for its files.
    let isIncomplete = summary.omissions.contains { formats != nil || !$0.isMissingTool }
    if !summary.refusals.isEmpty || isIncomplete { throw ExitCode(2) }
  }
}

extension RunCommand {
  /// The wording of the reports; a copy with errors is wrong usage, each of them said.
  private func book() throws -> PhraseBook {
    guard let phrases else { return .standard }
    do {
      return try PhraseCopy(at: phrases).book()
    } catch let error as PhraseBookError {
      for problem in error.problems {
        Terminal.standard.fail(Terminal.plain(problem.description))
      }
      throw ExitCode(1)
    }
  }
}

/// Where the technical report has its conclusions, as a user writes it.
enum WantedPlace: String, ExpressibleByArgument, CaseIterable {
  case first, last

  var place: ConclusionsPlace { self == .first ? .first : .last }
}

/// A list of documents as a user writes it: `technical-report,addenda`.
struct DocumentList: ExpressibleByArgument, CustomStringConvertible {
  /// The words that stand for documents, as the help lists them.
  static let names = "technical-report, thematic-report, addenda, package-note, summary"

  let documents: [SuiteDocument]

  init(documents: [SuiteDocument]) { self.documents = documents }

  init?(argument: String) {
    var documents: [SuiteDocument] = []
    if argument == "all" {
      self.documents = SuiteDocument.all
      return
    }
    for name in argument.split(separator: ",") {
      let named = SuiteDocument.named(String(name).lowercased())
      guard !named.isEmpty else { return nil }
      documents += named.filter { !documents.contains($0) }
    }
    guard !documents.isEmpty else { return nil }
    self.documents = documents
  }

  var description: String {
    documents == SuiteDocument.all ? "all" : documents.map(\.name).joined(separator: ",")
  }
}

/// A list of file types as a user writes it: `md,html`.
struct FormatList: ExpressibleByArgument, CustomStringConvertible {
  let formats: [ReportFormat]

  init(formats: [ReportFormat]) { self.formats = formats }

  init?(argument: String) {
    var formats: [ReportFormat] = []
    for name in argument.split(separator: ",") {
      guard let format = ReportFormat(fileExtension: String(name).lowercased()) else { return nil }
      if !formats.contains(format) { formats.append(format) }
    }
    guard !formats.isEmpty else { return nil }
    self.formats = formats
  }

  var description: String { formats.map(\.fileExtension).joined(separator: ",") }
}

extension ReportFormat {
  /// The file types, as the help lists them.
  static var names: String { allCases.map(\.fileExtension).joined(separator: ", ") }
}
