/// A set of ordered pairs of States, by their places: one bit each, because the chain asks for millions
/// of them in one draw.
struct StatePairs: Sendable {
  private let size: Int
  private var bits: [UInt64]

  /// Makes an empty set over so many States.
  init(size: Int) {
    self.size = size
    bits = Array(repeating: 0, count: (size * size + 63) / 64)
  }

  /// Makes the set of the pairs of which something is true.
  init(size: Int, where isMember: (Int, Int) -> Bool) {
    self.init(size: size)
    for first in 0..<size {
      for second in 0..<size where isMember(first, second) { self[first, second] = true }
    }
  }

  /// Whether a pair is in the set.
  subscript(first: Int, second: Int) -> Bool {
    get {
      let place = first * size + second
      return bits[place >> 6] >> UInt64(place & 63) & 1 == 1
    }
    set {
      let place = first * size + second
      let bit: UInt64 = 1 << UInt64(place & 63)
      if newValue { bits[place >> 6] |= bit } else { bits[place >> 6] &= ~bit }
    }
  }
}
