/// Characters that a page must not receive from a document: controls, and marks that turn the
/// direction of writing, which could make a page say what its text does not.
enum PlainCharacters {
  /// Returns the text on one line, without white space at its ends, every such character made the
  /// replacement character.
  static func cleaned(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var gap = false
    for scalar in text.unicodeScalars {
      if isBreak(scalar) {
        gap = true
        continue
      }
      // Two spaces at the end of a line and four at its start mean something in Markdown.
      if gap, !scalars.isEmpty { scalars.append(" ") }
      gap = false
      scalars.append(isForbidden(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(scalars)
  }

  /// White space that may be broken at; a no-break space stays what it is.
  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
