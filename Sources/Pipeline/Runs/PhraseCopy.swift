import Foundation
public import Reporting

/// A drafter's changed copy of the phrase book: a file, or the files of a folder.
public struct PhraseCopy: Sendable {
  /// The largest file that is read, in bytes: the whole book many times over.
  static let mostBytes = 1_000_000

  /// The files, in the order of their names.
  public let sources: [PhraseSource]

  /// Reads the files.
  ///
  /// - Parameter path: A file of any name, or a folder of which every `.phrases` and `.txt` is read.
  /// - Throws: `PipelineError` where there is nothing to read.
  public init(at path: String) throws(PipelineError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw PipelineError("there is no file or folder \(path)")
    }
    guard isFolder.boolValue else {
      sources = [try PhraseCopy.source(at: URL(fileURLWithPath: path), name: path)]
      return
    }
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter {
      ["phrases", "txt"].contains(($0 as NSString).pathExtension)
    }.sorted()
    guard !names.isEmpty else {
      throw PipelineError("the folder \(path) has no file whose name ends in .phrases or .txt")
    }
    let folder = URL(fileURLWithPath: path)
    sources = try names.map { name throws(PipelineError) in
      try PhraseCopy.source(at: folder.appendingPathComponent(name), name: name)
    }
  }

  /// Returns the standard book with what the copy changes.
  ///
  /// - Throws: Everything that is wrong with the copy.
  public func book() throws(PhraseBookError) -> PhraseBook {
    try PhraseBook.standard.changed(by: sources)
  }

  private static func source(at file: URL, name: String) throws(PipelineError) -> PhraseSource {
    let values = try? file.resourceValues(forKeys: [.isRegularFileKey, .fileSizeKey])
    guard values?.isRegularFile == true, let bytes = try? Data(contentsOf: file) else {
      throw PipelineError("the file \(name) cannot be read")
    }
    guard bytes.count <= mostBytes else {
      throw PipelineError("the file \(name) is larger than \(mostBytes) bytes: no phrase book")
    }
    guard let text = String(bytes: bytes, encoding: .utf8) else {
      throw PipelineError("the file \(name) is not UTF-8; save it as plain text in UTF-8")
    }
    return PhraseSource(name: name, text: text)
  }
}
