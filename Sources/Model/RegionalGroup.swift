/// One of the five regional groups of States Members of the United Nations, in their fixed order.
public enum RegionalGroup: UInt8, CaseIterable, Sendable {
  /// African States.
  case africa
  /// Asia-Pacific States.
  case asiaPacific
  /// Eastern European States.
  case easternEurope
  /// Latin American and Caribbean States.
  case latinAmericaAndCaribbean
  /// Western European and other States.
  case westernEuropeAndOthers

  /// The code in files, such as `GRULAC`.
  public var code: String {
    switch self {
    case .africa: "AFRICA"
    case .asiaPacific: "ASIA-PACIFIC"
    case .easternEurope: "EEG"
    case .latinAmericaAndCaribbean: "GRULAC"
    case .westernEuropeAndOthers: "WEOG"
    }
  }

  /// Returns the group that bears a code, or nil where none does.
  public init?(code: some StringProtocol) {
    guard let found = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = found
  }
}

extension RegionalGroup: Comparable {
  /// Orders groups as every table lists them.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
