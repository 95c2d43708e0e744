/// The rules by which reviewers are drawn by lot: data that a Secretariat can copy and change.
public struct LotRules: Hashable, Sendable {
  /// A rule that a draw can break, by its key in a file of rules.
  public enum Rule: String, CaseIterable, Sendable {
    /// So many different reviewers, none the State itself.
    case reviewersPerReview
    /// A reviewer is party to every instrument to which the State under review is party.
    case superset
    /// So many reviewers of the State's own regional group.
    case sameRegionAtLeast
    /// Of two States not each reviews the other.
    case noMutualReviews
    /// The least number of reviews that a State makes in the cycle.
    case minimumReviews
    /// The greatest number of reviews that a State makes in the cycle.
    case maximumReviews
    /// What the reviewers drawn lack together is covered by others.
    case complementPerInstrument
  }

  /// The title.
  public var title: String
  /// Reviewers of each State; at least 1.
  public var reviewersPerReview: Int
  /// Whether each reviewer is party to every instrument to which the State under review is.
  public var superset: Bool
  /// Reviewers of the State's regional group, at least; no bearing on a State of no group.
  public var sameRegionAtLeast: Int
  /// Whether of two States not each may review the other.
  public var noMutualReviews: Bool
  /// Reviews that each State makes over the cycle, at least.
  public var minimumReviews: Int
  /// Reviews that each State makes over the cycle, at most; nil: no limit.
  public var maximumReviews: Int?
  /// How often a State under review may ask that its lots be drawn again.
  public var redrawRequests: Int
  /// Whether reviewers that lack an instrument together are complemented by others.
  public var complementPerInstrument: Bool
  /// Where each rule comes from, by the rule's key, in the order of the file.
  public var sources: [Source]

  /// Where a rule comes from.
  public struct Source: Hashable, Sendable {
    /// The rule's key.
    public let rule: String
    /// The text and its paragraph.
    public let text: String

    /// Makes a source.
    public init(rule: String, text: String) {
      self.rule = rule
      self.text = text
    }
  }

  /// Makes rules.
  public init(
    title: String, reviewersPerReview: Int = 2, superset: Bool = false, sameRegionAtLeast: Int = 0,
    noMutualReviews: Bool = false, minimumReviews: Int = 0, maximumReviews: Int? = nil,
    redrawRequests: Int = 0, complementPerInstrument: Bool = false, sources: [Source] = []
  ) {
    self.title = title
    self.reviewersPerReview = reviewersPerReview
    self.superset = superset
    self.sameRegionAtLeast = sameRegionAtLeast
    self.noMutualReviews = noMutualReviews
    self.minimumReviews = minimumReviews
    self.maximumReviews = maximumReviews
    self.redrawRequests = redrawRequests
    self.complementPerInstrument = complementPerInstrument
    self.sources = sources
  }

  /// The rules that say something: those that cannot be broken are left out.
  public var active: [Rule] {
    Rule.allCases.filter { rule in
      switch rule {
      case .reviewersPerReview: true
      case .superset: superset
      case .sameRegionAtLeast: sameRegionAtLeast > 0
      case .noMutualReviews: noMutualReviews
      case .minimumReviews: minimumReviews > 0
      case .maximumReviews: maximumReviews != nil
      case .complementPerInstrument: complementPerInstrument
      }
    }
  }

  /// Returns the rules without one of them; `reviewersPerReview` cannot be left out and stays.
  public func without(_ rule: Rule) -> LotRules {
    var rules = self
    switch rule {
    case .reviewersPerReview: break
    case .superset: rules.superset = false
    case .sameRegionAtLeast: rules.sameRegionAtLeast = 0
    case .noMutualReviews: rules.noMutualReviews = false
    case .minimumReviews: rules.minimumReviews = 0
    case .maximumReviews: rules.maximumReviews = nil
    case .complementPerInstrument: rules.complementPerInstrument = false
    }
    return rules
  }
}
