/// How widely a document may be circulated.
public enum Distribution: String, CaseIterable, Sendable {
  /// To everyone.
  case general
  /// Of temporary interest, to delegations.
  case limited
  /// To those concerned alone; such a document is never read.
  case restricted
}
