public import Model

/// The States that are party to the same instruments.
public struct MembershipClass: Sendable {
  /// The instruments.
  public let instruments: InstrumentSet
  /// How many States.
  public let states: Int
  /// How many others are party to all the instruments, for each State of the class.
  public let possibleReviewers: Int
  /// How many lots are drawn again before a State of the class has its reviewers, where each that
  /// lacks an instrument is put aside and the next is drawn: r(n − 1 − m)/(m + 1) on average, for r
  /// reviewers, n States and m possible reviewers.
  public let expectedRedraws: (numerator: Int, denominator: Int)

  /// Returns the classes of a pool, those with the most States first, then by their instruments.
  public static func classes(of pool: LotPool) -> [MembershipClass] {
    let reviewers = pool.states.filter(\.isReviewer)
    let sizes = Dictionary(grouping: reviewers, by: \.instruments).mapValues(\.count)
    return sizes.map { instruments, size in
      let possible = reviewers.count { $0.instruments.isSuperset(of: instruments) } - 1
      return MembershipClass(
        instruments: instruments, states: size, possibleReviewers: possible,
        expectedRedraws: (
          pool.rules.reviewersPerReview * (reviewers.count - 1 - possible), possible + 1
        ))
    }.sorted { first, second in
      first.states != second.states
        ? first.states > second.states
        : first.order.lexicographicallyPrecedes(second.order)
    }
  }

  private var order: [UInt8] {
    Instrument.allCases.filter(instruments.contains).map(\.rawValue)
  }
}
