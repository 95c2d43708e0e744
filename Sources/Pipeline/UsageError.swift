import Model

/// What a command was asked for wrongly, in one line; exit code 1.
public struct UsageError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The line, without a full stop at its end.
  public let description: String

  init(_ description: String) { self.description = PlainText.message(description) }

  /// A file that a user wrote and that says what cannot be.
  init(_ refusal: Refusal, file: String) {
    self.init("\(file)\(refusal.line.map { ":\($0)" } ?? ""): \(refusal.message)")
  }
}
