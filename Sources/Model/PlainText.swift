/// Text as it can be shown: nothing in it commands a terminal, breaks a line, or turns the direction
/// of what stands beside it.
public enum PlainText {
  /// Whether a character does more than show itself: control characters, line and paragraph
  /// separators, marks, overrides and isolates of direction, the byte order mark and tags.
  public static func isCommand(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x20, 0x7F...0x9F, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF,
      0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// Returns a text in one line, with a replacement character for each character that commands.
  public static func line(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isCommand) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(isCommand(scalar) ? "\u{FFFD}" : scalar) }
    return String(scalars)
  }

  /// Returns a message in one line, the middle of a very long one left out: what is quoted in it may
  /// have any length.
  public static func message(_ text: String) -> String {
    guard text.utf8.count > 1_000 else { return line(text) }
    let (start, end) = (text.unicodeScalars.prefix(500), text.unicodeScalars.suffix(300))
    return line(String(start) + " […] " + String(end))
  }

  /// Returns a text without characters that nobody sees, such as zero-width spaces and soft hyphens:
  /// for codes, of which two that look alike must be alike.
  public static func visible(_ text: String) -> String {
    let isHidden = { (scalar: Unicode.Scalar) in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
      default: false
      }
    }
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isHidden($0) }))
  }
}
