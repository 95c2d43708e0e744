/// Finds XML tags with more attributes than anybody writes, before the parser sees them.
///
/// libxml2 2.9 compares each attribute of a tag with each: a tag of some megabytes would keep it busy
/// for hours. `<` may not stand within a tag, so all attributes of one stand between two of them, and
/// each has `=` and a quotation mark.
enum TagLength {
  /// A tag with 256 attributes of different names has more than 1,280 bytes; among that many lies a
  /// whole block without `<`.
  private static let blockInBytes = 512

  /// Returns the offset of the first tag with more attributes than `most`; nil where there is none.
  ///
  /// - Complexity: Linear, and next to nothing for a file whose tags are short.
  static func firstBeyond(_ most: Int, in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start + blockInBytes <= bytes.count {
        let block = start..<(start + blockInBytes)
        guard bytes[block].contains(opening) else {
          let first = bytes[..<start].lastIndex(of: opening) ?? 0
          let end = bytes[block.upperBound...].firstIndex(of: opening) ?? bytes.count
          if attributes(in: bytes[first..<end]) > most { return first }
          start = max(block.upperBound, end / blockInBytes * blockInBytes)
          continue
        }
        start = block.upperBound
      }
      return nil
    }
  }

  private static let opening = UInt8(ascii: "<")

  /// The number of times that `=` is followed by a quotation mark, white space or not; zero bytes are
  /// halves of characters in UTF-16.
  private static func attributes(in segment: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var number = 0
    var followsEquals = false
    for byte in segment {
      switch byte {
      case UInt8(ascii: "="): followsEquals = true
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if followsEquals { number += 1 }
        followsEquals = false
      case 0, 0x20, 0x09, 0x0A, 0x0D: break
      default: followsEquals = false
      }
    }
    return number
  }
}
