import Model
import Reporting
import Storage

/// Takes documents as they are read, writes their observations' lines to a file, and keeps in memory
/// the observations of one cycle alone: the texts of a whole archive would fill it.
///
/// The cycle under analysis is known at the end; until then it is the newest that a summary named.
/// What was given up too early is read back.
struct ObservationKeeper: ~Copyable {
  /// A document's observations as lines, and the names in their texts, made where it was read.
  struct Prepared: Sendable {
    let lines: [UInt8]
    let names: [String]

    /// - Complexity: Linear in the texts.
    init(_ file: ReadCorpus.File) {
      let facts = file.outcome.facts
      lines = ObservationLines.lines(of: facts?.observations ?? [])
      names =
        facts?.state == nil ? [] : ProperNames.names(in: facts?.observations.map(\.text) ?? [])
    }
  }

  /// Where the lines are written.
  struct Plan: Sendable {
    /// The path of the file.
    let path: String
    /// The cycle under analysis, where it was asked for.
    let cycle: Int?
    /// Whether the observations of other cycles stay in memory, because an archive wants them.
    let keepsAll: Bool
  }

  private let plan: Plan
  private var file: GrowingFile
  private var newest: Int
  /// Each name once, so that the documents share its letters.
  private var names: Set<String> = []

  init(_ plan: Plan) throws(PipelineError) {
    self.plan = plan
    newest = plan.cycle ?? .min
    do {
      file = try GrowingFile(at: plan.path)
    } catch {
      throw Self.failure(error)
    }
  }

  /// Takes the documents of a batch.
  ///
  /// - Returns: The files, those of other cycles without their observations.
  /// - Throws: `PipelineError` where the lines cannot be written.
  mutating func keep(
    _ files: [ReadCorpus.File], _ prepared: [Prepared]
  ) throws(PipelineError) -> [ReadCorpus.File] {
    var kept: [ReadCorpus.File] = []
    for (file, parts) in zip(files, prepared) {
      guard let facts = file.outcome.facts else {
        kept.append(file)
        continue
      }
      let start = self.file.length
      do {
        try self.file.append(parts.lines)
      } catch {
        throw Self.failure(error)
      }
      var file = file
      file.written = WrittenObservations(
        place: start..<self.file.length, number: facts.observations.count,
        names: parts.names.map { names.insert($0).memberAfterInsert })
      if plan.cycle == nil, facts.kind.isCounted { newest = max(newest, facts.cycle) }
      kept.append(plan.keepsAll || facts.cycle == newest ? file : file.withoutObservations)
    }
    return kept
  }

  /// Ends the writing.
  ///
  /// - Returns: The files, those of cycles that turned out to be older without their observations.
  /// - Throws: `PipelineError` where the lines cannot be written.
  consuming func finish(_ files: [ReadCorpus.File]) throws(PipelineError) -> [ReadCorpus.File] {
    let (plan, newest) = (plan, newest)
    do {
      try file.close()
    } catch {
      throw Self.failure(error)
    }
    guard !plan.keepsAll else { return files }
    return files.map { $0.outcome.facts?.cycle == newest ? $0 : $0.withoutObservations }
  }

  private static func failure(_ failure: SystemFailure) -> PipelineError {
    PipelineError("the observations cannot be written: \(failure.sentence)")
  }
}

extension ReadCorpus.File {
  /// The file with what it says of its document, but without the observations.
  fileprivate var withoutObservations: ReadCorpus.File {
    guard case .read(var facts) = outcome, written != nil, !facts.observations.isEmpty else {
      return self
    }
    facts.observations = []
    return ReadCorpus.File(
      path: path, digest: digest, outcome: .read(facts), document: document, written: written)
  }
}
