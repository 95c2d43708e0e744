public import Model

/// The years that a cell covers.
public enum Span: UInt8, CaseIterable, Sendable {
  /// One year's reviews.
  case year
  /// All reviews of the cycle up to and including a year.
  case cycle

  /// The word in files.
  public var code: String { self == .year ? "year" : "cycle" }
}

/// What a cell counts: where, when, on what provision, of what kind.
public struct CellKey: Hashable, Sendable {
  /// The number of the cycle.
  public let cycle: Int
  /// The number of the year; for the span of a cycle, the last one counted.
  public let year: Int
  /// The years covered.
  public let span: Span
  /// The regional group; nil for all States, those of no group among them.
  public let group: RegionalGroup?
  /// An article, or an instrument as a whole.
  public let provision: Provision
  /// The sort of finding.
  public let kind: Kind

  /// Makes a key.
  public init(
    cycle: Int, year: Int, span: Span, group: RegionalGroup?, provision: Provision, kind: Kind
  ) {
    self.cycle = cycle
    self.year = year
    self.span = span
    self.group = group
    self.provision = provision
    self.kind = kind
  }

  /// The group's code, or `ALL`.
  public var groupCode: String { group?.code ?? "ALL" }
}

extension CellKey: Comparable {
  /// Orders keys as `cells.csv` lists them; all States before the groups.
  public static func < (left: Self, right: Self) -> Bool {
    func rank(_ key: CellKey) -> (Int, Int, UInt8, UInt8) {
      (key.cycle, key.year, key.span.rawValue, key.group.map { $0.rawValue + 1 } ?? 0)
    }
    let (first, second) = (rank(left), rank(right))
    if first != second { return first < second }
    return (left.provision, left.kind) < (right.provision, right.kind)
  }
}

/// How many States have a finding, of how many reviewed, of how many parties.
public struct Cell: Hashable, Sendable {
  /// What is counted.
  public let key: CellKey
  /// Reviewed States with at least one finding; in `0...reviewed`.
  public let states: Int
  /// Parties that were reviewed and whose summary is there; in `1...parties`.
  public let reviewed: Int
  /// States bound by the instrument on the last day of the year.
  public let parties: Int
  /// What the sample says of all parties, exact, 95 per cent.
  public let bounds: ClosedRange<Int>
  /// Observations and provisions counted; at least `states`.
  public let mentions: Int
  /// Parties that were drawn in the span and whose summary is not there.
  public let pending: Int

  /// Makes a cell.
  public init(
    key: CellKey, states: Int, reviewed: Int, parties: Int, bounds: ClosedRange<Int>,
    mentions: Int, pending: Int
  ) {
    self.key = key
    self.states = states
    self.reviewed = reviewed
    self.parties = parties
    self.bounds = bounds
    self.mentions = mentions
    self.pending = pending
  }
}
