/// How much a file, a container or a folder may demand before it is refused.
public struct ReadingLimits: Hashable, Sendable {
  private var changed: [ReadingLimit: Int] = [:]

  /// Makes limits that hold for documents of offices.
  public init() {}

  /// The limits that apply where nobody says otherwise.
  public static let standard = ReadingLimits()

  /// The greatest number that is allowed.
  public subscript(limit: ReadingLimit) -> Int {
    get { changed[limit] ?? limit.standard }
    set { changed[limit] = newValue == limit.standard ? nil : newValue }
  }

  /// All limits in one line, in the order of their declaration.
  public var description: String {
    ReadingLimit.allCases.map { "\($0.rawValue)=\(self[$0])" }.joined(separator: " ")
  }

  /// A limit as people read it, such as "50 megabytes" or "256".
  public func words(for limit: ReadingLimit) -> String {
    let number = self[limit]
    guard limit.isSize, number >= 1_048_576, number % 1_048_576 == 0 else {
      return limit.isSize ? "\(number) bytes" : "\(number)"
    }
    return number == 1_048_576 ? "1 megabyte" : "\(number / 1_048_576) megabytes"
  }

  /// A refusal of what goes beyond a limit.
  ///
  /// - Parameters:
  ///   - limit: The limit.
  ///   - what: What goes beyond it, as the beginning of a sentence that the limit ends: "the file
  ///     has more than".
  ///   - thing: What is counted, as the end of the sentence; none for sizes.
  ///   - file: The file.
  ///   - line: The line, where there is one.
  /// - Returns: The refusal, with the reason that belongs to the limit.
  public func refusal(
    _ limit: ReadingLimit, _ what: String, _ thing: String = "", file: String, line: Int? = nil
  ) -> Refusal {
    let reason: Refusal.Reason =
      switch limit {
      case .depth, .folderDepth: .tooDeep
      case .entities: .entityExpansion
      default: .tooLarge
      }
    let amount = thing.isEmpty ? words(for: limit) : "\(words(for: limit)) \(thing)"
    return Refusal(
      file: file, line: line, reason: reason,
      message: "\(what) \(amount) (limit: \(limit.rawValue))")
  }
}
