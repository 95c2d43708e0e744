/// What became of a file of a corpus; each file ends in exactly one of these.
public enum FileStatus: String, CaseIterable, Sendable {
  /// A summary or list of observations whose findings are counted.
  case counted
  /// Read and reported, not counted: compilations, submissions, corrigenda, States not drawn.
  case source
  /// A language version of a document that stands in another language.
  case linked
  /// Replaced by a revision or a later issue.
  case superseded
  /// The same document again.
  case repeated
  /// Not read; the reason is listed.
  case refused
}
