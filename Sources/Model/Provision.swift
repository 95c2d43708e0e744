/// An instrument, an article of it, or a unit of that article, such as `UNTOC/18/3/b`.
///
/// Only `Treaties` makes provisions, from its registry: one that the treaty does not have cannot
/// be made. Provisions sort by instrument, then in the order of the treaty, a whole before its
/// parts.
public struct Provision: Hashable, Sendable {
  /// Instrument, article and up to four units, a byte each from the top; 0 where there is none.
  /// The order of these numbers is the order of provisions.
  private let packed: UInt64

  private init(packed: UInt64) { self.packed = packed }

  /// Makes the provision that stands for an instrument as a whole.
  public init(_ instrument: Instrument) {
    packed = UInt64(instrument.rawValue) << 40
  }

  /// Makes a provision without asking whether the treaty has it: for the registry alone; nil where
  /// a number is out of range.
  ///
  /// - Parameters:
  ///   - instrument: The treaty.
  ///   - article: The article's number, in `1...255`.
  ///   - units: At most four steps beneath the article.
  package init?(unchecked instrument: Instrument, article: Int, units: [ProvisionUnit]) {
    guard (1...255).contains(article), units.count <= 4 else { return nil }
    var packed = UInt64(instrument.rawValue) << 40 | UInt64(article) << 32
    for (depth, unit) in units.enumerated() {
      guard let byte = unit.packed else { return nil }
      packed |= UInt64(byte) << UInt64(24 - 8 * depth)
    }
    self.packed = packed
  }

  /// The treaty.
  public var instrument: Instrument {
    Instrument(rawValue: UInt8(truncatingIfNeeded: packed >> 40)) ?? .untoc
  }

  /// The article's number; nil for the instrument as a whole.
  public var article: Int? {
    let number = Int((packed >> 32) & 0xFF)
    return number == 0 ? nil : number
  }

  /// The steps beneath the article, outermost first; empty for an article or an instrument.
  public var units: [ProvisionUnit] {
    stride(from: UInt64(24), through: 0, by: -8).compactMap {
      ProvisionUnit(packed: UInt8(truncatingIfNeeded: packed >> $0))
    }
  }

  /// The article that the provision is or lies in; for an instrument as a whole, itself.
  public var articleLevel: Provision { Provision(packed: packed & ~0xFFFF_FFFF) }

  /// The instrument as a whole.
  public var instrumentLevel: Provision { Provision(packed: packed & ~0xFF_FFFF_FFFF) }

  /// Whether the provision is an instrument as a whole.
  public var isInstrument: Bool { packed & 0xFF_FFFF_FFFF == 0 }

  /// Whether the provision is an article, neither a unit of one nor an instrument.
  public var isArticle: Bool { !isInstrument && packed & 0xFFFF_FFFF == 0 }

  /// Returns whether the other provision is this one or lies in it.
  public func contains(_ other: Provision) -> Bool {
    if isInstrument { return instrument == other.instrument }
    let unused = UInt64(packed.trailingZeroBitCount / 8 * 8)
    return packed >> unused == other.packed >> unused
  }
}

extension Provision: Comparable {
  /// Orders by instrument, then as in the treaty; a whole before its parts.
  public static func < (left: Provision, right: Provision) -> Bool { left.packed < right.packed }
}

extension Provision: CustomStringConvertible {
  /// The provision's name in every file: `UNTOC/18/3/b`, or `UNTOC` for the whole.
  public var description: String {
    var name = instrument.code
    if let article { name += "/\(article)" }
    for unit in units { name += "/\(unit)" }
    return name
  }
}
