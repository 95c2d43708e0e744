/// Rules that the program carries with it, each a file like one's own.
public enum LotProfile: String, CaseIterable, Sendable {
  /// The proposal of 2011 for the Organized Crime Convention.
  case proposal2011 = "proposal-2011"
  /// The mechanism of the Convention against Corruption.
  case uncac2009 = "uncac-2009"
  /// The mechanism of the Organized Crime Convention as adopted.
  case untoc2018 = "untoc-2018"

  /// The file.
  public var file: [UInt8] {
    switch self {
    case .proposal2011: PackageResources.proposal_2011_json
    case .uncac2009: PackageResources.uncac_2009_json
    case .untoc2018: PackageResources.untoc_2018_json
    }
  }
}
