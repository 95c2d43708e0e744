/// What an import came to.
public struct ImportSummary: Sendable {
  /// Every file that was named, in byte order of the paths.
  public internal(set) var files: [ImportedFile]
  /// What else to look at, a sentence each.
  public internal(set) var notes: [String] = []
  /// The table to fill in.
  public let table: String

  /// The number of files that came to something.
  public func number(_ status: ImportedFile.Status) -> Int { files.count { $0.status == status } }

  /// Whether somebody has to do something before the corpus is whole.
  public var isOpen: Bool { files.contains(where: \.status.isOpen) }
}
