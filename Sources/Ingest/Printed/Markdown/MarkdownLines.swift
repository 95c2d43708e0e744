/// What a line of Markdown begins.
enum MarkdownLines {
  static func trimmed(_ line: Substring) -> String {
    // By bytes: by characters, this was a twelfth of a whole run.
    let bytes = line.utf8.drop { $0 == 0x20 || $0 == 0x09 }
    guard let last = bytes.lastIndex(where: { $0 != 0x20 && $0 != 0x09 }) else { return "" }
    return String(Substring(bytes[...last]))
  }

  /// The line without the spaces before it; those behind it may mean a break.
  static func withoutIndent(_ line: Substring) -> String {
    String(line.drop { $0 == " " || $0 == "\t" })
  }

  private static func indent(_ line: Substring) -> Int {
    line.prefix { $0 == " " || $0 == "\t" }.reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }
  }

  /// Three or more hyphens, asterisks or underscores.
  static func isRule(_ content: String) -> Bool {
    let signs = content.filter { $0 != " " }
    guard signs.count >= 3, let first = signs.first, "-*_".contains(first) else { return false }
    return signs.allSatisfy { $0 == first }
  }

  static func heading(_ content: String) -> (level: Int, text: String)? {
    let marks = content.prefix { $0 == "#" }
    guard (1...6).contains(marks.count) else { return nil }
    var text = content.dropFirst(marks.count)
    guard text.isEmpty || text.first == " " || text.first == "\t" else { return nil }
    // Number signs at the end close the heading, but for an escaped one.
    let closing = text.reversed().prefix { $0 == "#" }.count
    let before = text.dropLast(closing)
    if closing > 0, before.isEmpty || before.last == " " { text = before }
    return (marks.count, trimmed(text))
  }

  /// The level of a heading whose line is underlined.
  static func underline(_ content: String) -> Int? {
    if content.allSatisfy({ $0 == "=" }) { return 1 }
    return content.count >= 2 && content.allSatisfy { $0 == "-" } ? 2 : nil
  }

  static func fence(_ content: String) -> String? {
    for sign in ["```", "~~~"] where content.hasPrefix(sign) { return sign }
    return nil
  }

  /// `[^1]: Words`.
  static func noteDefinition(_ line: Substring) -> (mark: String, text: String)? {
    guard indent(line) < 4, line.contains("[^") else { return nil }
    let content = withoutIndent(line)
    guard content.hasPrefix("[^"), let end = content.firstIndex(of: "]") else { return nil }
    let mark = content[content.index(content.startIndex, offsetBy: 2)..<end]
    let rest = content[content.index(after: end)...]
    guard !mark.isEmpty, !mark.contains(" "), rest.first == ":" else { return nil }
    return (String(mark), withoutIndent(rest.dropFirst()))
  }

  /// `- Words`, `12. Words`, `(a) Words` stays a paragraph.
  static func item(_ line: Substring) -> (label: String?, text: String)? {
    let content = withoutIndent(line)
    if let sign = content.first, "-*+".contains(sign) {
      let rest = content.dropFirst()
      guard rest.first == " " || rest.first == "\t" else { return nil }
      return (nil, trimmedStart(rest))
    }
    let digits = content.prefix { ("0"..."9").contains($0) }
    guard (1...9).contains(digits.count) else { return nil }
    let rest = content.dropFirst(digits.count)
    guard let sign = rest.first, sign == "." || sign == ")" else { return nil }
    let words = rest.dropFirst()
    guard words.first == " " || words.first == "\t" else { return nil }
    return ("\(digits).", trimmedStart(words))
  }

  private static func trimmedStart(_ text: Substring) -> String {
    String(text.drop { $0 == " " || $0 == "\t" })
  }

  /// Whether a line ends the paragraph above it, whose last line is given.
  static func interrupts(_ line: Substring, after last: Substring?) -> Bool {
    let content = trimmed(line)
    if heading(content) != nil || fence(content) != nil || content.hasPrefix(">") { return true }
    if isRule(content) || noteDefinition(line) != nil { return true }
    guard let item = item(line), !item.text.isEmpty else { return false }
    // A number that happens to begin a wrapped line ("of the\n48) come next") opens no list, unless
    // it stands where editors number paragraphs without an empty line between them.
    guard let label = item.label, let last else { return true }
    let opensSentence = item.text.first { !"*_“\"‘'[(".contains($0) }?.isLowercase == false
    let closesSentence = withoutMark(last).last { !" \t*_”\"’')]\\".contains($0) }.map {
      ".:;?!".contains($0)
    }
    return label.count <= 4 && opensSentence && (closesSentence ?? true || self.item(last) != nil)
  }

  /// The line without a mark of a note at its end.
  private static func withoutMark(_ line: Substring) -> Substring {
    guard line.hasSuffix("]"), let open = line.lastIndex(of: "["), line[open...].hasPrefix("[^")
    else { return line }
    return line[..<open]
  }

  /// The lines without what stands between `<!--` and `-->`, which nobody sees.
  static func withoutComments(_ lines: [Substring]) -> [Substring] {
    guard lines.contains(where: { $0.contains("<!--") }) else { return lines }
    var isWithin = false
    return lines.map { line in
      var result = ""
      var rest = line
      while !rest.isEmpty {
        if isWithin {
          guard let end = rest.firstRange(of: "-->") else { return Substring(result) }
          rest = rest[end.upperBound...]
          isWithin = false
        } else {
          guard let start = rest.firstRange(of: "<!--") else { return Substring(result + rest) }
          result += rest[..<start.lowerBound]
          rest = rest[start.upperBound...]
          isWithin = true
        }
      }
      return Substring(result)
    }
  }
}
