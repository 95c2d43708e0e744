import GRDB
import Model

extension Archive {
  /// Returns what is known of each file that need not be read again, by path.
  ///
  /// Left out, so that they are read again: retired files; files stored in another context;
  /// refusals that other files or the moment brought about (`conflict`, `unreadable`); documents
  /// with a provision, a kind or another word that this version does not know.
  ///
  /// - Parameter context: The digest given when the files were stored.
  /// - Returns: The files; whoever reads one compares its `sha256` with the file's bytes.
  /// - Throws: `ArchiveError` where the archive cannot be read.
  /// - Complexity: One pass over the facts of the context's documents; their texts are not read.
  public func storedFiles(context: String) throws(ArchiveError) -> [String: StoredFile] {
    try reading { database in
      var loading = StoredFileLoading(database, context: context, provision: provision)
      return try loading.files()
    }
  }
}

/// Puts files together from the rows of all tables, each table read once.
private struct StoredFileLoading {
  private let database: Database
  private let context: String
  private var reader: ObservationReader
  private var paths: [Int64: String] = [:]
  private var warnings: [Int64: [Warning]] = [:]
  private var entries: [Int64: [CompilationEntry]] = [:]
  private var observations: [Int64: [Observation]] = [:]
  /// Files with something that this version does not know.
  private var unknown: Set<Int64> = []

  init(_ database: Database, context: String, provision: @escaping Archive.ProvisionNaming) {
    self.database = database
    self.context = context
    reader = ObservationReader(provision)
  }

  mutating func files() throws -> [String: StoredFile] {
    try readParts()
    var files: [String: StoredFile] = [:]
    let heads = try Row.fetchCursor(
      database,
      sql: """
        SELECT file.id, file.path, file.sha256, file.status, refusal.line, refusal.reason,
          refusal.message
        FROM file LEFT JOIN refusal ON refusal.file = file.id
        WHERE file.context = ? AND file.retired = 0
        """, arguments: [context])
    let documents = try documents()
    while let row = try heads.next() {
      let path = KeptText.read(row[1])
      guard let status = FileStatus(rawValue: row[3]),
        let outcome = documents[row[0]].map(StoredFile.Outcome.read) ?? refusal(row, path: path)
      else { continue }
      files[path] = StoredFile(path: path, sha256: row[2], status: status, outcome: outcome)
    }
    return files
  }

  private func refusal(_ row: Row, path: String) -> StoredFile.Outcome? {
    guard let word: String = row[5], let reason = Refusal.Reason(rawValue: word),
      reason != .conflict, reason != .unreadable
    else { return nil }
    return .refused(
      Refusal(file: path, line: row[4], reason: reason, message: KeptText.read(row[6])))
  }

  /// Rows of a table that belong to the files of the context, in the order of the documents.
  private func rows(of columns: String, from table: String) throws -> RowCursor {
    try Row.fetchCursor(
      database,
      sql: """
        SELECT \(table).file, \(columns) FROM \(table) JOIN file ON file.id = \(table).file
        WHERE file.context = ? AND file.retired = 0 ORDER BY \(table).rowid
        """, arguments: [context])
  }

  private mutating func readParts() throws {
    let warningRows = try rows(of: "path, line, reason, message", from: "warning")
    while let row = try warningRows.next() {
      guard let reason = Warning.Reason(rawValue: row[3]) else {
        unknown.insert(row[0])
        continue
      }
      warnings[row[0], default: []].append(
        Warning(
          file: KeptText.read(row[1]), line: row[2], reason: reason,
          message: KeptText.read(row[4])))
    }
    let entryRows = try rows(
      of: "kind, provisions, regional_group, states, text, line", from: "entry")
    while let row = try entryRows.next() {
      guard let kind = Kind(code: row[1] as String) else {
        unknown.insert(row[0])
        continue
      }
      entries[row[0], default: []].append(
        CompilationEntry(
          kind: kind, provisions: KeptLines.read(row[2]),
          regionalGroup: (row[3] as String?).flatMap { RegionalGroup(code: $0) }, states: row[4],
          text: KeptText.read(row[5]), line: row[6]))
    }
    let observationRows = try rows(of: ObservationReader.columns, from: "observation")
    while let row = try observationRows.next() {
      guard let observation = reader.observation(row, from: 1) else {
        unknown.insert(row[0])
        continue
      }
      observations[row[0], default: []].append(observation)
    }
  }

  private func documents() throws -> [Int64: StoredDocument] {
    let rows = try rows(
      of: DocumentHead.columns + ", nil_statements, fingerprint", from: "document")
    var documents: [Int64: StoredDocument] = [:]
    while let row = try rows.next() {
      let number: Int64 = row[0]
      let nilWords = (row[11] as String).split(separator: " ")
      let nilStatements = nilWords.compactMap { Kind(code: $0) }
      guard !unknown.contains(number), nilStatements.count == nilWords.count,
        let head = DocumentHead(row, from: 1)
      else { continue }
      documents[number] = StoredDocument(
        kind: head.kind, symbol: head.symbol, title: head.title, language: head.language,
        date: head.date, distribution: head.distribution, cycle: head.cycle, year: head.year,
        state: head.state, regionalGroup: head.regionalGroup, fingerprint: KeptText.read(row[12]),
        entries: entries[number] ?? [], observations: observations[number] ?? [],
        nilStatements: nilStatements, warnings: warnings[number] ?? [])
    }
    return documents
  }
}
