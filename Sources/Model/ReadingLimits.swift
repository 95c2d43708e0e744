/// How much a file may demand before it is refused.
public struct ReadingLimits: Hashable, Sendable {
  /// The greatest size of a file, in bytes: a summary has some 50 kilobytes, a crafted file may
  /// have any number.
  public var maximumBytes = 50 * 1_048_576
  /// The greatest depth of nested elements or values: documents have a dozen, and each level costs
  /// the reader stack.
  public var maximumDepth = 256

  /// Makes limits that hold for documents of offices.
  public init() {}

  /// The limits that apply where nobody says otherwise.
  public static let standard = ReadingLimits()
}
