import Model

/// Gathers running text piece by piece, with white space normalized and references placed.
struct TextGatherer {
  private(set) var references: [ProvisionReference] = []
  private var bytes: [UInt8] = []
  private var owesSpace = false
  private var open: (instrument: String, numbers: [String], start: Int?)?

  var isEmpty: Bool { bytes.isEmpty }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Ends a word, as the border of a block does.
  mutating func separate() { owesSpace = true }

  /// Adds text; the bytes are UTF-8 and hold whole characters.
  mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
    var place = 0
    while place < piece.count {
      if let width = Self.spaceWidth(piece, place) {
        owesSpace = true
        place += width
        continue
      }
      if owesSpace, !bytes.isEmpty { bytes.append(0x20) }
      owesSpace = false
      if open != nil, open?.start == nil { open?.start = bytes.count }
      let first = place
      repeat {
        place += 1
        // Most bytes are signs of ASCII with one space between, which need no second look.
        while place < piece.count,
          piece[place] &- 0x21 < 0x5E || Self.isInnerSpace(piece, place)
        {
          place += 1
        }
      } while place < piece.count && Self.spaceWidth(piece, place) == nil
      bytes.append(contentsOf: piece[first..<place])
    }
  }

  /// Begins the words of a reference.
  mutating func beginReference(instrument: String, numbers: [String]) {
    open = (instrument, numbers, nil)
  }

  /// Ends the words of a reference; one without words is none.
  mutating func endReference() {
    defer { open = nil }
    guard let open, let start = open.start, start < bytes.count else { return }
    references.append(
      ProvisionReference(
        span: TextSpan(start: start, end: bytes.count), instrument: open.instrument,
        numbers: open.numbers))
  }

  /// Whether a space stands between two signs of ASCII, and so is kept as it is.
  private static func isInnerSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    bytes[place] == 0x20 && place + 1 < bytes.count && bytes[place + 1] &- 0x21 < 0x5E
  }

  /// The width of a white space character in UTF-8; nil for any other.
  private static func spaceWidth(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int? {
    let byte = bytes[place]
    if byte < 0x80 {
      return byte == 0x20 || (0x09...0x0D).contains(byte) || (0x1C...0x1F).contains(byte) ? 1 : nil
    }
    let second = place + 1 < bytes.count ? bytes[place + 1] : 0
    if byte == 0xC2 { return second == 0xA0 || second == 0x85 ? 2 : nil }
    guard (0xE1...0xE3).contains(byte), place + 2 < bytes.count else { return nil }
    switch (byte, second, bytes[place + 2]) {
    case (0xE1, 0x9A, 0x80), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80): return 3
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF): return 3
    default: return nil
    }
  }
}
