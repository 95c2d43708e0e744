public import Model

/// What observations are asked for; what is nil does not matter.
public struct ObservationQuery: Hashable, Sendable {
  /// On this provision or a part of it.
  public var provision: Provision?
  /// Of this kind.
  public var kind: Kind?
  /// Of a State of this regional group, or in its addendum.
  public var regionalGroup: RegionalGroup?
  /// In this cycle.
  public var cycle: Int?
  /// In this year of its cycle.
  public var year: Int?
  /// On this State.
  public var state: StateCode?
  /// In these documents.
  public var selection: Selection

  /// Makes a query; without arguments, for all observations of counted documents.
  public init(
    provision: Provision? = nil, kind: Kind? = nil, regionalGroup: RegionalGroup? = nil,
    cycle: Int? = nil, year: Int? = nil, state: StateCode? = nil,
    selection: Selection = .counted
  ) {
    self.provision = provision
    self.kind = kind
    self.regionalGroup = regionalGroup
    self.cycle = cycle
    self.year = year
    self.state = state
    self.selection = selection
  }
}
