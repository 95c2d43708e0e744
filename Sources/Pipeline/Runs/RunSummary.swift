public import Model

/// What a run or a check came to, for the one who started it.
public struct RunSummary: Sendable {
  /// The corpus's title.
  public let corpusTitle: String
  /// The cycle analysed.
  public let cycle: Int
  /// The year analysed.
  public let year: Int
  /// The number of files under `documents/`.
  public let files: Int
  /// How many files came to what; the numbers add up to `files`.
  public let statuses: [FileStatus: Int]
  /// The number of observations of counted documents.
  public let observations: Int
  /// What was refused, and why.
  public let refusals: [Refusal]
  /// What an editor should know.
  public let warnings: [Warning]
  /// The file to open first; nil where no report was written.
  public let reportToOpen: String?
  /// What could not be written, and why; all else was.
  public let omissions: [Omission]

  init(of standing: CorpusStanding, reportToOpen: String?, omissions: [Omission] = []) {
    corpusTitle = standing.corpus.title
    cycle = standing.cycle.number
    year = standing.year.number
    files = standing.statuses.count
    statuses = standing.numberOfFiles
    observations = standing.numberOfObservations
    refusals = standing.refusals
    warnings = standing.warnings
    self.reportToOpen = reportToOpen
    self.omissions = omissions
  }
}
