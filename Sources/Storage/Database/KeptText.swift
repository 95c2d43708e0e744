/// Text as it stands in the database, where a text ends at its first zero character.
///
/// A zero character is written as U+FFFE and `0`, U+FFFE itself as U+FFFE and `1`; U+FFFE is no
/// character and stands in no text that a person wrote.
enum KeptText {
  private static let escape: Unicode.Scalar = "\u{FFFE}"

  static func kept(_ text: String) -> String {
    guard mayNeedEscape(text),
      text.unicodeScalars.contains(where: { $0 == "\0" || $0 == escape })
    else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\0" || scalar == escape {
        scalars.append(escape)
        scalars.append(scalar == "\0" ? "0" : "1")
      } else {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// Nearly no text needs it; a loop without a way out runs over many bytes at once.
  private static func mayNeedEscape(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var found: UInt8 = 0
      for byte in bytes { found |= byte == 0 || byte == 0xEF ? 1 : 0 }
      return found != 0
    }
  }

  static func read(_ text: String) -> String {
    guard mayNeedEscape(text), text.unicodeScalars.contains(escape) else { return text }
    var scalars = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        scalars.append(scalar == "0" ? "\0" : escape)
        isEscaped = false
      } else if scalar == escape {
        isEscaped = true
      } else {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}

/// A list of texts in one column: a line each, with `\` before what would end a line.
enum KeptLines {
  /// Nil for an empty list, which differs from a list of one empty text.
  static func kept(_ texts: [String]) -> String? {
    guard !texts.isEmpty else { return nil }
    return texts.map { text in
      var line = ""
      for scalar in KeptText.kept(text).unicodeScalars {
        switch scalar {
        case "\n": line += "\\n"
        case "\\": line += "\\\\"
        default: line.unicodeScalars.append(scalar)
        }
      }
      return line
    }.joined(separator: "\n")
  }

  static func read(_ lines: String?) -> [String] {
    guard let lines else { return [] }
    var texts: [String] = []
    var text = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in lines.unicodeScalars {
      if isEscaped {
        text.append(scalar == "n" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == "\n" {
        texts.append(KeptText.read(String(text)))
        text = String.UnicodeScalarView()
      } else {
        text.append(scalar)
      }
    }
    return texts + [KeptText.read(String(text))]
  }
}
