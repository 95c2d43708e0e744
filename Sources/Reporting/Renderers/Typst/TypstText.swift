/// Text within Typst: always a string literal of its code, never markup.
enum TypstText {
  /// Returns a text as a literal, cleaned of characters that a page must not receive.
  static func literal(_ text: String) -> String { wordsLiteral(PlainCharacters.cleaned(text)) }

  /// Returns words that stand beside marks as a literal: the spaces at their ends are kept.
  static func wordsLiteral(_ words: String) -> String {
    var result = "\""
    for scalar in words.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }

  /// Returns a text, or Typst's word for nothing.
  static func optional(_ text: String?) -> String { text.map(literal) ?? "none" }
}
