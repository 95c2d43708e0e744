import GRDB

/// Opens a database file after it has made sure that the file is an archive or may become one.
struct ArchiveOpening {
  let path: String
  let purpose: Archive.Purpose
  let patienceInSeconds: Double

  /// What a file is, as far as an archive is concerned.
  private enum Identity {
    case archive, empty, missing
    /// A killed process left a journal; only a connection that writes may undo it.
    case unfinished
  }

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
    let identity = try identity()
    if purpose == .reading {
      if identity == .missing { throw ArchiveError(.missing, at: path) }
      if identity == .empty { throw ArchiveError(.notAnArchive, at: path, detail: "it is empty") }
    }
    return try Archive.wrapping(path) {
      let database = try DatabaseQueue(
        path: path, configuration: Self.configuration(patienceInSeconds: patienceInSeconds))
      if identity == .unfinished {
        _ = try database.read { try checkedIdentity($0) }
      }
      try migrate(database)
      return database
    }
  }

  private func migrate(_ database: DatabaseQueue) throws {
    let migrator = ArchiveSchema.migrator
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

  /// Looks at the file through a connection that can change nothing.
  private func identity() throws(ArchiveError) -> Identity {
    var configuration = Self.configuration(patienceInSeconds: patienceInSeconds)
    configuration.readonly = true
    do {
      return try DatabaseQueue(path: path, configuration: configuration).read(checkedIdentity)
    } catch let error as ArchiveError {
      throw error
    } catch let error as DatabaseError {
      switch error.extendedResultCode {
      case .SQLITE_CANTOPEN: return .missing
      case .SQLITE_READONLY_ROLLBACK, .SQLITE_READONLY_RECOVERY: return .unfinished
      default: throw ArchiveError(error, at: path)
      }
    } catch {
      throw ArchiveError(.damaged, at: path, detail: "\(error)")
    }
  }

  private func checkedIdentity(_ database: Database) throws -> Identity {
    let mark = try Int32.fetchOne(database, sql: "PRAGMA application_id")
    if mark == ArchiveSchema.applicationMark {
      if try ArchiveSchema.migrator.hasBeenSuperseded(database) {
        throw ArchiveError(.newerVersion, at: path)
      }
      return .archive
    }
    let names = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema")
    guard mark == 0, names == 0 else { throw ArchiveError(.notAnArchive, at: path) }
    return .empty
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
