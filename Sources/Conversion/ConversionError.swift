/// A report that could not be made into a file, and what to do.
public struct ConversionError: Error, Hashable, CustomStringConvertible {
  /// One sentence without a full stop.
  public let description: String

  /// Whether a program that the file type needs is not installed; all else can still be written.
  public let isMissingTool: Bool

  /// Makes an error.
  public init(_ description: String, isMissingTool: Bool = false) {
    self.description = description
    self.isMissingTool = isMissingTool
  }
}
