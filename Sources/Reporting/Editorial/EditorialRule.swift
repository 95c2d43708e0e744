/// A rule of the United Nations editors that a finished document is held against.
///
/// Its comment is its documentation: what it asks, where that comes from, what to do.
protocol EditorialRule: Sendable {
  /// The name by which it is switched on and off.
  static var name: String { get }

  /// Returns what does not follow the rule: place and message.
  func findings(in document: EditorialDocument) -> [(place: String, message: String)]
}
