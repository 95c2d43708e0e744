/// Text within Markdown: nothing in it is markup, and what needs no escape has none.
///
/// `<` and `&` become entities, which every Markdown knows; a backslash before them is CommonMark's.
enum MarkdownText {
  /// Returns a text for the inside of a line.
  static func escaped(_ text: String) -> String { escapedWords(PlainCharacters.cleaned(text)) }

  /// Returns words that stand beside marks: the spaces at their ends are kept.
  static func escapedWords(_ words: String) -> String {
    // By scalars: an asterisk with a combining accent is no Character "*", but Markdown's all the same.
    let scalars = Array(words.unicodeScalars)
    var result = ""
    for (place, scalar) in scalars.enumerated() {
      let next = place + 1 < scalars.count ? scalars[place + 1] : " "
      let last = place > 0 ? scalars[place - 1] : " "
      switch scalar {
      case "\\", "`", "*", "[", "]", "|", "~": result += "\\"
      case "_" where !(isLetterOrDigit(last) && isLetterOrDigit(next)): result += "\\"
      // Addresses that viewers would make into links.
      case ":" where next == "/": result += "\\"
      case "."
      where place >= 3 && scalars[place - 3..<place].allSatisfy({ $0 == "w" || $0 == "W" }):
        result += "\\"
      case "<" where opensTag(next):
        result += "&lt;"
        continue
      case "&" where next == "#" || isLetterOrDigit(next):
        result += "&amp;"
        continue
      default: break
      }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// Keeps the first character of a line from being read as a list, heading, rule or quotation.
  static func guarded(_ line: String) -> String {
    guard let first = line.unicodeScalars.first else { return line }
    if "#+-=>".unicodeScalars.contains(first) { return "\\" + line }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    guard !digits.isEmpty, let sign = rest.unicodeScalars.first, sign == "." || sign == ")" else {
      return line
    }
    return "\(digits)\\\(rest)"
  }

  /// Keeps number signs at the end of a heading, which Markdown would drop.
  static func guardedEnd(_ heading: String) -> String {
    guard heading.unicodeScalars.last == "#" else { return heading }
    return heading.dropLast() + "\\#"
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }

  private static func opensTag(_ next: Unicode.Scalar) -> Bool {
    next == "/" || next == "!" || next == "?" || next.properties.isAlphabetic
  }
}
