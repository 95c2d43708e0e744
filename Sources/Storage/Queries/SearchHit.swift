public import Model

/// A passage that has the words that were looked for.
public struct SearchHit: Hashable, Sendable {
  /// The passage's address, such as `CTOC/COP/IOG/I/1/1/Add.7#27`, as `passage(id:)` takes it.
  public let id: String
  /// The document.
  public let document: DocumentHead
  /// What became of the document's file.
  public let status: FileStatus
  /// Whether the file is no longer in the corpus.
  public let isRetired: Bool
  /// The sort of finding, where the passage is one.
  public let kind: Kind?
  /// The paragraph's number as printed, if it has one.
  public let number: String?
  /// The words around the first matches; `…` where something was left out.
  public let excerpt: String
  /// The matches in the excerpt, in order.
  public let matches: [TextSpan]
}
