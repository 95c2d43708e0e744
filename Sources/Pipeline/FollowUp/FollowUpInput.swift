import Foundation
import Ingest
import Model
import Reporting
import Statistics

/// Two runs and a report, read and held against one another.
struct FollowUpInput {
  let facts: FollowUpFacts

  /// - Parameters:
  ///   - run: This year's run.
  ///   - now: The same, counted anew.
  ///   - previous: The folder of the earlier run.
  ///   - edited: Its technical report as people edited it; nil: as the run wrote it.
  /// - Throws: `UsageError` where the runs do not go together or the report has no section of
  ///   recommendations, `PipelineError` where one of them cannot be read.
  init(
    _ run: WrittenRun, _ now: RecomputedRun, previous: String, edited: String?
  ) throws {
    let earlier = try WrittenRun(at: previous)
    try earlier.refuseChanges()
    let (first, second) = (earlier.manifest, run.manifest)
    guard (first.cycle, first.year) < (second.cycle, second.year) else {
      throw UsageError(
        "\(previous) is of cycle \(first.cycle), year \(first.year), which is not before cycle "
          + "\(second.cycle), year \(second.year) of \(run.path); name this year's run first and "
          + "the earlier one after --previous")
    }
    let cells = try Self.publicCells(of: run, now, beside: previous)
    let recommendations = try Self.recommendations(of: earlier, edited)
    let (before, treatments) = (try SubjectTreatments(earlier), try SubjectTreatments(run))
    facts = FollowUpFacts(
      earlier: Self.side(earlier, try earlier.printedCells()), now: Self.side(run, cells),
      evidence: Self.evidence(cells, now),
      subjects: recommendations.map { recommendation in
        let own = recommendation.keepingIssues {
          before.namesIssue($0) || treatments.namesIssue($0)
        }
        // In the first year of a cycle there is nothing that an issue could emerge beside.
        let emerging = now.facts.years.count > 1 ? own.terms.filter(treatments.namesIssue) : nil
        return FollowUpFacts.Subject(
          recommendation: own, treatments: treatments.of(own), emerging: emerging)
      }, masthead: try run.masthead(), notice: try run.notice())
  }

  private static func recommendations(
    of earlier: WrittenRun, _ edited: String?
  ) throws -> [EarlierRecommendation] {
    let report =
      try edited.map { try read($0) } ?? earlier.report(TechnicalReport.document).printed
    let found = EarlierRecommendation.all(in: report, defaultInstrument: .untoc)
    guard found.isEmpty else {
      // What a report says where the group recommends nothing.
      let none = PhraseBook.standard.text("conclusions.none")
      return found.filter { $0.text != none }
    }
    throw UsageError(
      "\(edited ?? earlier.path) has no paragraph beneath a heading with the word 'recommendations'; "
        + (edited == nil
          ? "name the technical report as it was adopted with --report"
          : "name the technical report as it was adopted"))
  }

  private static func side(_ run: WrittenRun, _ cells: [PublicCell]) -> FollowUpFacts.Side {
    FollowUpFacts.Side(
      cycle: run.manifest.cycle, year: run.manifest.year,
      cells: Dictionary(cells.map { ($0.key, $0) }) { first, _ in first })
  }

  private static func read(_ file: String) throws(PipelineError) -> PrintedDocument {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw PipelineError("\(file) cannot be read; is the name right?")
    }
    do throws(Refusal) {
      return try PrintedDocumentReader().read(Array(data), file: file)
    } catch {
      throw PipelineError("\(file): \(error.message)")
    }
  }

  /// A follow-up sets the tables of two years side by side: what they give away together must not
  /// be put into one document. A run that knew of the earlier one has withheld it.
  ///
  /// - Returns: The cells of the run's public tables: next year's run knows of no others, and would
  ///   not withhold what those and its own give away together.
  private static func publicCells(
    of run: WrittenRun, _ now: RecomputedRun, beside previous: String
  ) throws(PipelineError) -> [PublicCell] {
    let earlier = try EarlierRun(at: previous)
    let control = DisclosureControl(
      facts: now.facts, cells: now.cells, earlier: earlier.publication)
    let cells = try run.printedCells()
    let other = cells.first { control[$0.key]?.disclosure.code != $0.disclosure.code }
    guard let other else { return cells }
    throw PipelineError(
      "nothing was written: the tables of \(run.path) were made without regard to \(previous) (they "
        + "differ on \(other.key.provision), \(other.key.kind.code)), so that the two together "
        + "may give away numbers that are withheld; run this year again with --previous "
        + "\(previous), and name that run here")
  }

  /// What each printed number rests on.
  private static func evidence(
    _ cells: [PublicCell], _ now: RecomputedRun
  ) -> [CellKey: FollowUpFacts.Evidence] {
    var evidence: [CellKey: FollowUpFacts.Evidence] = [:]
    for cell in cells {
      let key = cell.key
      let reviews = now.facts.years.filter {
        key.span == .year ? $0.year == key.year : $0.year <= key.year
      }.flatMap(\.reviewed).filter { key.group == nil || $0.party.group == key.group }
      let numbers = reviews.flatMap(\.findings).filter {
        $0.kind == key.kind && key.provision.contains($0.provision)
      }.map(\.observation)
      evidence[key] = FollowUpFacts.Evidence(
        states: now.cells[key]?.states ?? 0,
        observations: Set(numbers).sorted().map { now.observations[$0].id })
    }
    return evidence
  }
}
