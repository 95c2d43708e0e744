/// A provision that a document's markup names outright, not yet held against the registry.
public struct ProvisionReference: Hashable, Sendable {
  /// The words that bear the reference, in the text of the block or row.
  public let span: TextSpan
  /// The instrument as the markup writes it, in either case.
  public let instrument: String
  /// Article and units as the markup numbers them, outermost first; empty for the whole.
  public let numbers: [String]

  /// Makes a reference.
  public init(span: TextSpan, instrument: String, numbers: [String]) {
    self.span = span
    self.instrument = instrument
    self.numbers = numbers
  }
}
