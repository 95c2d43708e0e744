/// What a corpus says of itself: `corpus.json`, `states.csv` and `columns.csv`, each read once.
public struct CorpusFacts: Sendable {
  /// A file and its content as it was read; empty where there is none.
  public struct Content: Sendable {
    /// The file's name.
    public let name: String
    /// The content.
    public let bytes: [UInt8]
  }

  /// What `corpus.json` says.
  public let file: CorpusFile
  /// What `states.csv` says; nil where the corpus has none.
  public let states: StateTable?
  /// What `columns.csv` says; nil where the corpus has none.
  public let columns: ColumnTable?
  /// What all were read from, `columns.csv` only where there is one, so that whoever makes a digest makes it of these same bytes.
  public let contents: [Content]
}
