/// Ranges of numbers bear a dash, quotations curly marks.
///
/// "37–86", "arts. 7–9", not "37-86"; “quoted”, not "quoted"; a dash between words is no hyphen.
///
/// Source: United Nations Editorial Manual, "Punctuation".
/// Remedy: write the dash (–) or the marks (“ ”).
struct DashesAndQuotes: EditorialRule {
  static let name = "dashesAndQuotes"

  func findings(in document: EditorialDocument) -> [(place: String, message: String)] {
    var hasQuotes = false
    return document.texts.flatMap { text -> [(place: String, message: String)] in
      var findings = text.tokens.indices.compactMap { place in
        message(text, place).map { (text.place, $0) }
      }
      // Once says it all: a program that writes straight marks writes all of them so.
      if !hasQuotes, text.tokens.contains(where: { $0.text == "\"" }) {
        hasQuotes = true
        findings.append((text.place, "straight quotation marks; write “ and ”"))
      }
      return findings
    }
  }

  private func message(_ text: EditorialDocument.Text, _ place: Int) -> String? {
    let tokens = text.tokens
    guard tokens[place].text == "-", place > 0, place + 1 < tokens.count else { return nil }
    let (before, after) = (tokens[place - 1], tokens[place + 1])
    if tokens[place].isApart, after.isApart, before.isWord, after.isWord {
      return "“\(text.words(place - 1..<place + 2))”; write a dash (–) between words"
    }
    guard before.value != nil, after.value != nil, !tokens[place].isApart, !after.isApart else {
      return nil
    }
    // Symbols, telephone numbers and dates have hyphens of their own.
    let joins: Set<String> = ["/", "-", "."]
    let isPart =
      place > 1 && !before.isApart && joins.contains(tokens[place - 2].text)
      || place + 2 < tokens.count && !tokens[place + 2].isApart
        && (joins.subtracting(["."]).contains(tokens[place + 2].text) || tokens[place + 2].isWord)
    guard !isPart else { return nil }
    return "“\(before.text)-\(after.text)”; write “\(before.text)–\(after.text)”"
  }
}
