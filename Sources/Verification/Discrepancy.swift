/// Something in a finished document that does not follow from the run, with its place in print.
public struct Discrepancy: Hashable, Sendable {
  /// The place: a paragraph's number, "table 3", "note 1", "summary" or "heading IV".
  public let place: String
  /// One sentence without a full stop: what stands there, and what the run says.
  public let message: String

  /// Makes a discrepancy.
  public init(place: String, message: String) {
    self.place = place
    self.message = message
  }
}
