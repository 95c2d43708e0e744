public import Model

/// By what words a State is known besides its name in the list of the United Nations.
public struct StateNames: Hashable, Sendable {
  /// The State's code.
  public let code: StateCode
  /// Official and former names, short forms, parts of the State that stand for it.
  public let others: [String]
  /// Adjectives, and nouns for its people, in the singular.
  public let demonyms: [String]
  /// Its capital, and cities that stand for it.
  public let capitals: [String]
  /// Institutions whose names are known abroad without the State's.
  public let institutions: [String]
}

extension Registry {
  /// The words for each State, in the order of their codes; a table that anyone can correct,
  /// `Registry/Data/state-names.csv`.
  public static let stateNames: [StateNames] = CommaTable(PackageResources.state_names_csv).lines
    .map { line in
      guard let code = StateCode(line[0]), line.count == 5 else {
        preconditionFailure("the registry's names of States are damaged: \(line)")
      }
      let list = { (column: Int) in line[column].split(separator: ";").map(String.init) }
      return StateNames(
        code: code, others: list(1), demonyms: list(2), capitals: list(3), institutions: list(4))
    }.sorted { $0.code < $1.code }
}
