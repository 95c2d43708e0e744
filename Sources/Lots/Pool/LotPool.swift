public import Model

/// The States that are drawn and the rules that they are drawn by.
public struct LotPool: Sendable {
  /// The States, in the order of their codes; no code stands twice.
  public let states: [LotState]
  /// The rules.
  public let rules: LotRules

  /// Makes a pool.
  public init(states: [LotState], rules: LotRules) {
    self.states = states.sorted { $0.code < $1.code }
    self.rules = rules
  }

  /// Returns the same States under other rules.
  func under(_ rules: LotRules) -> LotPool { LotPool(states: states, rules: rules) }

  /// The reviews that a State has to make, by its place.
  func loads(of state: Int) -> ClosedRange<Int> {
    guard states[state].isReviewer else { return 0...0 }
    // A minimum above the maximum is for whoever asks whether there is a draw.
    let most = rules.maximumReviews ?? states.count
    return min(rules.minimumReviews, most)...most
  }

  /// Whether a State alone may be among the reviewers of another.
  func canReview(_ reviewer: Int, _ state: Int) -> Bool {
    reviewer != state && states[reviewer].isReviewer
      && (!rules.superset
        || states[reviewer].instruments.isSuperset(of: states[state].instruments))
  }

  func sharesRegion(_ first: Int, _ second: Int) -> Bool {
    states[first].regionalGroup != nil
      && states[first].regionalGroup == states[second].regionalGroup
  }

  /// The reviewers of its own group that a State needs.
  func regionalNeed(of state: Int) -> Int {
    states[state].regionalGroup == nil ? 0 : rules.sameRegionAtLeast
  }

  /// Whether reviewers, given by the instruments of the State that each covers and by whether it is
  /// of its group, are what the rules ask for one review.
  ///
  /// With `complementPerInstrument` there may be more than the number drawn: those drawn and, for
  /// what they lack together, others of whom none can be spared.
  func suffices(
    _ covered: [InstrumentSet], regional: Int, of instruments: InstrumentSet, need: Int
  ) -> Bool {
    guard regional >= need else { return false }
    let drawn = rules.reviewersPerReview
    guard rules.complementPerInstrument else { return covered.count == drawn }
    guard covered.count >= drawn,
      covered.reduce(into: InstrumentSet(rawValue: 0), { $0.formUnion($1) }) == instruments
    else { return false }
    let others = covered.count - drawn
    return others == 0
      || Self.choices(others, of: covered.count).contains { complements in
        complements.allSatisfy { spared in
          var rest = InstrumentSet(rawValue: 0)
          for (place, set) in covered.enumerated() where place != spared { rest.formUnion(set) }
          return rest != instruments
        }
      }
  }

  /// The most reviewers that one review can have.
  var mostReviewers: Int {
    // The Convention binds all; each Protocol can call for one more.
    rules.reviewersPerReview + (rules.complementPerInstrument && !rules.superset ? 3 : 0)
  }

  /// The choices of so many places among others, each in rising order.
  private static func choices(_ number: Int, of places: Int) -> [[Int]] {
    guard number > 0 else { return [[]] }
    guard number <= places else { return [] }
    return choices(number, of: places - 1)
      + choices(number - 1, of: places - 1).map { $0 + [places - 1] }
  }
}
