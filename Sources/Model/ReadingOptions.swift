/// What whoever starts a reading may change about how files are read.
public struct ReadingOptions: Hashable, Sendable {
  /// How much a file may demand before it is refused.
  public var limits: ReadingLimits
  /// Whether files are read that do not say what is a heading, a paragraph or a table: PDF and plain
  /// text.
  public var acceptsLoss: Bool

  /// Makes options.
  public init(limits: ReadingLimits = .standard, acceptsLoss: Bool = false) {
    self.limits = limits
    self.acceptsLoss = acceptsLoss
  }

  /// All of the options in one line: two readings with the same line come to the same.
  public var description: String {
    limits.description + (acceptsLoss ? " accept-lossy" : "")
  }

  /// The options that apply where nobody says otherwise.
  public static let standard = ReadingOptions()
}
