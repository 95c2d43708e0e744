/// The character references that editors and converters write.
enum MarkdownEntity {
  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
    "hellip": "…", "shy": "", "eacute": "é", "egrave": "è", "ecirc": "ê", "aacute": "á",
    "agrave": "à", "acirc": "â", "auml": "ä", "ouml": "ö", "uuml": "ü", "ccedil": "ç",
    "ntilde": "ñ", "oacute": "ó", "uacute": "ú", "iacute": "í", "times": "×", "minus": "−",
    "sect": "§", "copy": "©", "deg": "°",
  ]

  /// The characters that `&name;` stands for; nil where it is no reference.
  static func text(of name: String) -> String? {
    if let text = named[name] { return text }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let value =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, let scalar = Unicode.Scalar(value), value > 0 else { return nil }
    return String(Character(scalar))
  }
}
