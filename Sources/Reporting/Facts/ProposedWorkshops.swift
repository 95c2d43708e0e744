public import Model
public import Statistics

/// What a plan of workshops comes to without its States: on what, and for whom.
public struct ProposedWorkshops: Hashable, Sendable {
  /// What a workshop is about, and whose it is.
  public struct Subject: Hashable, Sendable {
    /// The article.
    public let article: Provision
    /// The regional group; nil for States of all regions.
    public let group: RegionalGroup?

    /// Makes a subject.
    public init(article: Provision, group: RegionalGroup?) {
      self.article = article
      self.group = group
    }
  }

  /// The subjects, each once, in the order of the plan.
  public let subjects: [Subject]
  /// Whether the plan was made from the needs of one year or of the cycle up to it.
  public let span: Span

  /// Makes a proposal.
  ///
  /// - Parameters:
  ///   - subjects: The subjects of the workshops; what stands twice is kept once.
  ///   - span: Whose needs the plan was made from.
  public init(subjects: [Subject], span: Span) {
    var seen: Set<Subject> = []
    self.subjects = subjects.filter { seen.insert($0).inserted }
    self.span = span
  }
}
