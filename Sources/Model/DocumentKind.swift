/// What a document is in the work of the review mechanism.
public enum DocumentKind: String, CaseIterable, Sendable {
  /// The published summary of one country review.
  case executiveSummary = "executive-summary"
  /// A list of observations on one State, as adopted in 2020.
  case listOfObservations = "list-of-observations"
  /// The Secretariat's thematic report.
  case thematicReport = "thematic-report"
  /// A regional addendum to the thematic report.
  case regionalAddendum = "regional-addendum"
  /// The expert group's technical report.
  case technicalReport = "technical-report"
  /// A submission of a stakeholder other than a State.
  case stakeholderSubmission = "stakeholder-submission"
  /// The full report of a country review, confidential unless published.
  case countryReviewReport = "country-review-report"
  /// A State's answers to the self-assessment checklist, confidential unless published.
  case selfAssessment = "self-assessment"

  /// Whether a document of this kind speaks of one State and must name it.
  public var requiresState: Bool {
    switch self {
    case .executiveSummary, .listOfObservations, .countryReviewReport, .selfAssessment: true
    default: false
    }
  }

  /// Whether its findings are counted: summaries and lists of observations alone.
  public var isCounted: Bool { self == .executiveSummary || self == .listOfObservations }

  /// Whether it is confidential to the State under review unless it says it was published.
  public var isConfidential: Bool { self == .countryReviewReport || self == .selfAssessment }

  /// Whether it repeats what summaries say: the Secretariat's and the group's own reports.
  public var isCompilation: Bool {
    self == .thematicReport || self == .regionalAddendum || self == .technicalReport
  }
}
