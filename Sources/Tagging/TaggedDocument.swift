public import Model

/// What a document's text was found to record.
public struct TaggedDocument: Hashable, Sendable {
  /// The findings, in the order of the document.
  public let observations: [Observation]
  /// The kinds of the statements that there is nothing to record, in the order of the document.
  public let nilStatements: [Kind]
  /// Citations that the treaties do not have, and the like.
  public let warnings: [Warning]

  /// Makes the result of tagging.
  public init(observations: [Observation], nilStatements: [Kind], warnings: [Warning]) {
    self.observations = observations
    self.nilStatements = nilStatements
    self.warnings = warnings
  }
}
