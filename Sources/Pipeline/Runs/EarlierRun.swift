import Foundation
import Model
import Reporting
import Statistics
import Treaties

/// The folder of an earlier run, as a reader of its documents knows it.
struct EarlierRun {
  /// What its public tables said, and of whom.
  let publication: EarlierPublication
  /// What its documents said, word for word.
  let documents: EarlierDocuments

  /// Reads the manifest, the public tables and the coverage.
  ///
  /// - Parameter path: The folder.
  /// - Throws: `PipelineError` where it is no run, or a file of it is damaged.
  init(at path: String) throws(PipelineError) {
    let folder = URL(fileURLWithPath: path)
    struct Manifest: Decodable {
      let format: String
      let cycle: Int
      let year: Int
    }
    guard let data = try? Data(contentsOf: folder.appendingPathComponent(RunManifest.name)),
      let manifest = try? JSONDecoder().decode(Manifest.self, from: data),
      manifest.format == RunManifest.format
    else {
      throw PipelineError(
        "\(path) holds no earlier run; name the folder that an earlier 'palermo run' wrote")
    }
    var known: [CellKey: ClosedRange<Int>] = [:]
    for line in try Self.lines("public/tables.csv", in: folder, columns: 15) {
      guard let key = Self.key(line.fields), let reviewed = Int(line.fields[9]) else {
        throw PipelineError("\(path)/public/tables.csv:\(line.number): this is no cell of a table")
      }
      guard let range = Self.range(line.fields[11], states: line.fields[8], reviewed) else {
        continue
      }
      known[key] = range
    }
    var reviewed: [Int: Set<StateCode>] = [:]
    for line in try Self.lines("restricted/coverage.csv", in: folder, columns: 6)
    where line.fields[4] == CoverageStatus.reviewed {
      guard let year = Int(line.fields[1]), let state = StateCode(line.fields[2]) else {
        throw PipelineError(
          "\(path)/restricted/coverage.csv:\(line.number): this is no State's review")
      }
      reviewed[year, default: []].insert(state)
    }
    publication = EarlierPublication(
      cycle: manifest.cycle, year: manifest.year, reviewed: reviewed, known: known)
    var blocks: [String: [BlockWording]] = [:]
    for document in SuiteDocument.all {
      blocks[document.name] = try EarlierReport.blocks(of: document.name, in: folder)
    }
    documents = EarlierDocuments(cycle: manifest.cycle, year: manifest.year, blocks: blocks)
  }

  private enum CoverageStatus {
    static let reviewed = "reviewed"
  }

  /// The lines of one of our own tables, which quote nothing.
  private static func lines(
    _ name: String, in folder: URL, columns: Int
  ) throws(PipelineError) -> [(number: Int, fields: [String])] {
    guard
      let text = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    else { throw PipelineError("\(folder.path)/\(name) cannot be read") }
    var lines: [(number: Int, fields: [String])] = []
    for (index, line) in text.split(separator: "\n").enumerated().dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard name.hasPrefix("restricted/") || fields.count == columns else {
        throw PipelineError(
          "\(folder.path)/\(name):\(index + 1): \(columns) columns are expected")
      }
      guard fields.count >= 5 else { continue }
      lines.append((index + 1, fields))
    }
    return lines
  }

  private static func key(_ fields: [String]) -> CellKey? {
    guard let cycle = Int(fields[2]), let year = Int(fields[3]),
      let span = Span.allCases.first(where: { $0.code == fields[4] }),
      let provision = Provision(named: fields[6]),
      let kind = Kind.allCases.first(where: { $0.code == fields[7] })
    else { return nil }
    let group = RegionalGroup.allCases.first { $0.code == fields[5] }
    guard group != nil || fields[5] == "ALL" else { return nil }
    return CellKey(
      cycle: cycle, year: year, span: span, group: group, provision: provision, kind: kind)
  }

  /// What a reader holds possible; nil where nothing was said.
  private static func range(_ status: String, states: String, _ reviewed: Int) -> ClosedRange<Int>?
  {
    switch status {
    case "printed": Int(states).map { $0...$0 }
    case "fewerThanThree": 1...2
    case "allButFewerThanThree" where reviewed > 0: max(0, reviewed - 2)...(reviewed - 1)
    default: nil
    }
  }
}
