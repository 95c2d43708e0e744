/// A treaty that the program knows, in the order in which provisions are listed.
public enum Instrument: UInt8, CaseIterable, Sendable {
  /// The United Nations Convention against Transnational Organized Crime (2000).
  case untoc
  /// The Protocol on trafficking in persons (2000).
  case tip
  /// The Protocol on the smuggling of migrants (2000).
  case som
  /// The Protocol on firearms (2001).
  case firearms
  /// The United Nations Convention against Corruption (2003).
  case uncac

  /// The code that stands first in a provision's name, such as `TIP`.
  public var code: String {
    switch self {
    case .untoc: "UNTOC"
    case .tip: "TIP"
    case .som: "SOM"
    case .firearms: "FIREARMS"
    case .uncac: "UNCAC"
    }
  }

  /// Returns the instrument that bears a code, or nil where none does; upper case only.
  public init?(code: some StringProtocol) {
    guard let found = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = found
  }

  /// Whether the instrument is one of the three Protocols to the Organized Crime Convention.
  public var isProtocol: Bool { self == .tip || self == .som || self == .firearms }
}

extension Instrument: Comparable {
  /// Orders instruments as provisions are listed: Convention, Protocols, other.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
