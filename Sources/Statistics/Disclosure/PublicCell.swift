import Model

/// What may be said in public of a cell.
public enum Disclosure: Hashable, Sendable {
  /// The numbers; mentions are nil where they would give away another cell.
  case printed(states: Int, bounds: ClosedRange<Int>, mentions: Int?)
  /// One or two States have the finding.
  case fewerThanThree
  /// All reviewed States but one or two have the finding.
  case allButFewerThanThree
  /// Withheld so that no small number can be computed from others.
  case suppressed
  /// Fewer than six States reviewed: neither numbers nor words.
  case tooFewReviewed

  /// The word in `tables.csv`.
  public var code: String {
    switch self {
    case .printed: "printed"
    case .fewerThanThree: "fewerThanThree"
    case .allButFewerThanThree: "allButFewerThanThree"
    case .suppressed, .tooFewReviewed: "suppressed"
    }
  }
}

/// A cell as the public may see it; what is withheld cannot be got out of it.
public struct PublicCell: Hashable, Sendable {
  /// What is counted.
  public let key: CellKey
  /// Parties reviewed; public, for the lists of States reviewed are.
  public let reviewed: Int
  /// States bound by the instrument.
  public let parties: Int
  /// Parties drawn in the span whose summary is not there.
  public let pending: Int
  /// What may be said.
  public let disclosure: Disclosure

  /// Makes a cell as the public may see it.
  public init(key: CellKey, reviewed: Int, parties: Int, pending: Int, disclosure: Disclosure) {
    self.key = key
    self.reviewed = reviewed
    self.parties = parties
    self.pending = pending
    self.disclosure = disclosure
  }

  /// The same cell with something else said of it.
  public func saying(_ disclosure: Disclosure) -> PublicCell {
    PublicCell(
      key: key, reviewed: reviewed, parties: parties, pending: pending, disclosure: disclosure)
  }

  /// The numbers of States that a reader who knows the rules holds possible.
  public func possible(under rules: DisclosureRules) -> ClosedRange<Int> {
    switch disclosure {
    case .printed(let states, _, _): states...states
    case .fewerThanThree: 1...min(rules.greatestSmallCount, reviewed)
    case .allButFewerThanThree:
      max(0, reviewed - rules.greatestSmallCount)...max(0, reviewed - 1)
    case .suppressed, .tooFewReviewed: 0...reviewed
    }
  }

  /// The number of States, where it is printed.
  public var states: Int? {
    if case .printed(let states, _, _) = disclosure { return states }
    return nil
  }

  /// The bounds for all parties, where they are printed.
  public var bounds: ClosedRange<Int>? {
    if case .printed(_, let bounds, _) = disclosure { return bounds }
    return nil
  }
}
