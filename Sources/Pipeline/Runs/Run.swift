import Conversion
import Foundation
import Ingest
public import Model
public import Reporting
import Statistics

/// One run: a corpus in, the folder of reports and evidence out.
public struct Run: Sendable {
  /// What a run does.
  public struct Options: Sendable {
    /// The corpus's folder.
    public var corpus: String
    /// The folder to write.
    public var output: String
    /// The cycle; nil for the latest that has a summary.
    public var cycle: Int?
    /// The year; nil for the latest that has a summary.
    public var year: Int?
    /// Where the technical report has its conclusions.
    public var conclusions: ConclusionsPlace = .first
    /// The file types of the reports.
    public var formats: [ReportFormat]
    /// The documents to write; their order changes nothing.
    public var documents: [SuiteDocument]
    /// An archive to keep the documents in; nil for none.
    public var archive: String?

    /// The folder of an earlier run, whose public numbers readers have; nil for none.
    public var previous: String?
    /// The folder of a plan of workshops made from an earlier run of the same year; nil for none.
    public var workshops: String?
    /// The wording of the reports.
    public var phrases: PhraseBook
    /// What `palermo tag` made of the documents, as files or folders of lines; empty where the
    /// run reads the documents itself.
    public var observations: [String] = []
    /// How files are read.
    public var reading: ReadingOptions = .standard

    /// Makes options; all but the two folders may be left to their defaults.
    public init(
      corpus: String, output: String, cycle: Int? = nil, year: Int? = nil,
      formats: [ReportFormat] = ReportFormat.allCases,
      documents: [SuiteDocument] = SuiteDocument.all, archive: String? = nil,
      previous: String? = nil, phrases: PhraseBook = .standard
    ) {
      self.corpus = corpus
      self.output = output
      self.cycle = cycle
      self.year = year
      self.formats = formats
      self.documents = documents
      self.archive = archive
      self.previous = previous
      self.phrases = phrases
    }
  }

  private let options: Options

  /// Makes a run.
  public init(_ options: Options) { self.options = options }

  /// Does the run: reads, counts, writes, and puts the folder in its place at the end.
  ///
  /// A task that is cancelled stops at the next step: the target is then as it was.
  ///
  /// - Parameter progress: Called now and then while files are read; from one task at a time.
  /// - Returns: What was read, what was refused, and what to open.
  /// - Throws: `PipelineError` where nothing could be written, `UsageError` for a plan of
  ///   workshops that is not this run's; the target is then untouched.
  public func perform(progress: Progress? = nil) async throws -> RunSummary {
    let folder = try CorpusFolder.opened(at: options.corpus, limits: options.reading.limits)
    try refuseOutputInCorpus()
    let earlier = try options.previous.map { path throws(PipelineError) in
      try EarlierRun(at: path)
    }
    let workshops = try options.workshops.map { path throws(UsageError) in
      try WorkshopsFolder(at: path)
    }
    var output = try RunFolder(at: options.output)
    var isStored = false
    do {
      let session = try options.archive.map {
        try ArchiveSession(path: $0, folder: folder, options: options.reading)
      }
      let lines = output.workplace.appendingPathComponent("observations").path
      let read = try await self.read(folder, session, lines, progress: progress)
      let standing = try CorpusStanding(read, cycle: options.cycle, year: options.year)
      try workshops?.refuse(
        unlessOf: read.digest, cycle: standing.cycle.number, year: standing.year.number)
      try StoppingPoint.pass()
      try session?.store(read, standing)
      isStored = session != nil
      try output.write(FileLines.lines(of: read, standing.statuses), to: FileLines.name)
      let publication = try await write(standing, earlier, workshops?.proposed, to: &output)
      try StoppingPoint.pass()
      try output.finish(
        RunManifest(
          corpusTitle: standing.corpus.title, corpusDigest: read.digest,
          cycle: standing.cycle.number, year: standing.year.number))
      try publication.refuse(output: options.output)
      return summary(of: standing, publication.omissions)
    } catch {
      output.discard()
      guard !Task.isCancelled else {
        throw StoppingPoint.sentence(
          output: options.output, archive: options.archive, isStored: isStored)
      }
      throw error
    }
  }

  private func read(
    _ folder: CorpusFolder, _ session: ArchiveSession?, _ lines: String, progress: Progress?
  ) async throws -> ReadCorpus {
    guard options.observations.isEmpty else {
      return try TaggedParts(
        folder: folder, options: options.reading, paths: options.observations
      ).read()
    }
    let plan = ObservationKeeper.Plan(path: lines, cycle: options.cycle, keepsAll: session != nil)
    return try await CorpusReading(
      folder: folder, options: options.reading, session: session, writing: plan
    ).read(progress: progress)
  }

  /// Documents are what is in the corpus's folder: a run that wrote there would read itself.
  private func refuseOutputInCorpus() throws(PipelineError) {
    let corpus = URL(fileURLWithPath: options.corpus).standardizedFileURL.path + "/"
    let output = URL(fileURLWithPath: options.output).standardizedFileURL.path + "/"
    if output.hasPrefix(corpus + "documents/") || corpus.hasPrefix(output) {
      throw PipelineError("the run's folder must not hold the corpus or lie among its documents")
    }
  }

  /// Writes what can be written, and reads back what is to be published.
  private func write(
    _ standing: CorpusStanding, _ earlier: EarlierRun?, _ workshops: ProposedWorkshops?,
    to output: inout RunFolder
  ) async throws(PipelineError) -> Publication {
    let evidence = try standing.evidence(in: output)
    async let written = evidence.written()
    let analysis = try await Analysis(standing)
    let facts = try await analysis.reportFacts(
      earlier: earlier, phrases: options.phrases, conclusions: options.conclusions,
      workshops: workshops)
    try StoppingPoint.pass()
    try refuseLeaks(facts.disclosure, analysis.facts, earlier?.publication)
    try StoppingPoint.pass()
    let composed = await ReportSuite(facts: facts).composed(documents)
    let files = ReportFiles(
      reports: composed.map(\.report), formats: options.formats, workplace: output.workplace)
    try StoppingPoint.pass()
    let rendered = await files.rendered()
    try StoppingPoint.pass()
    for file in rendered {
      guard case .success(let bytes) = file.bytes else { continue }
      try output.write(bytes, to: "public/\(file.name)")
    }
    try output.write(
      CellTables.publicCells(composed.flatMap(\.cells)), to: "public/tables.csv")
    for (name, digest) in await written { try output.enter(digest, as: name) }
    try output.write(CellTables.cells(analysis.cells), to: "restricted/cells.csv")
    let cycle = analysis.cycle.number
    for name in TestTable.Name.allCases {
      try output.write(
        TestTable(name, of: analysis).csv, to: "restricted/\(name.rawValue).csv")
    }
    try output.write(
      CellTables.coverage(analysis.coverage, cycle: cycle),
      to: "restricted/coverage.csv")
    try output.write(CellTables.parties(analysis.facts), to: "restricted/parties.csv")
    try output.write(
      CellTables.states(analysis.population), to: "restricted/states.csv")
    try output.write(
      ClaimLines.lines(of: composed.flatMap(\.claims)), to: "restricted/claims.ndjson")
    try output.write(ReasonLines.lines(of: standing.refusals), to: "restricted/refused.ndjson")
    try output.write(ReasonLines.lines(of: standing.warnings), to: "restricted/warnings.ndjson")
    return try await Publication(
      of: composed.map(\.report), analysis, omissions: Omission.omissions(of: rendered),
      in: &output)
  }

  /// The documents to write, in the suite's own order.
  private var documents: [SuiteDocument] {
    SuiteDocument.all.filter(options.documents.contains)
  }

  /// Attacks what is to be published; a run with a leak ends before anything is written.
  private func refuseLeaks(
    _ disclosure: DisclosureControl, _ facts: CycleFacts, _ earlier: EarlierPublication?
  ) throws(PipelineError) {
    let audit = DisclosureAudit(of: disclosure.cells, facts: facts, earlier: earlier)
    guard let leak = audit.leaks.first else { return }
    throw PipelineError(
      "nothing was published: the withheld number of \(leak.key.provision), "
        + "\(leak.key.kind.code), \(leak.key.groupCode), \(leak.key.span.code) \(leak.key.year) "
        + "can be computed from the others; this is a fault of the program, please report it")
  }

  private func summary(of standing: CorpusStanding, _ omissions: [Omission]) -> RunSummary {
    let name = options.formats.contains(.html) ? "html" : options.formats.first?.fileExtension
    let first = documents.first?.name
    return RunSummary(
      of: standing,
      reportToOpen: name.flatMap { ending in
        first.map { "\(options.output)/public/\($0).\(ending)" }
      }, omissions: omissions)
  }
}
