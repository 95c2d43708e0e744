/// Text within a page: nothing in it is markup.
enum HTMLText {
  /// Returns a text for the inside of an element or of a quoted attribute.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in PlainCharacters.cleaned(text).unicodeScalars { append(scalar, to: &result) }
    return result
  }

  /// Returns words that stand beside marks: the spaces at their ends are kept.
  static func escapedWords(_ words: String) -> String {
    var result = ""
    for scalar in words.unicodeScalars { append(scalar, to: &result) }
    return result
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String) {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    default: result.unicodeScalars.append(scalar)
    }
  }
}
