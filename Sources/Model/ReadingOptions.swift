/// What whoever starts a reading may change about how files are read.
public struct ReadingOptions: Hashable, Sendable {
  /// How much a file may demand before it is refused.
  public var limits: ReadingLimits

  /// Makes options.
  public init(limits: ReadingLimits = .standard) { self.limits = limits }

  /// All of the options in one line: two readings with the same line come to the same.
  public var description: String { limits.description }

  /// The options that apply where nobody says otherwise.
  public static let standard = ReadingOptions()
}
