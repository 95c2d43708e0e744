import Foundation
import Ingest
import Model
import Reporting
import Statistics
import Workshops

/// A plan of workshops made from a run and written as a folder of its own.
public struct WorkshopsRun: Sendable {
  /// What a planner is told at the end.
  public struct Outcome: Sendable {
    /// What the plan covers, and what is proved of it; a sentence.
    public let coverage: String
    /// Why no workshop is possible, or what limits cost; sentences.
    public let remarks: [String]
  }

  /// A plan to start from.
  public static let example = """
    {
      "format": "palermo-workshop-plan/1",
      "span": "cycle",
      "workshops": 4,
      "placesPerWorkshop": 12,
      "minimumProviders": 1,
      "maximumPerState": 2,
      "crossRegional": false,
      "languages": ["en", "fr", "es", "ru", "ar", "zh"],
      "stateLanguages": {},
      "hosts": null,
      "weights": { "technicalAssistanceNeed": 1, "challenge": 0 },
      "budget": null,
      "costPerWorkshop": null,
      "costPerPlace": null
    }

    """

  /// What the manifest of the folder says that it is.
  static let format = "palermo-workshops/1"

  private let path: String
  private let planPath: String
  private let output: String

  /// Makes a run.
  ///
  /// - Parameters:
  ///   - path: The folder of a run of `palermo run`; it is read and left as it is.
  ///   - plan: The planner's file.
  ///   - output: The folder to write.
  public init(_ path: String, plan: String, output: String) {
    self.path = path
    planPath = plan
    self.output = output
  }

  /// Plans and writes; whole or not at all.
  ///
  /// - Throws: `UsageError` for a plan without sense, `PipelineError` where the run cannot
  ///   be read or the folder cannot be written.
  public func perform() async throws -> Outcome {
    try refuseOutputInRun()
    let input = try WorkshopsInput(path, plan: planPath)
    let plan = WorkshopPlan(input.needs, input.rules)
    let words = WorkshopWords(scale: input.weightScale, countsNeeds: input.countsNeeds)
    let files = WorkshopFiles(plan: plan, demand: input.needs.demand, words: words)
    var remarks: [String] = []
    var alternative: [String] = []
    if plan.workshops.isEmpty, !plan.isOptimal {
      remarks = [
        "The search was stopped before it found a plan; allow fewer workshops, or fewer languages."
      ]
    } else if plan.workshops.isEmpty {
      remarks = WorkshopWords.sentences(
        WorkshopObstacles(input.needs, input.rules), input.rules)
    } else {
      let outlook = WorkshopOutlook(beside: plan, input.needs, input.rules)
      remarks = outlook.prices.map(words.sentence)
      if let other = outlook.alternative {
        alternative = words.alternative(other, of: input.needs.demand)
      }
    }
    try await write(
      files,
      WorkshopReports(
        input: input, plan: plan, words: words, remarks: remarks, alternative: alternative))
    let proof =
      plan.isOptimal
      ? "Proved: no plan covers more."
      : "Not proved: no plan covers more than \(words.weight(plan.bound))."
    return Outcome(
      coverage: "\(words.coverage(plan, of: input.needs.demand)) \(proof)", remarks: remarks)
  }

  /// The run's folder is not touched.
  private func refuseOutputInRun() throws(PipelineError) {
    if FolderPlace(output).overlaps(FolderPlace(path)) {
      throw PipelineError(
        "the workshops' folder must not be the run's, hold it or lie in it; name another")
    }
  }

  private func write(_ files: WorkshopFiles, _ reports: WorkshopReports) async throws {
    let run = reports.input.run
    let proposal = reports.proposal(try run.publicCells())
    var folder = try RunFolder(
      at: output, format: Self.format, holding: "plan of workshops")
    do {
      try folder.write(files.json, to: "restricted/plan.json")
      try folder.write(files.invitations, to: "restricted/invitations.csv")
      for (part, report, formats) in [
        ("restricted", reports.restricted, [ReportFormat.html, .word]),
        ("public", proposal, [ReportFormat.markdown, .html, .word, .json]),
      ] {
        let made = ReportFiles(reports: [report], formats: formats, workplace: folder.workplace)
        for file in await made.rendered() {
          try folder.write(try file.bytes.get(), to: "\(part)/\(file.name)")
        }
      }
      let gate = try PublicationGate(of: run, reports.input.evidence.observations)
      if let leak = await gate.findings(in: try folder.publicFiles(), of: [proposal]).first {
        throw PipelineError(
          "nothing was written: \(leak.file):\(leak.place): \(leak.message); this is a fault of the "
            + "program, please report it")
      }
      try folder.finish(
        RunManifest(
          corpusTitle: run.manifest.corpus.title, corpusDigest: run.manifest.corpus.sha256,
          cycle: reports.input.cycle, year: reports.input.year,
          span: reports.input.span.code))
    } catch {
      folder.discard()
      throw error
    }
  }
}
