import Foundation

/// Two runs' folders held against one another: what changed, and why.
///
/// Only the folders are read, never the corpus. What is told names States and small numbers: it is
/// restricted.
public struct RunDifferences: Sendable {
  /// A run as its manifest describes it.
  public struct Side: Sendable {
    /// The folder as it was named.
    public let path: String
    /// The program and its version.
    public let program: String
    /// The corpus's title.
    public let corpus: String
    /// The digest of all that was read.
    public let digest: String
    /// The cycle under analysis.
    public let cycle: Int
    /// The year under analysis.
    public let year: Int
  }

  /// The first run.
  public let before: Side
  /// The second run.
  public let after: Side
  /// Everything that differs, by section and in the order of the runs' files.
  public let differences: [RunDifference]
  /// Observations that stand at another address and say the same.
  public let movedObservations: Int
  /// Files that differ though nothing above does, as the manifests tell: by name.
  public let otherFiles: [String]

  /// Reads and compares two runs.
  ///
  /// - Parameters:
  ///   - before: The folder of the first run.
  ///   - after: The folder of the second run.
  /// - Throws: `PipelineError` where one of them is no run, of a format that this version does not
  ///   know, or damaged.
  public init(before: String, after: String) throws(PipelineError) {
    let (old, new) = (try ComparedRun(at: before), try ComparedRun(at: after))
    self.before = Side(old.written)
    self.after = Side(new.written)
    let documents = DocumentDifferences(before: old, after: new).differences()
    let observations = ObservationDifferences(old, new)
    let cells = CellDifferences(old, new, observations: observations, documents: documents)
    let statements = StatementDifferences(
      before: old, after: new, cells: cells, observations: observations)
    movedObservations = observations.moved
    differences =
      documents + observations.differences + cells.differences() + statements.differences()
    let names = Set(old.written.manifest.files.keys).union(new.written.manifest.files.keys)
    otherFiles = names.filter {
      old.written.manifest.files[$0] != new.written.manifest.files[$0]
    }.sorted()
  }

  /// Whether the runs say the same in every file.
  public var areNone: Bool {
    differences.isEmpty && otherFiles.isEmpty && before.program == after.program
  }

  /// Returns the differences of a section.
  public func differences(in section: RunDifference.Section) -> [RunDifference] {
    differences.filter { $0.section == section }
  }
}

extension RunDifferences.Side {
  init(_ run: WrittenRun) {
    self.init(
      path: run.path, program: run.manifest.program, corpus: run.manifest.corpus.title,
      digest: run.manifest.corpus.sha256, cycle: run.manifest.cycle, year: run.manifest.year)
  }
}
