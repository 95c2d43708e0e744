/// The limits of what may be printed, from section 12 of the method.
public struct DisclosureRules: Sendable {
  /// The fewest reviewed States of which anything is said.
  public let fewestReviewed: Int
  /// The greatest number of States that is not printed, counted from none and from all.
  public let greatestSmallCount: Int

  /// Groups below six and counts of one and two.
  public static let standard = DisclosureRules(fewestReviewed: 6, greatestSmallCount: 2)

  /// What the rules alone say of a count, before anything is withheld to protect another.
  func status(states: Int, reviewed: Int) -> MarginStatus {
    if reviewed == 0 { return .printed }
    if reviewed < fewestReviewed { return .hidden }
    if (1...greatestSmallCount).contains(states) { return .fewerThanThree }
    if (1...greatestSmallCount).contains(reviewed - states) { return .allButFewerThanThree }
    return .printed
  }

  /// The counts that a reader who knows the rules holds possible.
  func possible(_ status: MarginStatus, states: Int, reviewed: Int) -> ClosedRange<Int> {
    switch status {
    case .printed:
      return states...states
    case .fewerThanThree:
      return 1...min(greatestSmallCount, reviewed)
    case .allButFewerThanThree:
      return max(0, reviewed - greatestSmallCount)...max(0, reviewed - 1)
    case .hidden:
      return 0...reviewed
    case .suppressed:
      // It may be a small count too, whose name would have given another away.
      return 0...reviewed
    }
  }
}

/// How a line or column total of a family of cells stands in public.
enum MarginStatus: Hashable {
  case printed, fewerThanThree, allButFewerThanThree
  /// Withheld to protect another.
  case suppressed
  /// Of a group too small to be described, or of the States of no group: never shown.
  case hidden
}
