import Foundation
import Ingest
import Model

/// The corpus that an import makes or adds to.
struct ImportTarget {
  let path: String

  /// The States of the corpus: as they stand there, or as the files' folder has them.
  struct States {
    let table: StateTable?
    /// What is to be written; nil where the corpus has the table already, or nobody has one.
    let offered: [UInt8]?
  }

  var name: String { URL(fileURLWithPath: path).standardizedFileURL.lastPathComponent }

  private var url: URL { URL(fileURLWithPath: path) }

  /// The names of the files under `documents/`, at its top.
  var names: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: "\(path)/documents")) ?? []
  }

  /// Makes sure that the place is a corpus, or free for one.
  func check() throws(PipelineError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return }
    guard isFolder.boolValue else {
      throw PipelineError("\(path) is a file; let --into name a folder")
    }
    let held = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let known = [CorpusFolder.corpusFileName, ImportTable.name]
    guard held.isEmpty || held.contains(where: known.contains) else {
      throw PipelineError(
        "\(path) holds other files and no \(CorpusFolder.corpusFileName); let --into name a corpus, "
          + "or a folder that is empty or does not exist")
    }
  }

  func has(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(path)/\(name)")
  }

  /// What the corpus says of itself; nil where there is none yet.
  func facts(limits: ReadingLimits) throws(PipelineError) -> CorpusFile? {
    guard has(CorpusFolder.corpusFileName) else { return nil }
    return try CorpusFolder(path: path, limits: limits).readFacts().file
  }

  func states(_ facts: CorpusFile?, offered: [UInt8]?) throws(PipelineError) -> States {
    let own = has(CorpusFolder.stateTableName)
    do {
      let bytes = own ? try bytes(of: CorpusFolder.stateTableName) : offered
      return States(
        table: try bytes.map { bytes throws(Refusal) in try StateTable(bytes) },
        offered: own ? nil : offered)
    } catch {
      throw PipelineError(CorpusReader.sentence(error))
    }
  }

  func table(limits: ReadingLimits) throws(PipelineError) -> ImportTable {
    guard has(ImportTable.name) else { return ImportTable() }
    do {
      return try ImportTable(try bytes(of: ImportTable.name), limits: limits)
    } catch {
      throw PipelineError(
        "\(path)/\(CorpusReader.sentence(error)); mend the table, or move it away")
    }
  }

  func bytes(of name: String) throws(Refusal) -> [UInt8] {
    try CorpusFolder(path: path).bytes(of: name)
  }

  /// Writes a file whole or not at all.
  func write(_ bytes: [UInt8], to name: String) throws(PipelineError) {
    let file = url.appendingPathComponent(name)
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file, options: .atomic)
    } catch {
      throw PipelineError("\(path)/\(name) cannot be written: \(error.localizedDescription)")
    }
  }
}
