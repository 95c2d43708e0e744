import Foundation
import Ingest
import Model
import Storage

/// A corpus whose documents were tagged elsewhere: the lines of `palermo tag`, gathered.
struct TaggedParts {
  let folder: CorpusFolder
  let options: ReadingOptions
  /// Files of lines, or folders of them; in a folder, names that begin with `.` or `_` are notes of
  /// the program that wrote it.
  let paths: [String]

  /// Reads all parts; the files stand in the order of their paths, however they were shared out.
  ///
  /// - Throws: `PipelineError` where the corpus or a part cannot be used at all.
  func read() throws -> ReadCorpus {
    let facts = try folder.readFacts()
    let (corpus, refusals, warnings) = try CorpusReader(facts: facts).read()
    let context = CorpusContext.digest(of: facts, options)
    var gathered = TaggedPart.Gathered()
    for part in try parts() {
      let data = try Self.data(of: part)
      var reading = TaggedPart(name: URL(fileURLWithPath: part).lastPathComponent, context: context)
      reading.read(data, into: &gathered)
    }
    let files = gathered.files.sorted { ($0.path, $0.digest) < ($1.path, $1.digest) }
    return ReadCorpus(
      corpus: corpus, factsFiles: ReadCorpus.files(of: facts), files: files,
      refusals: refusals + gathered.refusals, warnings: warnings + (try missing(files)),
      digest: ReadCorpus.digest(of: files, facts), lines: nil)
  }

  private func parts() throws(PipelineError) -> [String] {
    var parts: [String] = []
    for path in paths {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw PipelineError("\(path) does not exist; name what 'palermo tag' wrote")
      }
      guard isFolder.boolValue else {
        parts.append(path)
        continue
      }
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      parts += names.filter { !$0.hasPrefix(".") && !$0.hasPrefix("_") }.sorted()
        .map { "\(path)/\($0)" }
    }
    guard !parts.isEmpty else {
      throw PipelineError("there are no observations in \(paths.joined(separator: ", "))")
    }
    return parts
  }

  private static func data(of part: String) throws(PipelineError) -> Data {
    do {
      return try Data(contentsOf: URL(fileURLWithPath: part), options: .alwaysMapped)
    } catch {
      throw PipelineError("\(part) cannot be read: \(error.localizedDescription)")
    }
  }

  /// Documents of the folder that nobody tagged, where their lines named any.
  private func missing(_ files: [ReadCorpus.File]) throws -> [Warning] {
    let tagged = Set(files.map(\.path))
    let missing = try folder.entries().map(\.path).filter { !tagged.contains($0) }
    guard let first = missing.first else { return [] }
    return [
      Warning(
        file: first, line: nil, reason: .corpus,
        message: "\(missing.count) of the files in documents/ are not among the observations, "
          + "this one is the first; they are not counted")
    ]
  }
}
