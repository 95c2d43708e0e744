import Foundation
import Ingest
import Model
import Reporting
import Statistics
import Treaties
import Verification

/// The folder that a run wrote, read back.
struct WrittenRun {
  let path: String
  let folder: URL
  let manifest: Manifest

  struct Manifest: Decodable {
    struct Corpus: Decodable {
      let title: String
      let sha256: String
    }

    let format: String
    let program: String
    let corpus: Corpus
    let cycle: Int
    let year: Int
    let files: [String: String]
  }

  /// Opens a run's folder: its manifest and claims.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - formats: What its manifest may say that it is.
  /// - Throws: `PipelineError` where it is none, or the manifest or the claims are damaged.
  init(
    at path: String, of formats: [String] = [RunManifest.format]
  ) throws(PipelineError) {
    self.path = path
    folder = URL(fileURLWithPath: path)
    guard
      let data = try? Data(contentsOf: folder.appendingPathComponent(RunManifest.name))
    else {
      throw PipelineError(
        "\(path) holds no run; name the folder that 'palermo run' wrote")
    }
    guard let manifest = try? JSONDecoder().decode(Manifest.self, from: data) else {
      throw PipelineError("\(path)/\(RunManifest.name): this is no manifest of a run")
    }
    guard formats.contains(manifest.format) else {
      throw PipelineError(
        "\(path)/\(RunManifest.name): the format is '\(manifest.format)'; this version reads "
          + formats.joined(separator: " and ") + " here")
    }
    self.manifest = manifest
  }

  /// The names of the files that are there, in order.
  var fileNames: [String] {
    let files = FileManager.default
    return ["public", "restricted"].flatMap { part in
      let names =
        (try? files.subpathsOfDirectory(
          atPath: folder.appendingPathComponent(part).path)) ?? []
      return names.filter { name in
        var isFolder: ObjCBool = false
        let place = folder.appendingPathComponent("\(part)/\(name)").path
        return files.fileExists(atPath: place, isDirectory: &isFolder) && !isFolder.boolValue
      }.map { "\(part)/\($0)" }
    }.sorted()
  }

  /// Refuses a run whose data were changed since it wrote them; its documents may have been edited.
  ///
  /// - Throws: `PipelineError` that names the first file that is another or gone.
  func refuseChanges() throws(PipelineError) {
    for (name, digest) in manifest.files.sorted(by: { $0.key < $1.key })
    where ["json", "csv", "ndjson"].contains(name.split(separator: ".").last) {
      guard let data = bytes(of: name), Digest.hex(of: data) == digest else {
        throw PipelineError(
          "\(path)/\(name) was changed or taken away after the run wrote it; run again, or see "
            + "'palermo verify \(path)'")
      }
    }
  }

  /// The identifiers of the observations that are not counted.
  var otherObservations: Set<String> {
    struct Line: Decodable { let id: String }
    let data = bytes(of: "restricted/other-observations.ndjson") ?? Data()
    let decoder = JSONDecoder()
    return Set(
      data.split(separator: UInt8(ascii: "\n")).compactMap {
        (try? decoder.decode(Line.self, from: Data($0)))?.id
      })
  }

  /// The bytes of a file of the run; nil where it is not there.
  func bytes(of name: String) -> Data? {
    try? Data(contentsOf: folder.appendingPathComponent(name))
  }

  /// The names of the reports of the run, in order.
  func reportNames(_ claims: [Claim]) -> [String] {
    let names = Set(claims.map(\.document)).union(
      manifest.files.keys.filter { $0.hasPrefix("public/") && $0.hasSuffix(".json") }
        .map { String($0.dropFirst(7).dropLast(5)) })
    return names.sorted()
  }

  /// Reads a report of the run.
  func report(_ name: String) throws(PipelineError) -> ReportData {
    let file = "public/\(name).json"
    guard let data = bytes(of: file) else {
      throw PipelineError(
        "\(path)/\(file) is not there; the report as data is needed: run again with json among "
          + "the formats")
    }
    return try ReportData(data, name: "\(path)/\(file)")
  }

  /// What is public of the run's cells.
  func publicCells() throws(PipelineError) -> [KnownCell] {
    try printedCells().map { cell in
      KnownCell(
        key: cell.key, states: cell.states, reviewed: cell.reviewed, parties: cell.parties,
        bounds: cell.bounds)
    }
  }

  /// The cells of the run's public tables as the tables have them, each once; who is pending they do
  /// not say.
  func printedCells() throws(PipelineError) -> [PublicCell] {
    var cells: [PublicCell] = []
    var seen: Set<CellKey> = []
    for line in try table("public/tables.csv", columns: 15) {
      guard let key = Self.key(Array(line.fields[2...7])),
        let reviewed = Int(line.fields[9]), let parties = Int(line.fields[10]),
        let disclosure = Self.disclosure(line.fields)
      else {
        throw PipelineError(
          "\(path)/public/tables.csv:\(line.number): this is no cell of a table")
      }
      guard seen.insert(key).inserted else { continue }
      cells.append(
        PublicCell(
          key: key, reviewed: reviewed, parties: parties, pending: 0, disclosure: disclosure))
    }
    return cells
  }

  private static func disclosure(_ fields: [String]) -> Disclosure? {
    switch fields[11] {
    case Disclosure.fewerThanThree.code: return .fewerThanThree
    case Disclosure.allButFewerThanThree.code: return .allButFewerThanThree
    case Disclosure.suppressed.code: return .suppressed
    default:
      guard let states = Int(fields[8]), let lower = Int(fields[13]),
        let upper = Int(fields[14]), lower <= upper
      else { return nil }
      return .printed(states: states, bounds: lower...upper, mentions: Int(fields[12]))
    }
  }

  /// The lines of a table after its header, with their numbers; titles of documents may be quoted.
  func table(
    _ name: String, columns: Int
  ) throws(PipelineError) -> [(number: Int, fields: [String])] {
    guard let data = bytes(of: name), let text = String(data: data, encoding: .utf8) else {
      throw PipelineError("\(path)/\(name) cannot be read")
    }
    var lines: [(number: Int, fields: [String])] = []
    for (index, line) in text.split(separator: "\n").enumerated().dropFirst() {
      let fields = Self.fields(line).map(CellText.text(of:))
      guard fields.count == columns else {
        throw PipelineError(
          "\(path)/\(name):\(index + 1): \(columns) columns are expected, not \(fields.count)")
      }
      lines.append((index + 1, fields))
    }
    return lines
  }

  private static func fields(_ line: Substring) -> [String] {
    guard line.contains("\"") else {
      return line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    var fields: [String] = []
    var field = ""
    var isQuoted = false
    var last: Character?
    for character in line {
      if character == "\"" {
        if !isQuoted, last == "\"" { field.append("\"") }
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        fields.append(field)
        field = ""
      } else {
        field.append(character)
      }
      last = character
    }
    return fields + [field]
  }

  /// The key of a cell: cycle, year, span, group, provision, kind.
  static func key(_ fields: [String]) -> CellKey? {
    guard fields.count >= 6, let cycle = Int(fields[0]), let year = Int(fields[1]),
      let span = Span.allCases.first(where: { $0.code == fields[2] }),
      let provision = Provision(named: fields[4]),
      let kind = Kind.allCases.first(where: { $0.code == fields[5] })
    else { return nil }
    let group = RegionalGroup.allCases.first { $0.code == fields[3] }
    guard group != nil || fields[3] == "ALL" else { return nil }
    return CellKey(
      cycle: cycle, year: year, span: span, group: group, provision: provision, kind: kind)
  }

  // MARK: Claims

  private struct ClaimLine: Decodable {
    struct Cell: Decodable {
      let cycle: Int
      let year: Int
      let span: String
      let regionalGroup: String
      let provision: String
      let kind: String
      let field: String
      let value: Int
    }

    let id: String
    let document: String
    let block: Int
    let statement: String
    let text: String
    let cells: [Cell]
    let observations: [String]
  }

  /// Reads the claims of the run.
  func claims() throws(PipelineError) -> [Claim] {
    let name = "restricted/claims.ndjson"
    guard let data = bytes(of: name) else {
      throw PipelineError(
        "\(path)/\(name) is not there; the statements cannot be followed without it")
    }
    var claims: [Claim] = []
    for (index, line) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
      guard let read = try? JSONDecoder().decode(ClaimLine.self, from: Data(line)) else {
        throw PipelineError("\(path)/\(name):\(index + 1): this is no claim")
      }
      var cells: [Claim.Evidence] = []
      for cell in read.cells {
        let key = Self.key([
          String(cell.cycle), String(cell.year), cell.span, cell.regionalGroup, cell.provision,
          cell.kind,
        ])
        guard let key, let field = Claim.Evidence.Field(rawValue: cell.field) else {
          throw PipelineError(
            "\(path)/\(name):\(index + 1): the claim \(read.id) rests on a cell that cannot exist")
        }
        cells.append(Claim.Evidence(key: key, field: field, value: cell.value))
      }
      claims.append(
        Claim(
          id: read.id, document: read.document, block: read.block, statement: read.statement,
          text: read.text, cells: cells, observations: read.observations))
    }
    return claims
  }
}
