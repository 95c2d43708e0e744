import Ingest
public import Model
import Reporting
import Statistics

/// The tests and comparisons of a corpus, looked at without a run.
public struct CorpusTests: Sendable {
  /// What was tested.
  public struct Listing: Sendable {
    /// The cycle and the year under analysis.
    public let cycle, year: Int
    /// The table that was asked for.
    public let table: TestTable
    /// For trends, the States with the finding of those reviewed, year by year, a row each.
    public let numbersByYear: [String]
    /// The passages that show each emerging term, by its stems: identifiers and texts.
    public let passages: [String: [(id: String, text: String)]]
  }

  private let corpus: String
  private let reading: ReadingOptions

  /// Makes the tests of the corpus in a folder.
  public init(corpus: String, reading: ReadingOptions = .standard) {
    self.corpus = corpus
    self.reading = reading
  }

  /// Reads, counts and tests.
  ///
  /// - Parameters:
  ///   - name: Which table is wanted.
  ///   - cycle: The cycle; nil for the latest that has a summary.
  ///   - year: The year; nil for the latest of the cycle that has a summary.
  ///   - progress: Called now and then while files are read.
  /// - Returns: The table with what helps to read it.
  /// - Throws: `PipelineError` where the corpus cannot be used.
  public func listing(
    _ name: TestTable.Name, cycle: Int?, year: Int?, progress: Progress? = nil
  ) async throws -> Listing {
    let folder = try CorpusFolder.opened(at: corpus, limits: reading.limits)
    let read = try await CorpusReading(folder: folder, options: reading).read(progress: progress)
    let analysis = try await Analysis(CorpusStanding(read, cycle: cycle, year: year))
    return Listing(
      cycle: analysis.cycle.number, year: analysis.year.number,
      table: TestTable(name, of: analysis),
      numbersByYear: name == .trends ? Self.numbersByYear(analysis) : [],
      passages: name == .emerging ? Self.passages(analysis) : [:])
  }

  private static func numbersByYear(_ analysis: Analysis) -> [String] {
    analysis.tests.trends.map { trend in
      analysis.facts.years.map { year in
        let key = CellKey(
          cycle: analysis.cycle.number, year: year.year, span: .year, group: nil,
          provision: trend.provision, kind: trend.kind)
        return analysis.cells[key].map { "\($0.states)/\($0.reviewed)" } ?? "–"
      }.joined(separator: " ")
    }
  }

  private static func passages(_ analysis: Analysis) -> [String: [(id: String, text: String)]] {
    Dictionary(
      uniqueKeysWithValues: analysis.emerging.terms.filter(\.term.isEmerging).map { finding in
        (
          finding.stems,
          finding.observations.map {
            (analysis.observations[$0].id, analysis.observations[$0].text)
          }
        )
      })
  }
}
