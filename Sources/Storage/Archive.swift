import GRDB
public import Model

/// What lasts between runs: the documents of a corpus, what became of each, and their observations.
///
/// One SQLite file that holds one corpus. Every change is one transaction: a process killed at any
/// moment leaves what was there before or what was to be there after. The journal is SQLite's
/// rollback journal, not the write-ahead log: an archive at rest is a single file that can be
/// copied, mailed and read from a place where nothing may be written.
///
/// Queries return in a fixed order and see counted documents unless asked for more.
public struct Archive: Sendable {
  /// What an archive is opened for.
  public enum Purpose: Sendable {
    /// To store; the file is made where there is none.
    case storing
    /// To ask; the file must exist.
    case reading
  }

  /// Returns the provision that bears a name such as `UNTOC/16/9`, or nil where none does.
  public typealias ProvisionNaming = @Sendable (String) -> Provision?

  /// The path as the user gave it.
  public let path: String
  let database: DatabaseQueue
  let provision: ProvisionNaming

  /// Opens the archive in a file.
  ///
  /// A file that is not an archive, or of a newer version, is left as it is. An empty file becomes
  /// an archive when it is opened for storing.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - purpose: Whether the file may be made.
  ///   - patienceInSeconds: How long to wait, at each step, for another process that writes.
  ///   - provision: Makes the provision of a name; the registry alone can.
  /// - Returns: The archive, of this version's form.
  /// - Throws: `ArchiveError` with a sentence that says what to do.
  public static func open(
    at path: String, for purpose: Purpose = .storing, patienceInSeconds: Double = 5,
    provision: @escaping ProvisionNaming
  ) throws(ArchiveError) -> Archive {
    let opening = ArchiveOpening(
      path: path, purpose: purpose, patienceInSeconds: patienceInSeconds)
    return Archive(path: path, database: try opening.database(), provision: provision)
  }

  /// Makes an archive that ends with the process.
  ///
  /// - Parameter provision: Makes the provision of a name; the registry alone can.
  /// - Returns: An empty archive.
  /// - Throws: `ArchiveError` where there is no memory for it.
  public static func inMemory(
    provision: @escaping ProvisionNaming
  ) throws(ArchiveError) -> Archive {
    let database = try wrapping(":memory:") {
      let database = try DatabaseQueue(configuration: ArchiveOpening.configuration())
      try ArchiveSchema.migrator.migrate(database)
      return database
    }
    return Archive(path: ":memory:", database: database, provision: provision)
  }

  /// Does something with a consistent view of the database.
  func reading<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
    try Self.wrapping(path) { try database.read(body) }
  }

  /// Does something to the database as one transaction, whole or not at all.
  func writing<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
    try Self.wrapping(path) {
      var result: Value?
      try database.writeWithoutTransaction { database in
        // The lock is taken before anything is read, so that two runs wait for one another
        // instead of failing halfway.
        try database.inTransaction(.immediate) {
          result = try body(database)
          return .commit
        }
      }
      guard let result else { throw ArchiveError(.damaged, at: path) }
      return result
    }
  }

  /// Runs a piece of work on a database and says its failures in the archive's words.
  static func wrapping<Value>(
    _ path: String, _ body: () throws -> Value
  ) throws(ArchiveError) -> Value {
    do {
      return try body()
    } catch let error as ArchiveError {
      throw error
    } catch let error as DatabaseError {
      throw ArchiveError(error, at: path)
    } catch {
      throw ArchiveError(.damaged, at: path, detail: "\(error)")
    }
  }
}
