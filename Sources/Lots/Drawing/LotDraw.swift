public import Model

/// A draw: the year of each State and its reviewers, and the lots that led there.
public struct LotDraw: Sendable {
  /// The review of one State.
  public struct Review: Hashable, Sendable {
    /// The State under review.
    public let state: StateCode
    /// The year of the cycle, from 1.
    public let year: Int
    /// The reviewers, in the order of their codes.
    public let reviewers: [StateCode]
  }

  /// Something that happened while lots were drawn.
  public enum Event: Hashable, Sendable {
    /// One of all tables of reviewers, which were listed: its number, from 1.
    case table(Int, of: Int)
    /// All reviewers drawn again, because a State's broke a rule.
    case redraw(attempt: Int, rule: LotRules.Rule, state: StateCode)
    /// The chain run on for a round.
    case round(Int)
    /// Reviewers drawn again at the request of the State under review; its lots so far that broke a
    /// rule, and the set that it has now.
    case request(state: StateCode, number: Int, broken: [LotRules.Rule], reviewers: [StateCode])
    /// A State's review put off by a year.
    case deferral(state: StateCode, from: Int, to: Int)
  }

  /// The number of the draw, from 1.
  public let number: Int
  /// The year of each State as its lot said, States in the order of their codes.
  public let yearLots: [Int]
  /// The reviewers of each State as its lot said, before any request.
  public let reviewerLots: [[StateCode]]
  /// The reviews, by year, then code.
  public let reviews: [Review]
  /// What happened, in order.
  public let events: [Event]
}

/// What States ask for after a draw.
public struct LotRequests: Hashable, Sendable {
  /// States that ask for other reviewers, in the order of their requests.
  public let redraws: [StateCode]
  /// States whose review is put off by a year.
  public let deferrals: [StateCode]

  /// Makes requests.
  public init(redraws: [StateCode] = [], deferrals: [StateCode] = []) {
    self.redraws = redraws
    self.deferrals = deferrals
  }
}
