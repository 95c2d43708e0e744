public import Model

/// What a planner allows: how many workshops, how large, in which languages, where, at what cost.
///
/// Source: docs/formats.md, "A plan of workshops".
public struct WorkshopRules: Hashable, Sendable {
  /// A State that can hold a workshop.
  public struct Host: Hashable, Sendable {
    /// The State.
    public let state: StateCode
    /// Its regional group; nil where it has none.
    public let group: RegionalGroup?

    /// Makes a host.
    public init(state: StateCode, group: RegionalGroup?) {
      self.state = state
      self.group = group
    }
  }

  /// The most workshops that may be held; nil: any number.
  public var workshops: Int?
  /// The most participants of one workshop; nil: any number.
  public var places: Int?
  /// The fewest providers of a workshop who are no participants of it.
  public var minimumProviders = 0
  /// The most workshops that one State takes part in; nil: any number.
  public var maximumPerState: Int?
  /// Whether a workshop is for States of all groups, and of none.
  public var isCrossRegional = false
  /// The working languages, the preferred ones first; none stands twice.
  public var languages: [DocumentLanguage]
  /// Those of whom each can hold one workshop, in the order in which they are asked; nil: no host
  /// is needed.
  public var hosts: [Host]?
  /// The most that all may cost, in the smallest unit of money; nil: any sum.
  public var budget: Int?
  /// What a workshop costs, in that unit.
  public var costPerWorkshop = 0
  /// What a participant costs, in that unit.
  public var costPerPlace = 0

  /// Makes rules that limit nothing.
  public init(languages: [DocumentLanguage] = DocumentLanguage.allCases) {
    self.languages = languages
  }

  /// How many hosts there are for workshops of a group; nil where none is needed.
  func hosts(for group: RegionalGroup?) -> [Host]? {
    hosts.map { hosts in isCrossRegional ? hosts : hosts.filter { $0.group == group } }
  }
}
