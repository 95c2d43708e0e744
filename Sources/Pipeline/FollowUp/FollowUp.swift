import Foundation
import Model
public import Reporting
import Statistics

/// A year's follow-up: what has been recorded since on the recommendations of the report before, and
/// each State's questions for the self-assessment of the next cycle.
public struct FollowUp: Sendable {
  /// What a follow-up is made of.
  public struct Options: Sendable {
    /// This year's run.
    public var run: String
    /// The run whose recommendations are followed up; nil: only the questions are written.
    public var previous: String?
    /// The technical report of that run as people edited and adopted it; nil: as the run wrote it.
    public var report: String?
    /// The folder to write.
    public var output: String
    /// The file types of the follow-up's document.
    public var formats: [ReportFormat]

    /// Makes options.
    public init(
      run: String, previous: String? = nil, report: String? = nil, output: String,
      formats: [ReportFormat] = ReportFormat.allCases
    ) {
      self.run = run
      self.previous = previous
      self.report = report
      self.output = output
      self.formats = formats
    }
  }

  /// What is said at the end.
  public struct Outcome: Sendable {
    /// The paragraphs that were followed up; nil where no earlier run was named.
    public let recommendations: Int?
    /// Those that name nothing that could be looked for, by their numbers as printed.
    public let withoutSubject: [String]
    /// The States with a checklist.
    public let checklists: Int
    /// Their questions.
    public let questions: Int
    /// What could not be written.
    public let omissions: [Omission]
  }

  static let format = "palermo-follow-up/1"
  static let checklistFolder = "restricted/checklists"

  private let options: Options

  /// Makes a follow-up.
  public init(_ options: Options) { self.options = options }

  /// Writes the folder; whole or not at all.
  ///
  /// - Throws: `UsageError` where the runs do not go together, `PipelineError` where one of them
  ///   cannot be read or the folder cannot be written.
  public func perform() async throws -> Outcome {
    try refuseOutputInRuns()
    try refuseToLoseFiles()
    let run = try WrittenRun(at: options.run)
    try run.refuseChanges()
    let now = try RecomputedRun(run)
    let checklists = try Checklists(run, now.observations).all
    let input = try options.previous.map { previous in
      try FollowUpInput(run, now, previous: previous, edited: options.report)
    }
    var folder = try RunFolder(
      at: options.output, format: Self.format, holding: "follow-up")
    do {
      var omissions: [Omission] = []
      if let input { omissions = try await write(input, run, now, to: &folder) }
      try write(checklists, notice: run.notice(), to: &folder)
      try folder.finish(
        RunManifest(
          corpusTitle: run.manifest.corpus.title, corpusDigest: run.manifest.corpus.sha256,
          cycle: run.manifest.cycle, year: run.manifest.year))
      let recommendations = input?.facts.subjects.map(\.recommendation)
      return Outcome(
        recommendations: recommendations?.count,
        withoutSubject: (recommendations ?? []).filter { !$0.hasSubject }.map {
          $0.place?.short ?? "without number"
        }, checklists: checklists.count,
        questions: checklists.reduce(0) { $0 + $1.questions.count }, omissions: omissions)
    } catch {
      folder.discard()
      throw error
    }
  }

  /// The runs' folders are not touched, nor the adopted report.
  private func refuseOutputInRuns() throws(UsageError) {
    let output = FolderPlace(options.output)
    for path in [options.run, options.previous, options.report].compactMap(\.self)
    where output.overlaps(FolderPlace(path)) {
      throw UsageError(
        "the follow-up's folder must not be \(path), hold it or lie in it; name another")
    }
  }

  /// A checklist that was filled in where it stood, or a file that was put beside, is not replaced.
  private func refuseToLoseFiles() throws(PipelineError) {
    let folder = URL(fileURLWithPath: options.output)
    // What is no follow-up is not replaced at all.
    guard let old = try? WrittenRun(at: options.output, of: [Self.format]) else { return }
    let beside = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let strange =
      beside.sorted().filter { !["public", "restricted", RunManifest.name].contains($0) }
      + old.fileNames.filter { name in
        old.manifest.files[name] != old.bytes(of: name).map { Digest.hex(of: $0) }
      }
    guard let first = strange.first else { return }
    throw PipelineError(
      "\(options.output)/\(first) was changed, or put there, after the follow-up was written; so that "
        + "nothing is lost, move it away or name another folder")
  }

  // MARK: The recommendations

  private func write(
    _ input: FollowUpInput, _ run: WrittenRun, _ now: RecomputedRun, to folder: inout RunFolder
  ) async throws -> [Omission] {
    let composed = FollowUpReport(facts: input.facts).composed()
    let files = await ReportFiles(
      reports: [composed.report], formats: options.formats, workplace: folder.workplace
    ).rendered()
    for file in files {
      guard case .success(let bytes) = file.bytes else { continue }
      try folder.write(bytes, to: "public/\(file.name)")
    }
    try folder.write(CellTables.publicCells(composed.cells), to: "public/tables.csv")
    try folder.write(ClaimLines.lines(of: composed.claims), to: "restricted/claims.ndjson")
    try folder.write(
      FollowUpFindings(input.facts.subjects.map(\.recommendation), now.observations, run).csv,
      to: "restricted/findings.csv")
    let gate = try PublicationGate(of: run, now.observations)
    let leaks = await gate.findings(in: try folder.publicFiles(), of: [composed.report])
    if let leak = leaks.first {
      throw PipelineError(
        "nothing was written: \(leak.file):\(leak.place): \(leak.message); if the sentence stands "
          + "in an edited report, take it out there")
    }
    return Omission.omissions(of: files)
  }

  // MARK: The questions

  private func write(
    _ checklists: [Checklist], notice: String?, to folder: inout RunFolder
  ) throws(PipelineError) {
    try folder.makeFolder(Self.checklistFolder)
    for checklist in checklists {
      let form = ChecklistForm(of: checklist, notice: notice)
      let files = ChecklistFiles(checklist, form: form, notice: notice)
      let name = "\(Self.checklistFolder)/\(checklist.state)"
      try folder.write(files.json, to: "\(name).json")
      try folder.write(files.csv, to: "\(name).csv")
      try folder.write(try files.word(), to: "\(name).docx")
    }
  }
}
