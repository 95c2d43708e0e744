/// A stretch of a text, in UTF-8 offsets from 0, half open.
public struct TextSpan: Hashable, Sendable {
  /// The offset of the first byte.
  public let start: Int
  /// The offset after the last byte; not before `start`.
  public let end: Int

  /// Makes a span from `start` up to, not including, `end`; both from 0 and in this order.
  public init(start: Int, end: Int) {
    precondition(0 <= start && start <= end, "a span runs forwards from 0")
    self.start = start
    self.end = end
  }

  /// The number of bytes.
  public var utf8Count: Int { end - start }

  /// Returns whether the other span lies wholly in this one.
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  /// Returns whether the two spans share a byte.
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }
}

extension TextSpan: Comparable {
  /// Orders by start, then by end.
  public static func < (left: Self, right: Self) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
