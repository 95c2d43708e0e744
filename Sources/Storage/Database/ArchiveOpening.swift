import GRDB

/// Opens a database file after it has made sure that the file is an archive or may become one.
struct ArchiveOpening {
  let path: String
  let purpose: Archive.Purpose
  let patienceInSeconds: Double

  static func configuration(patienceInSeconds: Double = 5) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patienceInSeconds)
    configuration.prepareDatabase { database in
      // The file may come from anywhere: its schema gets no say in what is run.
      try database.execute(sql: "PRAGMA trusted_schema = OFF")
    }
    return configuration
  }

  func database() throws(ArchiveError) -> DatabaseQueue {
    switch FileIdentity(ofFileAt: path) {
    case .archive: break
    case .other: throw ArchiveError(.notAnArchive, at: path)
    case .unreadable: throw ArchiveError(.cannotOpen, at: path)
    case .missing:
      if purpose == .reading { throw ArchiveError(.missing, at: path) }
    case .empty:
      if purpose == .reading { throw ArchiveError(.notAnArchive, at: path, detail: "it is empty") }
    }
    return try Archive.wrapping(path) {
      let database = try DatabaseQueue(
        path: path, configuration: Self.configuration(patienceInSeconds: patienceInSeconds))
      try mark(database)
      let migrator = ArchiveSchema.migrator
      if try database.read(migrator.hasBeenSuperseded) {
        throw ArchiveError(.newerVersion, at: path)
      }
      try migrate(database, with: migrator)
      return database
    }
  }

  /// Marks a new database as ours before anything else is written, so that a process killed right
  /// after leaves what the next one knows as its own.
  private func mark(_ database: DatabaseQueue) throws {
    if try database.read(isMarked) { return }
    try database.writeWithoutTransaction { database in
      try database.inTransaction(.immediate) {
        guard try !isMarked(database) else { return .rollback }
        let names = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema")
        guard names == 0 else { throw ArchiveError(.notAnArchive, at: path) }
        try database.execute(sql: "PRAGMA application_id = \(ArchiveSchema.applicationMark)")
        return .commit
      }
    }
  }

  private func isMarked(_ database: Database) throws -> Bool {
    try Int32.fetchOne(database, sql: "PRAGMA application_id") == ArchiveSchema.applicationMark
  }

  private func migrate(_ database: DatabaseQueue, with migrator: DatabaseMigrator) throws {
    if try database.read(migrator.hasCompletedMigrations) { return }
    do {
      try migrator.migrate(database)
    } catch let error as DatabaseError {
      // Another process may have made the same archive at the same moment.
      guard error.resultCode == .SQLITE_ERROR || error.resultCode == .SQLITE_CONSTRAINT,
        try database.read(migrator.hasCompletedMigrations)
      else { throw error }
    }
  }
}

extension ArchiveError {
  /// Says a failure of the database in the archive's words.
  init(_ error: DatabaseError, at path: String) {
    let reason: Reason =
      switch error.resultCode {
      case .SQLITE_NOTADB: .notAnArchive
      case .SQLITE_BUSY, .SQLITE_LOCKED: .inUse
      case .SQLITE_READONLY: .readOnly
      case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: .cannotOpen
      case .SQLITE_FULL: .diskFull
      default: .damaged
      }
    self.init(reason, at: path, detail: reason == .damaged ? error.message ?? "" : "")
  }
}
