public import Model

/// Words that findings of at least three States under one article share.
public struct SharedExpression: Hashable, Sendable {
  /// The article.
  public let provision: Provision
  /// The sort of finding.
  public let kind: Kind
  /// The words, as the summaries write them most often; no name among them.
  public let words: String
  /// The number of States that use them in the cycle; at least 3.
  public let states: Int
  /// The number of States of each group, where at least 3.
  public let statesOfGroup: [RegionalGroup: Int]
  /// The numbers of the observations that hold them.
  public let observations: [Int]

  /// Makes an expression.
  public init(
    provision: Provision, kind: Kind, words: String, states: Int,
    statesOfGroup: [RegionalGroup: Int], observations: [Int]
  ) {
    self.provision = provision
    self.kind = kind
    self.words = words
    self.states = states
    self.statesOfGroup = statesOfGroup
    self.observations = observations
  }
}
