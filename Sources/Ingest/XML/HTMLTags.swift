/// Finds tags of a page with more attributes than anybody writes, before the parser sees them: libxml2
/// compares each attribute of a tag with each.
struct HTMLTags {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let most: Int
  private var place = 0

  /// Returns the offset of the first tag with more attributes than `most`; nil where there is none.
  ///
  /// - Complexity: Linear.
  static func firstBeyond(_ most: Int, in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var tags = HTMLTags(bytes: bytes, most: most)
      return tags.firstBeyond()
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, most: Int) {
    self.bytes = bytes
    self.most = most
  }

  private mutating func firstBeyond() -> Int? {
    while let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = start + 1
      guard place < bytes.count else { return nil }
      if bytes[place...].starts(with: "!--".utf8) {
        skip(past: "-->")
      } else if Self.isLetter(bytes[place]) {
        let name = bytes[place...].prefix(8).prefix(while: Self.isLetter)
        let isRaw = ["script", "style"].contains(String(decoding: name, as: UTF8.self).lowercased())
        if !readTag() { return start }
        if isRaw { skip(past: "</") }
      }
    }
    return nil
  }

  /// Reads a tag from its name to its end; false where it has too many attributes.
  private mutating func readTag() -> Bool {
    skipWord()
    var attributes = 0
    while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
      if Self.isSpace(bytes[place]) || bytes[place] == UInt8(ascii: "/") {
        place += 1
        continue
      }
      attributes += 1
      if attributes > most { return false }
      readAttribute()
    }
    return true
  }

  private mutating func readAttribute() {
    let start = place
    skipWord()
    skipSpace()
    if place < bytes.count, bytes[place] == UInt8(ascii: "=") {
      place += 1
      skipSpace()
      guard place < bytes.count else { return }
      let quote = bytes[place]
      if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        place = bytes[(place + 1)...].firstIndex(of: quote).map { $0 + 1 } ?? bytes.count
      } else {
        while place < bytes.count, !Self.isSpace(bytes[place]), bytes[place] != UInt8(ascii: ">") {
          place += 1
        }
      }
    }
    if place == start { place += 1 }
  }

  private mutating func skipWord() {
    while place < bytes.count, !Self.isSpace(bytes[place]), !"=>/".utf8.contains(bytes[place]) {
      place += 1
    }
  }

  private mutating func skipSpace() {
    while place < bytes.count, Self.isSpace(bytes[place]) { place += 1 }
  }

  private mutating func skip(past end: String) {
    let end = Array(end.utf8)
    while place < bytes.count {
      guard let next = bytes[place...].firstIndex(of: end[0]) else { break }
      place = next + 1
      if bytes[next...].starts(with: end) { return }
    }
    place = bytes.count
  }

  /// Zero bytes are halves of characters in UTF-16.
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte <= 0x0D }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF)
  }
}
