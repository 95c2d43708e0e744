import Statistics

/// What a year of reviews of a given size can show, so that nobody reads silence as absence.
public struct YearSize: Sendable {
  /// One line: what would have to be there to be found.
  public struct Rise: Sendable {
    /// Parties with the finding in the earlier year.
    public let from: Int
    /// Parties in the later year at which a rise is found four times in five; nil if none do.
    public let to: Int?
    /// The same where a hundred articles are tested at once; nil if none do.
    public let toAmongHundred: Int?
  }

  /// What a sample says of all parties.
  public struct Limits: Sendable {
    /// Reviewed States with the finding.
    public let states: Int
    /// What that says of all parties.
    public let bounds: ClosedRange<Int>
  }

  /// The greatest number of reviews that is computed.
  public static let mostReviewed = 400

  /// Limits for none, a tenth, a quarter, half and three quarters of the reviewed.
  public let limits: [Limits]
  /// Rises from a tenth, a quarter and half of the parties.
  public let rises: [Rise]

  /// Computes what can be seen.
  ///
  /// - Parameters:
  ///   - reviewed: States reviewed in a year; in `0...parties`, at most `mostReviewed`.
  ///   - parties: States parties; at least 1.
  public init(reviewed: Int, parties: Int) {
    let shares = [0, 10, 25, 50, 75]
    let states = shares.map { (reviewed * $0 + 50) / 100 }
    limits = Set(states).sorted().map {
      Limits(
        states: $0,
        bounds: hypergeometricInterval(positives: $0, reviewed: reviewed, parties: parties))
    }
    let alone = DetectableChange(reviewed: reviewed, parties: parties, level: 0.05)
    let amongMany = DetectableChange(reviewed: reviewed, parties: parties, level: 0.05 / 100)
    rises = [10, 25, 50].map { share in
      let from = (parties * share + 50) / 100
      return Rise(
        from: from, to: alone.leastRise(from: from, power: 0.8),
        toAmongHundred: amongMany.leastRise(from: from, power: 0.8))
    }
  }
}
