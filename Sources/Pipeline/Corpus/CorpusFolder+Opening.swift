import Foundation
import Ingest
import Model

extension CorpusFolder {
  /// Reads what the corpus says of itself.
  func readFacts() throws(PipelineError) -> CorpusFacts {
    do {
      return try facts()
    } catch {
      throw PipelineError(CorpusReader.sentence(error))
    }
  }

  /// Lists the corpus's files.
  ///
  /// - Throws: `PipelineError` where there are more than the limits allow.
  func entries() throws(PipelineError) -> [CorpusEntry] {
    do {
      return try files()
    } catch {
      throw PipelineError(CorpusReader.sentence(error))
    }
  }

  /// Makes sure that a folder is a corpus before any of it is read.
  static func opened(
    at path: String, limits: ReadingLimits
  ) throws(PipelineError) -> CorpusFolder {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw PipelineError("\(path) does not exist; name the folder of a corpus")
    }
    guard isFolder.boolValue else {
      throw PipelineError("\(path) is a file; name the folder of a corpus")
    }
    let file = "\(path)/\(corpusFileName)"
    guard FileManager.default.fileExists(atPath: file) else {
      throw PipelineError(
        "\(path) has no \(corpusFileName); a corpus is a folder with corpus.json and documents/")
    }
    return CorpusFolder(path: path, limits: limits)
  }
}
