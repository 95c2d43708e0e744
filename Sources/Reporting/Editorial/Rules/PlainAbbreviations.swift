/// Running text has no abbreviations that readers must translate: "for example", not "e.g.".
///
/// Nor "i.e.", "etc.", "&", "vs.", "w/"; in tables and brackets of citations they may stand.
///
/// Source: United Nations Editorial Manual, "Abbreviations".
/// Remedy: write the words.
struct PlainAbbreviations: EditorialRule {
  static let name = "plainAbbreviations"

  private static let words = WordSequences<String>([
    ("e.g.", "for example"), ("e.g", "for example"), ("i.e.", "that is"), ("i.e", "that is"),
    ("viz.", "namely"), ("vs.", "against"), ("approx.", "approximately"), ("w/o", "without"),
    ("resp.", "respectively"),
  ])

  func findings(in document: EditorialDocument) -> [(place: String, message: String)] {
    document.texts.filter { $0.role == .paragraph }.flatMap { text in
      text.tokens.indices.compactMap { place -> (place: String, message: String)? in
        if text.tokens[place].text == "&", text.tokens[place].isApart,
          place + 1 < text.tokens.count, text.tokens[place + 1].isApart
        {
          return (text.place, "“&” in text; write “and”")
        }
        guard let match = Self.words.match(text.tokens, at: place) else { return nil }
        let words = text.words(place..<match.end)
        return (text.place, "“\(words)” in text; write “\(match.meaning)”")
      }
    }
  }
}
