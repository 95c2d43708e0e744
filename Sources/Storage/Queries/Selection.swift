/// Which of the stored documents a query sees.
public enum Selection: Sendable, CaseIterable {
  /// Those whose findings are counted.
  case counted
  /// Those that stand for themselves: counted ones and sources.
  case standing
  /// All, replaced, linked, repeated and retired ones among them.
  case everything

  /// The condition on the table `file`.
  var condition: String {
    switch self {
    case .counted: "file.retired = 0 AND file.status = 'counted'"
    case .standing: "file.retired = 0 AND file.status IN ('counted', 'source')"
    case .everything: "TRUE"
    }
  }
}
