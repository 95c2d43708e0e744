public import Model
import Treaties

/// Which observations someone wants to see; what is nil limits nothing.
public struct ObservationFilter: Hashable, Sendable {
  /// The provision, with everything in it; out of scope or not.
  public var provision: Provision?
  /// The sort of finding.
  public var kind: Kind?
  /// The regional group.
  public var group: RegionalGroup?
  /// The cycle.
  public var cycle: Int?
  /// The year of the cycle.
  public var year: Int?
  /// The State under review.
  public var state: StateCode?

  /// Makes a filter that lets everything pass.
  public init() {}

  /// Returns the provision that a name stands for, or nil where no treaty has it.
  public static func provision(named name: String) -> Provision? { Provision(named: name) }

  /// Returns whether an observation is wanted.
  public func matches(_ observation: Observation) -> Bool {
    if let kind, observation.kind != kind { return false }
    if let group, observation.regionalGroup != group { return false }
    if let cycle, observation.cycle != cycle { return false }
    if let year, observation.year != year { return false }
    if let state, observation.state != state { return false }
    if let provision, !observation.provisions.contains(where: provision.contains) { return false }
    return true
  }
}
