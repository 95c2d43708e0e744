import Ingest
public import Model

/// Keeps a corpus in an archive, without writing a report.
public struct Keeping: Sendable {
  private let corpus: String
  private let archive: String
  private let reading: ReadingOptions

  /// Makes a keeping of a corpus's folder in an archive's file.
  public init(corpus: String, archive: String, reading: ReadingOptions = .standard) {
    self.corpus = corpus
    self.archive = archive
    self.reading = reading
  }

  /// Reads what has changed since the last time, and brings the archive up to date.
  ///
  /// - Parameter progress: Called now and then while files are read.
  /// - Returns: What was read, refused and warned of.
  /// - Throws: `PipelineError` where the corpus or the archive cannot be used; the archive is then
  ///   as it was.
  public func perform(progress: Progress? = nil) async throws -> RunSummary {
    let folder = try CorpusFolder.opened(at: corpus, limits: reading.limits)
    do {
      let session = try ArchiveSession(path: archive, folder: folder, options: reading)
      let read = try await CorpusReading(folder: folder, options: reading, session: session)
        .read(progress: progress)
      let standing = try CorpusStanding(read)
      try StoppingPoint.pass()
      try session.store(read, standing)
      return RunSummary(of: standing, reportToOpen: nil)
    } catch {
      guard !Task.isCancelled else {
        throw StoppingPoint.sentence(output: nil, archive: archive, isStored: false)
      }
      throw error
    }
  }
}
