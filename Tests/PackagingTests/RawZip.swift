/// A zip container byte by byte, so that its headers can lie.
struct RawZip {
  /// A part, stored without packing, and what its headers say.
  struct Part {
    var name: [UInt8]
    var bytes: [UInt8] = Array("<a/>".utf8)
    /// Bit 0: encrypted.
    var flags: UInt16 = 0
    /// The size that the headers announce; nil for the true one.
    var announced: UInt32?
    /// The place of its local header; nil for its own.
    var place: UInt32?

    init(_ name: String) { self.name = Array(name.utf8) }
  }

  var parts: [Part]

  var bytes: [UInt8] {
    var result: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let place = UInt32(result.count)
      let header = Self.header(of: part)
      result.append(contentsOf: [0x50, 0x4B, 3, 4])
      for piece in [header, part.name, part.bytes] { result.append(contentsOf: piece) }
      directory.append(contentsOf: [0x50, 0x4B, 1, 2, 20, 0])
      directory.append(contentsOf: header)
      directory.append(contentsOf: [UInt8](repeating: 0, count: 10))
      directory.append(contentsOf: Self.four(part.place ?? place))
      directory.append(contentsOf: part.name)
    }
    let start = UInt32(result.count)
    result.append(contentsOf: directory)
    result.append(contentsOf: [0x50, 0x4B, 5, 6, 0, 0, 0, 0])
    for _ in 0..<2 { result.append(contentsOf: Self.two(UInt16(parts.count))) }
    result.append(contentsOf: Self.four(UInt32(directory.count)))
    result.append(contentsOf: Self.four(start))
    return result + [0, 0]
  }

  /// What stands in both headers of a part: version, flags, method, time, date, sum, sizes, lengths.
  private static func header(of part: Part) -> [UInt8] {
    let size = UInt32(part.bytes.count)
    var header: [UInt8] = [20, 0]
    for number in [part.flags, 0, 0, 0x21] { header.append(contentsOf: two(number)) }
    for number in [checkSum(part.bytes), size, part.announced ?? size] {
      header.append(contentsOf: four(number))
    }
    for number in [UInt16(part.name.count), 0] { header.append(contentsOf: two(number)) }
    return header
  }

  private static func two(_ number: UInt16) -> [UInt8] {
    [UInt8(number & 255), UInt8(number >> 8)]
  }

  private static func four(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8((number >> ($0 * 8)) & 255) }
  }

  private static func checkSum(_ bytes: [UInt8]) -> UInt32 {
    var sum = ~UInt32(0)
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
