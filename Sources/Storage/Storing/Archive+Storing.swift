import GRDB
public import Model

extension Archive {
  /// Makes the archive hold a corpus as it now is, in one transaction.
  ///
  /// A file with the bytes and the context that it had is not written again, but for its status. A
  /// changed file replaces what was stored of it. A document whose file is gone is retired: it
  /// stays, out of every query that does not ask for it; a refusal whose file is gone is deleted.
  /// Of a document that is refused in the end nothing is kept.
  ///
  /// - Parameters:
  ///   - files: All files of the corpus, each path once.
  ///   - texts: The blocks of the documents that were read now, by path.
  ///   - title: The corpus's title; an archive holds one corpus. Nil where it goes without saying.
  ///   - context: A digest of all else that decides what a file comes to: the corpus's facts, the
  ///     program's version.
  /// - Returns: How many files were added, replaced, retired, unchanged.
  /// - Throws: `ArchiveError`; the archive is then as it was. `anotherCorpus` where it holds
  ///   one; `changedMeanwhile` where a document
  ///   without a text is not in the archive, because another run removed it since.
  @discardableResult
  public func store(
    _ files: [StoredFile], texts: [String: [Block]], of title: String? = nil, context: String
  ) throws(ArchiveError) -> ArchiveChanges {
    try writing { database in
      if let title { try HeldCorpus(database: database, path: path).claim(title, files) }
      let known = try KeptFile.all(in: database)
      let paths = Set(files.map(\.path))
      precondition(paths.count == files.count, "a file of a corpus is stored once")
      let unchanged = Set(
        files.filter { known[$0.path]?.holds($0, context: context) ?? false }.map(\.path))
      let replaced = files.compactMap { unchanged.contains($0.path) ? nil : known[$0.path] }
      let gone = known.values.filter { !paths.contains($0.path) && !$0.isRetired }
      try remove(replaced + gone.filter { !$0.hasDocument }, from: database)
      let writer = try ArchiveWriter(database)
      for file in files where !unchanged.contains(file.path) {
        guard try writer.add(file, blocks: texts[file.path], context: context) else {
          throw ArchiveError(.changedMeanwhile, at: path)
        }
      }
      try settle(files.filter { unchanged.contains($0.path) }, known: known, in: database)
      for file in gone where file.hasDocument {
        try database.execute(
          sql: "UPDATE file SET retired = 1 WHERE id = ?", arguments: [file.id])
      }
      var changes = ArchiveChanges()
      changes.unchanged = unchanged.count
      changes.replaced = replaced.count
      changes.added = files.count - unchanged.count - replaced.count
      changes.retired = gone.count
      return changes
    }
  }

  /// Writes the statuses that are others than before; another file may have brought that about.
  private func settle(
    _ files: [StoredFile], known: [String: KeptFile], in database: Database
  ) throws {
    for file in files {
      guard let kept = known[file.path], kept.status != file.status || kept.isRetired else {
        continue
      }
      try database.execute(
        sql: "UPDATE file SET status = ?, retired = 0 WHERE id = ?",
        arguments: [file.status.rawValue, kept.id])
    }
  }

  private func remove(_ files: [KeptFile], from database: Database) throws {
    guard !files.isEmpty else { return }
    try SearchIndex(database).forget(files.filter(\.hasDocument).map(\.id))
    let removal = try database.makeStatement(sql: "DELETE FROM file WHERE id = ?")
    for file in files { try removal.execute(arguments: [file.id]) }
  }
}

/// What the archive knows of a file without its contents.
private struct KeptFile {
  let id: Int64
  let path: String
  let sha256: String
  let context: String
  let status: FileStatus?
  let isRetired: Bool
  let hasDocument: Bool
  let hasRefusal: Bool

  static func all(in database: Database) throws -> [String: KeptFile] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT id, path, sha256, context, status, retired,
          EXISTS (SELECT 1 FROM document WHERE file = id),
          EXISTS (SELECT 1 FROM refusal WHERE file = id)
        FROM file
        """)
    var files: [String: KeptFile] = [:]
    while let row = try rows.next() {
      let file = KeptFile(
        id: row[0], path: KeptText.read(row[1]), sha256: row[2], context: row[3],
        status: FileStatus(rawValue: row[4]), isRetired: row[5], hasDocument: row[6],
        hasRefusal: row[7])
      files[file.path] = file
    }
    return files
  }

  /// Whether all of the file that is to be kept is here.
  func holds(_ file: StoredFile, context: String) -> Bool {
    guard sha256 == file.sha256, self.context == context else { return false }
    return switch file.outcome {
    case .refused: hasRefusal
    case .read: hasDocument == file.keepsText && !hasRefusal
    }
  }
}
