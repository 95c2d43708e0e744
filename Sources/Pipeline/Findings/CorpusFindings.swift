import Ingest
public import Model
import Storage

/// The findings of a corpus, looked at one by one, without a run.
public struct CorpusFindings: Sendable {
  private let corpus: String
  private let reading: ReadingOptions

  /// Makes a reader of the corpus in a folder.
  public init(corpus: String, reading: ReadingOptions = .standard) {
    self.corpus = corpus
    self.reading = reading
  }

  /// Returns the observations of counted documents that a filter lets pass, in order of symbol and
  /// position.
  ///
  /// - Parameters:
  ///   - filter: Which observations are wanted.
  ///   - progress: Called now and then while files are read.
  /// - Returns: The observations.
  /// - Throws: `PipelineError` where the corpus cannot be used.
  public func observations(
    matching filter: ObservationFilter, progress: Progress? = nil
  ) async throws -> [Observation] {
    let folder = try CorpusFolder.opened(at: corpus, limits: reading.limits)
    let read = try await CorpusReading(folder: folder, options: reading).read(progress: progress)
    return try CorpusStanding(read).observations().filter(filter.matches)
  }

  /// Returns an observation with the text around it.
  ///
  /// - Parameters:
  ///   - id: The identifier of an observation, of a counted document or another.
  ///   - around: How many blocks before and after it are shown.
  /// - Returns: The passage; nil where the corpus has no such observation.
  /// - Throws: `PipelineError` where the corpus cannot be used.
  public func passage(of id: String, around: Int = 3) async throws -> SurroundedPassage? {
    let folder = try CorpusFolder.opened(at: corpus, limits: reading.limits)
    let read = try await CorpusReading(folder: folder, options: reading, keepsDocuments: true)
      .read(progress: nil)
    let standing = try CorpusStanding(read)
    let all = try standing.observations() + standing.otherObservations()
    guard let found = all.first(where: { $0.id == id }) else { return nil }
    for file in read.files {
      guard let facts = file.outcome.facts, let document = file.document,
        facts.observations.contains(where: { $0.matches(found) })
      else { continue }
      return SurroundedPassage(found, in: document, file: file.path, around: around)
    }
    return nil
  }
}

extension Observation {
  /// Whether this is the same finding, whatever its address in a run.
  fileprivate func matches(_ other: Observation) -> Bool {
    document == other.document && block == other.block && row == other.row && text == other.text
  }
}
