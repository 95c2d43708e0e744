/// Something in a finished document that does not follow from the run, with its place in print.
public struct Discrepancy: Hashable, Sendable {
  /// How much it matters.
  public enum Severity: String, Sendable {
    /// What stands there does not follow from the run.
    case finding
    /// What was taken out or moved: worth knowing, no error.
    case information
  }

  /// Whether it is an error.
  public let severity: Severity
  /// The place: a paragraph's number, "table 3", "note 1", "summary" or "heading IV".
  public let place: String
  /// One sentence without a full stop: what stands there, and what the run says.
  public let message: String

  /// Makes a discrepancy; a finding unless something else is said.
  public init(place: String, message: String, severity: Severity = .finding) {
    self.place = place
    self.message = message
    self.severity = severity
  }
}
