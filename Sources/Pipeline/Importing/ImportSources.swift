import Foundation
import Ingest
import Model

/// The files that were named for an import, each with the folder that it is read from.
struct ImportSources {
  /// A file, and how it is read.
  struct File {
    /// The path with which it is shown: the name that was given, and the way from there.
    let label: String
    let folder: CorpusFolder
    let entry: CorpusEntry
  }

  private(set) var files: [File] = []
  /// The first table of States at the top of a folder; nil for none.
  private(set) var states: [UInt8]?

  init(_ paths: [String], target: String, limits: ReadingLimits) throws(PipelineError) {
    let target = FolderPlace(target)
    var labels: Set<String> = []
    for path in paths {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw PipelineError("\(path) does not exist; name files, or a folder of files")
      }
      let place = URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL
      if target.overlaps(FolderPlace(path)) {
        throw PipelineError(
          "\(path) and the corpus lie within one another; let --into name a folder elsewhere")
      }
      let root = place.lastPathComponent
      let folder = CorpusFolder(
        path: place.deletingLastPathComponent().path, root: root, limits: limits)
      let entries = isFolder.boolValue ? try Self.entries(of: folder) : [Self.entry(root, folder)]
      var label = root
      var number = 2
      while !labels.insert(label).inserted {
        label = "\(root) (\(number))"
        number += 1
      }
      for entry in entries {
        let name = CorpusFolder.stateTableName
        if entry.path == name || entry.path == "\(root)/\(name)" {
          if states == nil { states = try? folder.bytes(of: entry.path) }
          continue
        }
        files.append(
          File(label: label + entry.path.dropFirst(root.count), folder: folder, entry: entry))
      }
    }
  }

  private static func entries(of folder: CorpusFolder) throws(PipelineError) -> [CorpusEntry] {
    do {
      return try folder.files()
    } catch {
      throw PipelineError(CorpusReader.sentence(error))
    }
  }

  /// A file by itself, with the one that speaks of it.
  private static func entry(_ name: String, _ folder: CorpusFolder) -> CorpusEntry {
    let side = "\(name).meta.json"
    let hasSide = (try? folder.bytes(of: side)) != nil
    return CorpusEntry(path: name, sidePath: hasSide ? side : nil)
  }
}
