import GRDB

/// The tables of an archive, and how each version of them is made from the one before.
enum ArchiveSchema {
  /// SQLite's application id of an archive: "PALM" as four bytes.
  static let applicationMark: Int32 = 0x5041_4C4D

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: files, documents, observations, passages") { database in
      try database.execute(sql: files)
      try database.execute(sql: observations)
      try database.execute(sql: passages)
    }
    // Empty until the next corpus is stored.
    migrator.registerMigration("2: the corpus's title") { database in
      try database.execute(sql: "CREATE TABLE corpus (title TEXT NOT NULL)")
    }
    return migrator
  }

  /// A file has a refusal, a document, or neither where nothing of it may be kept.
  private static let files = """
    CREATE TABLE file (
      id INTEGER PRIMARY KEY,
      path TEXT NOT NULL UNIQUE,
      sha256 TEXT NOT NULL,
      context TEXT NOT NULL,
      status TEXT NOT NULL,
      retired INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE refusal (
      file INTEGER PRIMARY KEY REFERENCES file ON DELETE CASCADE,
      line INTEGER,
      reason TEXT NOT NULL,
      message TEXT NOT NULL
    );
    CREATE TABLE document (
      file INTEGER PRIMARY KEY REFERENCES file ON DELETE CASCADE,
      kind TEXT NOT NULL,
      symbol TEXT NOT NULL,
      title TEXT NOT NULL,
      language TEXT NOT NULL,
      date TEXT NOT NULL,
      distribution TEXT NOT NULL,
      cycle INTEGER NOT NULL,
      year INTEGER NOT NULL,
      state TEXT,
      regional_group TEXT,
      fingerprint TEXT NOT NULL,
      nil_statements TEXT NOT NULL
    );
    CREATE INDEX document_by_symbol ON document (symbol);
    CREATE TABLE warning (
      id INTEGER PRIMARY KEY,
      file INTEGER NOT NULL REFERENCES file ON DELETE CASCADE,
      line INTEGER,
      reason TEXT NOT NULL,
      message TEXT NOT NULL
    );
    CREATE INDEX warning_by_file ON warning (file);
    CREATE TABLE entry (
      id INTEGER PRIMARY KEY,
      file INTEGER NOT NULL REFERENCES file ON DELETE CASCADE,
      kind TEXT NOT NULL,
      provisions TEXT,
      regional_group TEXT,
      states INTEGER,
      text TEXT NOT NULL,
      line INTEGER NOT NULL
    );
    CREATE INDEX entry_by_file ON entry (file);
    """

  /// Provisions stand with a space before and after each, so that a query finds a whole name; the
  /// text stands last, so that a scan of the other columns does not read it.
  private static let observations = """
    CREATE TABLE observation (
      id INTEGER PRIMARY KEY,
      file INTEGER NOT NULL REFERENCES file ON DELETE CASCADE,
      block INTEGER NOT NULL,
      line INTEGER,
      kind TEXT NOT NULL,
      provisions TEXT NOT NULL,
      out_of_scope TEXT NOT NULL,
      basis TEXT NOT NULL,
      state TEXT,
      regional_group TEXT,
      cycle INTEGER NOT NULL,
      year INTEGER NOT NULL,
      paragraph TEXT,
      document TEXT NOT NULL,
      address TEXT NOT NULL,
      text TEXT NOT NULL
    );
    CREATE INDEX observation_by_place ON observation (file, block);
    """

  /// The index refers to the passages' own text. Numbers of passages are never used again, so that
  /// `indexed_through` divides what the index holds from what it has yet to take in.
  private static let passages = """
    CREATE TABLE passage (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      file INTEGER NOT NULL REFERENCES file ON DELETE CASCADE,
      block INTEGER NOT NULL,
      line INTEGER,
      form TEXT NOT NULL,
      level INTEGER NOT NULL,
      number TEXT,
      text TEXT NOT NULL
    );
    CREATE INDEX passage_by_place ON passage (file, block);
    CREATE VIRTUAL TABLE passage_index USING fts5 (
      text, content = 'passage', content_rowid = 'id',
      tokenize = 'porter unicode61 remove_diacritics 2'
    );
    CREATE TABLE search_state (indexed_through INTEGER NOT NULL);
    INSERT INTO search_state VALUES (0);
    """
}
