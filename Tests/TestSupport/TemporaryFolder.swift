public import Foundation

/// A folder of a test's own, removed with the value's owner.
public final class TemporaryFolder: Sendable {
  /// Where the folder is.
  public let url: URL

  /// Makes an empty folder.
  ///
  /// - Throws: Where it cannot be made.
  public init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("palermo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of a name in the folder.
  public func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  /// Writes a file, with the folders that it lies in.
  ///
  /// - Throws: Where it cannot be written.
  public func write(_ text: String, to name: String) throws {
    try write(Data(text.utf8), to: name)
  }

  /// Writes a file, with the folders that it lies in.
  ///
  /// - Throws: Where it cannot be written.
  public func write(_ data: Data, to name: String) throws {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  /// Reads a file.
  ///
  /// - Throws: Where it cannot be read.
  public func text(_ name: String) throws -> String {
    try String(contentsOf: url.appendingPathComponent(name), encoding: .utf8)
  }

  /// Every file beneath the folder with its content, by relative path.
  ///
  /// - Throws: Where one cannot be read.
  public func contents() throws -> [String: Data] {
    let names = FileManager.default.enumerator(atPath: url.path)?.allObjects as? [String] ?? []
    var contents: [String: Data] = [:]
    for name in names {
      var isFolder: ObjCBool = false
      let file = url.appendingPathComponent(name)
      _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
      if !isFolder.boolValue { contents[name] = try Data(contentsOf: file) }
    }
    return contents
  }
}
