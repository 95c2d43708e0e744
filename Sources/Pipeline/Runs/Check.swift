import Ingest
public import Model

/// Reads everything of a corpus, as a run would, and writes nothing.
public struct Check: Sendable {
  private let corpus: String
  private let reading: ReadingOptions

  /// Makes a check of the corpus in a folder.
  public init(corpus: String, reading: ReadingOptions = .standard) {
    self.corpus = corpus
    self.reading = reading
  }

  /// Reads the corpus.
  ///
  /// - Parameter progress: Called now and then while files are read.
  /// - Returns: What was read, refused and warned of.
  /// - Throws: `PipelineError` where the corpus itself cannot be used.
  public func perform(progress: Progress? = nil) async throws -> RunSummary {
    let folder = try CorpusFolder.opened(at: corpus, limits: reading.limits)
    let read = try await CorpusReading(folder: folder, options: reading).read(progress: progress)
    return RunSummary(of: try CorpusStanding(read), reportToOpen: nil)
  }
}
