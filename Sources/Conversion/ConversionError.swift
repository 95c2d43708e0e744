/// A report that could not be made into a file, and what to do.
public struct ConversionError: Error, Hashable, CustomStringConvertible {
  /// One sentence without a full stop.
  public let description: String

  /// Makes an error.
  public init(_ description: String) { self.description = description }
}
