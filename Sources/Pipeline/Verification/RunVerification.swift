import Foundation
import Ingest
import Model
import Reporting
import Statistics
import Verification

/// A run's folder held against its evidence: its files against the manifest, its numbers against
/// the observations, its claims against the numbers, its documents against the claims.
public struct RunVerification: Sendable {
  private let path: String

  /// Makes ready to verify a run's folder.
  public init(_ path: String) { self.path = path }

  /// Returns what does not hold, in the order of the checks; empty where everything does.
  ///
  /// A check that cannot be made because a file is missing or damaged is a line of its own; the
  /// others are made all the same.
  ///
  /// - Throws: `PipelineError` where the folder holds no run at all.
  public func lines() throws(PipelineError) -> [VerifiedLine] {
    let run = try WrittenRun(at: path)
    var lines = files(of: run)
    var recomputed: RecomputedRun?
    var claims: [Claim] = []
    lines += attempt { () throws(PipelineError) in
      claims = try run.claims()
      return []
    }
    lines += attempt { () throws(PipelineError) in
      recomputed = try RecomputedRun(run)
      return []
    }
    if let recomputed {
      lines += numbers(of: run, recomputed)
      lines += attempt { () throws(PipelineError) in
        try PublicTableCheck(cells: recomputed.cells).lines(of: run)
      }
      let check = ClaimCheck(recomputed: recomputed, run: run)
      lines += claims.flatMap(check.lines)
    }
    for name in run.reportNames(claims) {
      lines += attempt { () throws(PipelineError) in
        try DocumentCheck(run: run, name: name, claims: claims).lines()
      }
    }
    return lines
  }

  private func attempt(_ check: () throws(PipelineError) -> [VerifiedLine]) -> [VerifiedLine] {
    do throws(PipelineError) {
      return try check()
    } catch {
      return [VerifiedLine(sentence: error.description, path: path)]
    }
  }

  // MARK: Files

  private func files(of run: WrittenRun) -> [VerifiedLine] {
    var lines: [VerifiedLine] = []
    for (name, digest) in run.manifest.files.sorted(by: { $0.key < $1.key }) {
      let file = "\(path)/\(name)"
      guard let data = run.bytes(of: name) else {
        lines.append(VerifiedLine(file: file, place: nil, message: "the file was removed"))
        continue
      }
      if Digest.hex(of: data) != digest {
        lines.append(
          VerifiedLine(
            file: file, place: nil, message: "the file was changed after the run wrote it"))
      }
    }
    for name in run.fileNames where run.manifest.files[name] == nil && name != RunManifest.name {
      lines.append(
        VerifiedLine(
          file: "\(path)/\(name)", place: nil, message: "the file was added after the run"))
    }
    return lines
  }

  // MARK: Numbers

  /// The tables of numbers and tests, written anew and compared line by line.
  private func numbers(of run: WrittenRun, _ recomputed: RecomputedRun) -> [VerifiedLine] {
    var lines = recomputed.altered.map { id in
      VerifiedLine(
        file: "\(path)/restricted/observations.ndjson", place: id,
        message: "the text is not the one that its digest was made of")
    }
    lines += differences(
      "restricted/cells.csv", CellTables.cells(recomputed.cells), keyColumns: 6, run)
    for name in TestTable.Name.allCases {
      let table = TestTable(
        name, tests: recomputed.tests, emerging: recomputed.emerging, cycle: run.manifest.cycle,
        year: run.manifest.year)
      let keys = name == .emerging ? 3 : name == .trends ? 4 : 5
      lines += differences("restricted/\(name.rawValue).csv", table.csv, keyColumns: keys, run)
    }
    return lines
  }

  private func differences(
    _ name: String, _ expected: [UInt8], keyColumns: Int, _ run: WrittenRun
  ) -> [VerifiedLine] {
    guard let data = run.bytes(of: name) else { return [] }
    let found = Array(data)
    guard found != expected else { return [] }
    func byKey(_ bytes: [UInt8]) -> [String: (place: Int, line: String)] {
      var lines: [String: (place: Int, line: String)] = [:]
      let text = String(decoding: bytes, as: UTF8.self)
      for (index, line) in text.split(separator: "\n").enumerated().dropFirst() {
        let fields = line.split(separator: ",", omittingEmptySubsequences: false)
        lines[fields.prefix(keyColumns).joined(separator: ",")] = (index + 1, String(line))
      }
      return lines
    }
    let (theirs, ours) = (byKey(found), byKey(expected))
    var messages: [(place: Int, message: String)] = []
    for (key, entry) in theirs {
      if let right = ours[key] {
        if right.line != entry.line {
          messages.append(
            (entry.place, "“\(entry.line)” stands here; the observations give “\(right.line)”"))
        }
      } else {
        messages.append((entry.place, "the observations do not give “\(entry.line)”"))
      }
    }
    for (key, entry) in ours where theirs[key] == nil {
      messages.append((entry.place, "the line “\(entry.line)” is missing"))
    }
    messages.sort { ($0.place, $0.message) < ($1.place, $1.message) }
    if messages.isEmpty { messages = [(1, "the lines are not in the order of a run")] }
    let shown = messages.prefix(20).map {
      VerifiedLine(file: "\(path)/\(name)", place: String($0.place), message: $0.message)
    }
    let rest = messages.count - shown.count
    return shown
      + (rest > 0
        ? [
          VerifiedLine(
            file: "\(path)/\(name)", place: nil, message: "and \(rest) lines more do not agree")
        ] : [])
  }
}

extension VerifiedLine {
  /// A line made of a whole sentence that may begin with the name of a file.
  init(sentence: String, path: String) {
    guard sentence.hasPrefix(path + "/"), let colon = sentence.range(of: ": ") else {
      self.init(file: path, place: nil, message: sentence)
      return
    }
    self.init(
      file: String(sentence[..<colon.lowerBound]), place: nil,
      message: String(sentence[colon.upperBound...]))
  }
}
