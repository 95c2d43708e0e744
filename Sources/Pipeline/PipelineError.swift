/// Why a run could not be done, in a sentence for the one who started it.
public struct PipelineError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The sentence, without a full stop at its end.
  public let description: String

  /// Makes an error.
  public init(_ description: String) { self.description = description }
}
