/// The number by which a word is known: a hash of its letters, made small.
///
/// The first and the last eight letters and the length go in, so that a word of up to sixteen
/// letters is told from every other but for the chance of two products of 64 bits being the same.
enum WordHash {
  /// Returns the hash of a word as the tables write it.
  static func of(_ word: some StringProtocol) -> UInt64 {
    Array(word.utf8).withUnsafeBufferPointer { of($0, 0, $0.count) }
  }

  /// Returns the hash of the bytes from `start` up to `end`.
  @inline(__always)
  static func of(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    guard let base = bytes.baseAddress, start < end else { return 0 }
    let raw = UnsafeRawPointer(base)
    let count = end - start
    var first: UInt64 = 0
    var last: UInt64 = 0
    if count >= 8 {
      first = (raw + start).loadUnaligned(as: UInt64.self)
      last = (raw + end - 8).loadUnaligned(as: UInt64.self)
    } else if start + 8 <= bytes.count {
      let unused = UInt64(64 - 8 * count)
      first = (raw + start).loadUnaligned(as: UInt64.self)
      first = (first << unused) >> unused
    } else {
      for place in (start..<end).reversed() { first = (first << 8) | UInt64(bytes[place]) }
    }
    // The bit that parts capital from small letters is set in all bytes, those not taken too.
    first |= 0x2020_2020_2020_2020
    last |= 0x2020_2020_2020_2020
    var hash = (first ^ ((last << 23) | (last >> 41))) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ (hash >> 32) ^ UInt64(count)) &* 0xD6E8_FEB8_6659_FD93
    return hash ^ (hash >> 32)
  }
}
