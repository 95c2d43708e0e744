/// The documents of an earlier run, word for word.
public struct EarlierDocuments: Sendable {
  /// The cycle that they were of.
  public let cycle: Int
  /// The year that they were of.
  public let year: Int
  /// The blocks of each document, by its name.
  public let blocks: [String: [BlockWording]]

  /// Makes the documents of an earlier run.
  public init(cycle: Int, year: Int, blocks: [String: [BlockWording]]) {
    self.cycle = cycle
    self.year = year
    self.blocks = blocks
  }

  /// Returns what has become of each block since; blocks that are the same to the letter are left out.
  ///
  /// A block is held against all of the earlier document, wherever it stood, for chapters move.
  ///
  /// - Parameter report: The report of this run.
  /// - Returns: The changes, by the number of the block from 0.
  public func changes(in report: Report) -> [Int: ReportChange] {
    guard let earlier = blocks[report.document] else { return [:] }
    let same = Set(earlier)
    let alike = Set(earlier.map(\.withoutNumbers))
    var changes: [Int: ReportChange] = [:]
    for (place, block) in report.blocks.enumerated() {
      let wording = BlockWording(of: block)
      if same.contains(wording) { continue }
      changes[place] = alike.contains(wording.withoutNumbers) ? .updated : .new
    }
    return changes
  }
}
