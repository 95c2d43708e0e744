/// Three capital letters that stand for a State (ISO 3166 alpha-3), or for an organization.
public struct StateCode: Hashable, Sendable {
  private let packed: UInt32

  /// Returns nil unless the text is three letters from A to Z.
  public init?(_ text: some StringProtocol) {
    var packed: UInt32 = 0
    var count = 0
    for byte in text.utf8 {
      guard (65...90).contains(byte), count < 3 else { return nil }
      packed = packed << 8 | UInt32(byte)
      count += 1
    }
    guard count == 3 else { return nil }
    self.packed = packed
  }
}

extension StateCode: Comparable {
  /// Orders by the letters.
  public static func < (left: Self, right: Self) -> Bool { left.packed < right.packed }
}

extension StateCode: CustomStringConvertible {
  /// The three letters.
  public var description: String {
    String(decoding: [16, 8, 0].map { UInt8(truncatingIfNeeded: packed >> $0) }, as: UTF8.self)
  }
}
