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
      // A year's documents fit in 64 MiB: they reach the disk once, when they are whole.
      try database.execute(sql: "PRAGMA cache_size = -65536")
    }
    return configuration
  }

  func database() throws(ArchiveError) -> DatabaseQueue {
    do {
      if purpose == .reading { try refuseMissingFile() }
      let database = try DatabaseQueue(
        path: path, configuration: Self.configuration(patienceInSeconds: patienceInSeconds))
      try mark(database)
      let migrator = ArchiveSchema.migrator
      if try database.read(migrator.hasBeenSuperseded) {
        throw ArchiveError(.newerVersion, at: path)
      }
      try migrate(database, with: migrator)
      return database
    } catch let error as ArchiveError {
      throw error
    } catch let error as DatabaseError where ArchiveError.isUnreadable(error) {
      // What cannot even be read is a folder or a device, not an archive that broke.
      throw ArchiveError(.cannotOpen, at: path)
    } catch let error as DatabaseError {
      throw ArchiveError(error, at: path)
    } catch {
      throw ArchiveError(.damaged, at: path, detail: "\(error)")
    }
  }

  /// A connection that writes would make the file; one that only reads says that there is none.
  ///
  /// Anything else that it finds is left to the other connection, which undoes what a killed
  /// process left half done, and which leaves no file beside another program's database.
  private func refuseMissingFile() throws(ArchiveError) {
    var configuration = Self.configuration(patienceInSeconds: patienceInSeconds)
    configuration.readonly = true
    do {
      _ = try DatabaseQueue(path: path, configuration: configuration)
    } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CANTOPEN {
      throw ArchiveError(.missing, at: path)
    } catch {
      return
    }
  }

  /// Makes sure that the database is ours, and marks a new one as ours before anything else is
  /// written, so that a process killed right after leaves what the next one knows as its own.
  private func mark(_ database: DatabaseQueue) throws {
    if try database.read(isMarked) { return }
    if purpose == .reading {
      throw ArchiveError(.notAnArchive, at: path, detail: "it is empty")
    }
    try database.writeWithoutTransaction { database in
      try database.inTransaction(.immediate) {
        guard try !isMarked(database) else { return .rollback }
        try database.execute(sql: "PRAGMA application_id = \(ArchiveSchema.applicationMark)")
        // GRDB would make its table in a transaction of its own, which another process could
        // see half done.
        try database.execute(
          sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
        return .commit
      }
    }
  }

  /// Whether the database is an archive; false for one that has nothing in it.
  private func isMarked(_ database: Database) throws -> Bool {
    let mark = try Int32.fetchOne(database, sql: "PRAGMA application_id")
    if mark == ArchiveSchema.applicationMark { return true }
    let names = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema")
    guard mark == 0, names == 0 else { throw ArchiveError(.notAnArchive, at: path) }
    return false
  }

  /// Each migration is a transaction of its own. One that another process made first fails here,
  /// and that other process may not have made the next one yet: as long as others get on, the rest
  /// is tried again.
  private func migrate(_ database: DatabaseQueue, with migrator: DatabaseMigrator) throws {
    var made = try database.read(migrator.appliedIdentifiers)
    while try !database.read(migrator.hasCompletedMigrations) {
      do {
        try migrator.migrate(database)
      } catch let error as DatabaseError {
        let known = made
        made = try database.read(migrator.appliedIdentifiers)
        guard error.resultCode == .SQLITE_ERROR || error.resultCode == .SQLITE_CONSTRAINT,
          made.count > known.count
        else { throw error }
      }
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
      case .SQLITE_IOERR where Self.failuresOfWriting.contains(error.extendedResultCode): .diskFull
      default: .damaged
      }
    self.init(reason, at: path, detail: reason == .damaged ? error.message ?? "" : "")
  }

  /// Whether a place gives nothing back that a database could be read from.
  static func isUnreadable(_ error: DatabaseError) -> Bool {
    error.resultCode == .SQLITE_IOERR && !failuresOfWriting.contains(error.extendedResultCode)
  }

  /// What SQLite says where a disk takes nothing more but does not say why.
  private static let failuresOfWriting: [ResultCode] = [
    .SQLITE_IOERR_WRITE, .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_TRUNCATE, .SQLITE_IOERR_DIR_FSYNC,
  ]
}
