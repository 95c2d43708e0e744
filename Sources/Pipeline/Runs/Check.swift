import Ingest

/// Reads everything of a corpus, as a run would, and writes nothing.
public struct Check: Sendable {
  private let corpus: String

  /// Makes a check of the corpus in a folder.
  public init(corpus: String) { self.corpus = corpus }

  /// Reads the corpus.
  ///
  /// - Parameter progress: Called now and then while files are read.
  /// - Returns: What was read, refused and warned of.
  /// - Throws: `PipelineError` where the corpus itself cannot be used.
  public func perform(progress: Progress? = nil) async throws -> RunSummary {
    let folder = try CorpusFolder.opened(at: corpus)
    let read = try await CorpusReading(folder: folder).read(progress: progress)
    return RunSummary(of: try Analysis(read), reportToOpen: nil)
  }
}
