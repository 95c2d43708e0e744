/// How the tables of reviewers are drawn; which one depends on the States and the rules alone.
public enum LotMethod: Hashable, Sendable {
  /// One of so many tables, all of them listed. Exact.
  case enumeration(tables: Int)
  /// Sets drawn for each State by itself, all of them anew until every rule is kept. Exact.
  case rejection
  /// A Markov chain; uniform but for what is left of its beginning.
  case chain

  /// The word for it in a transcript.
  public var name: String {
    switch self {
    case .enumeration: "enumeration"
    case .rejection: "rejection"
    case .chain: "chain"
    }
  }
}
