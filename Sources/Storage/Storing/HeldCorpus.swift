import GRDB
import Model

/// Which corpus an archive holds: by its title, and where that was changed, by its documents.
struct HeldCorpus {
  let database: Database
  let path: String

  /// Makes sure that files to be stored are of the corpus that is held, and notes its title.
  ///
  /// Stored over another corpus, they would retire all that it has.
  ///
  /// - Throws: `ArchiveError.anotherCorpus` where the title is another and no document's bytes or
  ///   symbol is known.
  func claim(_ title: String, _ files: [StoredFile]) throws {
    let held = try String.fetchOne(database, sql: "SELECT title FROM corpus").map(KeptText.read)
    guard held != title else { return }
    if let held, try !sharesDocuments(files) {
      throw ArchiveError(.anotherCorpus, at: path, detail: held)
    }
    try database.execute(sql: "DELETE FROM corpus")
    try database.execute(
      sql: "INSERT INTO corpus (title) VALUES (?)", arguments: [KeptText.kept(title)])
  }

  /// Whether the archive is empty, or has a document that is among the files.
  private func sharesDocuments(_ files: [StoredFile]) throws -> Bool {
    let digests = Set(files.map(\.sha256))
    let symbols = Set(
      files.compactMap { file in
        if case .read(let document) = file.outcome { document.symbol } else { nil }
      })
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT file.sha256, document.symbol FROM document JOIN file ON file.id = document.file")
    var isEmpty = true
    while let row = try rows.next() {
      if digests.contains(row[0]) || symbols.contains(KeptText.read(row[1])) { return true }
      isEmpty = false
    }
    return isEmpty
  }
}
