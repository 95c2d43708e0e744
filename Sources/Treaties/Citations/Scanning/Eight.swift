/// Eight bytes at once, as one number.
enum Eight {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// A byte in all eight places.
  @inline(__always)
  static func spread(_ byte: UInt8) -> UInt64 { UInt64(byte) &* ones }

  /// The eight bytes from a place on, letters made small; other characters may change.
  @inline(__always)
  static func small(_ bytes: UnsafeRawPointer, _ place: Int) -> UInt64 {
    (bytes + place).loadUnaligned(as: UInt64.self) | spread(0x20)
  }

  /// Not zero where one of the bytes is zero.
  ///
  /// - SeeAlso: A. Mycroft's test for a zero byte.
  @inline(__always)
  static func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- ones) & ~bytes & tops }

  /// How many of the bytes, from the first on, are ASCII letters.
  @inline(__always)
  static func letters(_ bytes: UInt64) -> Int {
    let low = (bytes | spread(0x20)) & ~tops
    let fromA = low &+ spread(0x80 - 0x61)
    let beyondZ = low &+ spread(0x80 - 0x7B)
    let others = ~(fromA & ~beyondZ & ~bytes) & tops
    return others.trailingZeroBitCount / 8
  }

  /// Whether one of the first bytes, all of them letters, is a small one.
  @inline(__always)
  static func hasSmall(_ bytes: UInt64, first count: Int) -> Bool {
    count > 0 && (bytes & spread(0x20)) << UInt64(64 - 8 * count) != 0
  }
}
