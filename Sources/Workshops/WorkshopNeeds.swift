public import Model

/// Which States need what, and which have a good practice to share.
public struct WorkshopNeeds: Hashable, Sendable {
  /// A State as workshops see it.
  public struct Attendant: Hashable, Sendable {
    /// The regional group; nil for the few that belong to none.
    public let group: RegionalGroup?
    /// The languages that it speaks.
    public let languages: Set<DocumentLanguage>

    /// Makes an attendant.
    public init(group: RegionalGroup?, languages: Set<DocumentLanguage>) {
      self.group = group
      self.languages = languages
    }
  }

  /// The States that are counted.
  public let states: [StateCode: Attendant]
  /// The weights of needs, above 0, by article and State.
  public let needs: [Provision: [StateCode: Int]]
  /// The States with a good practice, by article.
  public let providers: [Provision: Set<StateCode>]

  /// Makes needs; what is said of States that are not counted is left out.
  ///
  /// - Parameters:
  ///   - states: The States that are counted.
  ///   - needs: The weights by article and State; those of 0 are no needs.
  ///   - providers: The States with a good practice by article.
  public init(
    states: [StateCode: Attendant], needs: [Provision: [StateCode: Int]],
    providers: [Provision: Set<StateCode>]
  ) {
    self.states = states
    self.needs = needs.mapValues { $0.filter { $0.value > 0 && states[$0.key] != nil } }
      .filter { !$0.value.isEmpty }
    self.providers = providers.mapValues { $0.filter { states[$0] != nil } }
  }

  /// The weight of all needs, reachable or not.
  public var demand: Int { needs.values.reduce(0) { $0 + $1.values.reduce(0, +) } }

  /// The number of needs.
  public var count: Int { needs.values.reduce(0) { $0 + $1.count } }

  /// Whether every need weighs the same.
  var isEven: Bool { Set(needs.values.flatMap(\.values)).count <= 1 }

  /// The greatest number that divides every weight; 1 where there is none.
  var step: Int {
    let divisor = needs.values.flatMap(\.values).reduce(0) { left, right in
      var (left, right) = (left, right)
      while right != 0 { (left, right) = (right, left % right) }
      return left
    }
    return max(divisor, 1)
  }
}
