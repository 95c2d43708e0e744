/// Something in a finished document that a rule of the editors does not allow, with its remedy.
public struct EditorialFinding: Hashable, Sendable {
  /// The place in print: a paragraph's number, "table 3", "note 1", "summary", "heading IV".
  public let place: String
  /// The name of the rule.
  public let rule: String
  /// What stands there and what to write, in one sentence without a full stop.
  public let message: String

  /// Makes a finding.
  public init(place: String, rule: String, message: String) {
    self.place = place
    self.rule = rule
    self.message = message
  }
}
