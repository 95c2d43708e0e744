import Foundation
import Model
import Reporting
import Statistics

/// A run's folder as far as a comparison with another needs it; the corpus is not read.
struct ComparedRun {
  /// A line of `files.ndjson`.
  struct File: Decodable {
    let file: String
    let sha256: String
    let status: String
    let symbol: String?
    let state: String?
  }

  /// A line of `refused.ndjson`.
  struct Refused: Decodable, Hashable {
    let file: String
    let line: Int?
    let reason: String
    let message: String
  }

  /// A State and year of `coverage.csv`.
  struct Review {
    let status: String
    let symbol: String
  }

  let written: WrittenRun
  let counted: RecomputedRun
  let findings: FindingIndex
  /// Nil where an earlier version of the program wrote the run.
  let files: [File]?
  let refused: [Refused]
  let coverage: [ReviewKey: Review]
  let claims: [Claim]
  /// What may be said of a cell in public, of those that stand in a public table.
  let publicStatus: [CellKey: String]
  /// The result and the adjusted p of each test, by the names of table and row.
  let tests: [String: String]
  private let places: [String: [String]]

  struct ReviewKey: Hashable, Comparable {
    let year: Int
    let state: StateCode

    static func < (left: Self, right: Self) -> Bool {
      (left.year, left.state) < (right.year, right.state)
    }
  }

  /// Reads what a run wrote.
  ///
  /// - Throws: `PipelineError` where the folder is no run, or a file of it is missing or damaged.
  init(at path: String) throws(PipelineError) {
    written = try WrittenRun(at: path)
    counted = try RecomputedRun(written)
    findings = FindingIndex(of: counted.facts)
    files =
      written.bytes(of: FileLines.name) == nil
      ? nil : try Self.lines(FileLines.name, of: written)
    refused = try Self.lines("restricted/refused.ndjson", of: written)
    var coverage: [ReviewKey: Review] = [:]
    for line in try written.table("restricted/coverage.csv", columns: 6) {
      guard let year = Int(line.fields[1]), let state = StateCode(line.fields[2]) else { continue }
      coverage[ReviewKey(year: year, state: state)] = Review(
        status: line.fields[4], symbol: line.fields[5])
    }
    self.coverage = coverage
    claims = try written.claims()
    var statuses: [CellKey: String] = [:]
    if written.bytes(of: "public/tables.csv") != nil {
      for line in try written.table("public/tables.csv", columns: 15) {
        if let key = WrittenRun.key(Array(line.fields[2...7])) { statuses[key] = line.fields[11] }
      }
    }
    publicStatus = statuses
    tests = try Self.tests(of: written)
    var places: [String: [String]] = [:]
    for name in written.reportNames(claims) where written.bytes(of: "public/\(name).json") != nil {
      places[name] = try written.report(name).printed.places.map { place in
        place.allSatisfy(\.isNumber) ? "paragraph \(place)" : place
      }
    }
    self.places = places
  }

  /// Where a claim stands as people find it: "paragraph 12", "table 3"; empty where the run has not
  /// written the report as data.
  func place(of claim: Claim) -> String {
    guard let blocks = places[claim.document], blocks.indices.contains(claim.block) else {
      return ""
    }
    return blocks[claim.block]
  }

  private static func lines<Line: Decodable>(
    _ name: String, of run: WrittenRun
  ) throws(PipelineError) -> [Line] {
    guard let data = run.bytes(of: name) else {
      throw PipelineError("\(run.path)/\(name) is not there; compare folders as runs wrote them")
    }
    var lines: [Line] = []
    for (index, line) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
      guard let read = try? JSONDecoder().decode(Line.self, from: Data(line)) else {
        throw PipelineError("\(run.path)/\(name):\(index + 1): the line is damaged")
      }
      lines.append(read)
    }
    return lines
  }

  private static func tests(of run: WrittenRun) throws(PipelineError) -> [String: String] {
    var tests: [String: String] = [:]
    for line in try run.table("restricted/trends.csv", columns: 9) {
      tests["trend \(line.fields[2]) \(line.fields[3])"] =
        "\(line.fields[8]), adjusted p \(line.fields[7].isEmpty ? "–" : line.fields[7])"
    }
    for line in try run.table("restricted/contrasts.csv", columns: 12) {
      tests["contrast \(line.fields[2]) \(line.fields[3]) \(line.fields[4])"] =
        "\(line.fields[11]), adjusted p \(line.fields[10].isEmpty ? "–" : line.fields[10])"
    }
    return tests
  }
}
