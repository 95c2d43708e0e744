/// A file under `documents/`, and the file beside it that says what it does not say of itself.
public struct CorpusEntry: Hashable, Sendable {
  /// The ending of a side file: `a.meta.json` (or `a.docx.meta.json`) speaks of `a.docx`.
  static let sideEnding = ".meta.json"

  /// The file's path in the corpus.
  public let path: String
  /// The side file's path in the corpus; nil where there is none.
  public let sidePath: String?

  /// Makes an entry.
  public init(path: String, sidePath: String? = nil) {
    self.path = path
    self.sidePath = sidePath
  }

  /// Pairs side files with what they speak of; one that speaks of nothing is a file of its own, so
  /// that it is refused and not passed over.
  ///
  /// - Parameter paths: All files, in byte order.
  /// - Returns: The files in the same order, side files left out.
  static func entries(of paths: [String]) -> [CorpusEntry] {
    let all = Set(paths)
    var used: Set<String> = []
    let entries = paths.map { path in
      let side = isDescribedBeside(path) ? sideFiles(of: path).first(where: all.contains) : nil
      if let side { used.insert(side) }
      return CorpusEntry(path: path, sidePath: side)
    }
    return entries.filter { !used.contains($0.path) }
  }

  /// JSON and XML say everything themselves.
  private static func isDescribedBeside(_ path: String) -> Bool {
    !["json", "xml"].contains(DocumentReader.ending(of: path))
  }

  /// Where the side file of a file stands.
  static func sidePath(of path: String) -> String {
    let ending = DocumentReader.ending(of: path)
    return (ending.isEmpty ? path : String(path.dropLast(ending.utf8.count + 1))) + sideEnding
  }

  private static func sideFiles(of path: String) -> [String] {
    [path + sideEnding, sidePath(of: path)]
  }
}
