import GRDB

/// The full-text index: it takes in passages when someone searches, never when a run stores.
struct SearchIndex {
  /// More replaced documents than this, and taking each out costs more than beginning anew.
  private static let mostForgottenOneByOne = 20

  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Whether every stored passage is in the index.
  var isComplete: Bool {
    get throws {
      let last = try Int64.fetchOne(database, sql: "SELECT max(id) FROM passage") ?? 0
      return try last <= indexedThrough
    }
  }

  private var indexedThrough: Int64 {
    get throws {
      try Int64.fetchOne(database, sql: "SELECT indexed_through FROM search_state") ?? 0
    }
  }

  /// Takes in what was stored since the last search.
  func complete() throws {
    let forms = PassageLine.searchedForms.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    try database.execute(
      sql: """
        INSERT INTO passage_index (rowid, text)
          SELECT id, text FROM passage WHERE id > ? AND form IN (\(forms)) ORDER BY id
        """, arguments: [try indexedThrough])
    try database.execute(
      sql: "UPDATE search_state SET indexed_through = (SELECT coalesce(max(id), 0) FROM passage)")
  }

  /// Takes out the passages of files that are about to be deleted.
  func forget(_ files: [Int64]) throws {
    let indexedThrough = try indexedThrough
    guard indexedThrough > 0, !files.isEmpty else { return }
    if files.count > Self.mostForgottenOneByOne {
      try database.execute(sql: "INSERT INTO passage_index (passage_index) VALUES ('delete-all')")
      try database.execute(sql: "UPDATE search_state SET indexed_through = 0")
      return
    }
    let forms = PassageLine.searchedForms.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    let removal = try database.makeStatement(
      sql: """
        INSERT INTO passage_index (passage_index, rowid, text)
          SELECT 'delete', id, text FROM passage
          WHERE file = ? AND id <= ? AND form IN (\(forms))
        """)
    for file in files { try removal.execute(arguments: [file, indexedThrough]) }
  }
}
