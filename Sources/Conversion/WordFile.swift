import Packaging
import Reporting

/// A Word file made of the parts that a renderer wrote.
public struct WordFile: Sendable {
  /// Makes a converter.
  public init() {}
}
