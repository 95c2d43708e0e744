/// The sort of finding that an observation records; the five that the mandate names, in order.
public enum Kind: UInt8, CaseIterable, Sendable {
  /// A success in implementation.
  case success
  /// A good practice.
  case goodPractice
  /// A challenge, gap or recommendation.
  case challenge
  /// An observation, suggestion or finding.
  case observation
  /// A need for technical assistance.
  case technicalAssistanceNeed

  /// The word in files, such as `goodPractice`.
  public var code: String {
    switch self {
    case .success: "success"
    case .goodPractice: "goodPractice"
    case .challenge: "challenge"
    case .observation: "observation"
    case .technicalAssistanceNeed: "technicalAssistanceNeed"
    }
  }

  /// Returns the kind that a word stands for, or nil where none does.
  public init?(code: some StringProtocol) {
    guard let found = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = found
  }
}

extension Kind: Comparable {
  /// Orders kinds as every table lists them.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
