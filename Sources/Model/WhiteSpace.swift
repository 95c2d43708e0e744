/// White space as Unicode and the control separators define it.
public enum WhiteSpace {
  /// Returns the text with every run of white space made one space, and none at either end.
  ///
  /// White space is what has Unicode's property White_Space (no-break spaces among it) and the
  /// four information separators U+001C to U+001F. Nothing else is changed.
  ///
  /// - Complexity: One pass; a text that is normal already is returned as it is.
  public static func normalized(_ text: String) -> String {
    var text = text
    let clean = text.withUTF8 { bytes in
      var previousIsSpace = true
      for byte in bytes {
        if byte >= 0x80 { return false }
        let isSpace = byte == 0x20
        if isSpace ? previousIsSpace : byte < 0x20 { return false }
        previousIsSpace = isSpace
      }
      return !previousIsSpace || bytes.isEmpty
    }
    if clean { return text }
    var scalars = String.UnicodeScalarView()
    var pending = false
    for scalar in text.unicodeScalars {
      if isWhiteSpace(scalar) {
        pending = true
        continue
      }
      if pending, !scalars.isEmpty { scalars.append(" ") }
      pending = false
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// Returns whether a character is white space.
  public static func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value)
        || (0x1C...0x1F).contains(scalar.value)
    }
    return scalar.properties.isWhitespace
  }
}
