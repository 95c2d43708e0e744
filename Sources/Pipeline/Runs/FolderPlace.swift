import Foundation

/// Where a folder or file is, links followed, so that two of them can be told apart.
struct FolderPlace {
  private let path: String

  /// - Parameter path: A path as a user writes it; it need not exist.
  init(_ path: String) {
    self.path = URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path + "/"
  }

  /// Whether one of them is the other or lies in it.
  func overlaps(_ other: FolderPlace) -> Bool {
    path.hasPrefix(other.path) || other.path.hasPrefix(path)
  }
}
