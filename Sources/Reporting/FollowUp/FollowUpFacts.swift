import Model
public import Statistics

/// What two years' runs have published, and what an earlier report recommended.
public struct FollowUpFacts: Sendable {
  /// One year's side.
  public struct Side: Sendable {
    /// The number of the cycle.
    public let cycle: Int
    /// The number of the year of the cycle.
    public let year: Int
    /// What the run's public tables say, by cell.
    public let cells: [CellKey: PublicCell]

    /// Makes a side.
    public init(cycle: Int, year: Int, cells: [CellKey: PublicCell]) {
      self.cycle = cycle
      self.year = year
      self.cells = cells
    }
  }

  /// What a number of this year rests on.
  public struct Evidence: Sendable {
    /// The number of States, printed or not.
    public let states: Int
    /// The identifiers of the observations that were counted, in order.
    public let observations: [String]

    /// Makes evidence.
    public init(states: Int, observations: [String]) {
      self.states = states
      self.observations = observations
    }
  }

  /// Paragraphs of this year's documents on the subject of a recommendation.
  public struct Treatment: Hashable, Sendable {
    /// The document's name, such as `technical-report`.
    public let document: String
    /// The numbers of the paragraphs, in order.
    public let paragraphs: [String]

    /// Makes a treatment.
    public init(document: String, paragraphs: [String]) {
      self.document = document
      self.paragraphs = paragraphs
    }
  }

  /// A recommendation with where this year's documents speak of its subject.
  public struct Subject: Sendable {
    /// The recommendation.
    public let recommendation: EarlierRecommendation
    /// Where this year's documents speak of it, in the order of the suite.
    public let treatments: [Treatment]
    /// Those of its terms that this year's reports name as emerging; nil in the first year of a
    /// cycle, which can have none.
    public let emerging: [String]?

    /// Makes a subject.
    public init(
      recommendation: EarlierRecommendation, treatments: [Treatment], emerging: [String]?
    ) {
      self.recommendation = recommendation
      self.treatments = treatments
      self.emerging = emerging
    }
  }

  /// The year of the recommendations.
  public let earlier: Side
  /// This year.
  public let now: Side
  /// What this year's numbers rest on.
  public let evidence: [CellKey: Evidence]
  /// The recommendations, in the order of the earlier report.
  public let subjects: [Subject]
  /// The masthead of this year's technical report.
  public let masthead: Masthead
  /// The notice of a fictional corpus; nil for a real one.
  public let notice: String?
  /// The wording.
  public let phrases: PhraseBook

  /// Makes facts.
  public init(
    earlier: Side, now: Side, evidence: [CellKey: Evidence], subjects: [Subject],
    masthead: Masthead, notice: String?, phrases: PhraseBook = .standard
  ) {
    self.earlier = earlier
    self.now = now
    self.evidence = evidence
    self.subjects = subjects
    self.masthead = masthead
    self.notice = notice
    self.phrases = phrases
  }
}
