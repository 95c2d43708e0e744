public import Statistics

/// A term of the findings, with its words and the passages that show it.
public struct TermFinding: Sendable {
  /// The stems of its words, a space between.
  public let stems: String
  /// The term and who uses it.
  public let term: EmergingTerm
  /// The words as the findings of the year write them most often; empty unless it is emerging.
  public let form: String
  /// The numbers of the observations of the year that use it; empty unless it is emerging.
  public let observations: [Int]

  /// Makes a finding.
  public init(stems: String, term: EmergingTerm, form: String, observations: [Int]) {
    self.stems = stems
    self.term = term
    self.form = form
    self.observations = observations
  }
}
