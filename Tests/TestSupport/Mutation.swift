/// Changes files as accidents and attackers do, alike for the same seed.
public struct Mutation {
  private var random: SeededGenerator

  /// Makes a source of changes; equal seeds make equal ones.
  public init(seed: some BinaryInteger) { random = SeededGenerator(seed: seed) }

  /// Returns a number below another, which is at least 1.
  public mutating func number(below end: Int) -> Int { Int.random(in: 0..<end, using: &random) }

  /// Returns bytes with one to five changes: flipped, cut, doubled, swapped, strange bytes put in, or
  /// a piece of another file spliced in.
  public mutating func mutated(_ bytes: [UInt8], with other: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...number(below: 5) where !bytes.isEmpty { change(&bytes, other) }
    return bytes
  }

  /// Bytes that readers stumble over: NUL, overlong and surrogate UTF-8, byte order marks, the ends of
  /// Unicode, direction, markup, numbers without end.
  private static let strange: [[UInt8]] = [
    [0], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80],
    [0xEF, 0xBB, 0xBF],
    [0xFF, 0xFE], [0xFE, 0xFF], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x80, 0xAE], [0xC2, 0x85],
    [0xE2, 0x80, 0x8B], Array("&#0;".utf8), Array("]]>".utf8), Array("<!--".utf8),
    Array("\\ud800".utf8),
    Array("99999999999999999999".utf8), Array("-1".utf8), Array("\"".utf8), Array("<![CDATA[".utf8),
    Array("{[".utf8), Array("1e999".utf8), Array("<x".utf8), Array("/>".utf8),
  ]

  private mutating func change(_ bytes: inout [UInt8], _ other: [UInt8]) {
    let place = number(below: bytes.count)
    let end = min(bytes.count, place + 1 + number(below: 64))
    switch number(below: 7) {
    case 0: bytes[place] ^= 1 << UInt8(number(below: 8))
    case 1: bytes.removeSubrange(place..<end)
    case 2: bytes.removeSubrange(place...)
    case 3: bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
    case 4: bytes.swapAt(place, number(below: bytes.count))
    case 5:
      bytes.insert(contentsOf: Self.strange[number(below: Self.strange.count)], at: place)
    default:
      guard !other.isEmpty else { return }
      let from = number(below: other.count)
      let to = min(other.count, from + 1 + number(below: 200))
      bytes.replaceSubrange(place..<end, with: other[from..<to])
    }
  }
}
