public import Model

/// The States that are drawn and the rules that they are drawn by.
public struct LotPool: Sendable {
  /// The most States for which lots are drawn; what is kept of pairs of them grows with its square.
  public static let mostStates = 500

  /// The States, in the order of their codes; no code stands twice.
  public let states: [LotState]
  /// The rules.
  public let rules: LotRules
  /// Pairs of which the first may be among the reviewers of the second, as far as those two go.
  private(set) var reviewable: StatePairs
  /// Pairs of States of one regional group.
  let regional: StatePairs

  /// Makes a pool.
  public init(states: [LotState], rules: LotRules) {
    let states = states.sorted { $0.code < $1.code }
    self.states = states
    self.rules = rules
    reviewable = StatePairs(size: states.count) { reviewer, state in
      reviewer != state && states[reviewer].isReviewer
        && (!rules.superset
          || states[reviewer].instruments.isSuperset(of: states[state].instruments))
    }
    regional = StatePairs(size: states.count) { first, second in
      states[first].regionalGroup != nil
        && states[first].regionalGroup == states[second].regionalGroup
    }
  }

  /// Returns the same States under other rules.
  func under(_ rules: LotRules) -> LotPool { LotPool(states: states, rules: rules) }

  /// Returns the pool with no reviews but some: those that a draw can have at all.
  func keeping(_ pairs: StatePairs) -> LotPool {
    var pool = self
    pool.reviewable = pairs
    return pool
  }

  /// The reviews that a State has to make, by its place.
  func loads(of state: Int) -> ClosedRange<Int> {
    guard states[state].isReviewer else { return 0...0 }
    // A minimum above the maximum is for whoever asks whether there is a draw.
    let most = rules.maximumReviews ?? states.count
    return min(rules.minimumReviews, most)...most
  }

  /// Whether a State alone may be among the reviewers of another.
  func canReview(_ reviewer: Int, _ state: Int) -> Bool { reviewable[reviewer, state] }

  func sharesRegion(_ first: Int, _ second: Int) -> Bool { regional[first, second] }

  /// The reviewers of its own group that a State needs.
  func regionalNeed(of state: Int) -> Int {
    states[state].regionalGroup == nil ? 0 : rules.sameRegionAtLeast
  }

  /// Whether reviewers, given by the instruments of the State that each covers and by how many are of
  /// its group, are what the rules ask for one review.
  ///
  /// With `complementPerInstrument` there may be more than the number drawn: those drawn and, for
  /// what they lack together, others of whom none can be spared. So at least as many as there are
  /// beyond the number drawn must be such as cannot be spared; the others may have been drawn.
  func suffices(
    _ count: Int, covering covered: (Int) -> InstrumentSet, regional: Int,
    of instruments: InstrumentSet, need: Int
  ) -> Bool {
    guard regional >= need else { return false }
    let others = count - rules.reviewersPerReview
    guard rules.complementPerInstrument else { return others == 0 }
    guard others >= 0 else { return false }
    // Instruments that somebody covers, and those that more than one does.
    var (once, twice): (UInt8, UInt8) = (0, 0)
    for place in 0..<count {
      let set = covered(place).rawValue
      twice |= once & set
      once |= set
    }
    guard once == instruments.rawValue else { return false }
    guard others > 0 else { return true }
    var needed = 0
    for place in 0..<count where covered(place).rawValue & ~twice != 0 { needed += 1 }
    return needed >= others
  }

  /// The most reviewers that one review can have.
  var mostReviewers: Int {
    // The Convention binds all; each Protocol can call for one more.
    rules.reviewersPerReview + (rules.complementPerInstrument && !rules.superset ? 3 : 0)
  }
}
