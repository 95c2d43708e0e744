/// Percentages are figures: with "per cent" in text, with the sign in tables.
///
/// "12 per cent", not "12%", "12 percent" or "twelve per cent"; in a cell "12 %" or "12%", not
/// "12 per cent".
///
/// Source: United Nations Editorial Manual, "Numbers".
/// Remedy: write "per cent" in text and "%" in cells.
struct PerCent: EditorialRule {
  static let name = "perCent"

  func findings(in document: EditorialDocument) -> [(place: String, message: String)] {
    document.texts.flatMap { text -> [(place: String, message: String)] in
      text.tokens.indices.compactMap { place in
        message(text, place).map { (text.place, $0) }
      }
    }
  }

  private func message(_ text: EditorialDocument.Text, _ place: Int) -> String? {
    let token = text.tokens[place]
    let before = place > 0 ? text.tokens[place - 1] : nil
    let next = place + 1 < text.tokens.count ? text.tokens[place + 1] : nil
    if text.isTabular {
      // A cell may hold a sentence, which is text.
      if text.tokens.count > 6 { return nil }
      guard token.lower == "per", next?.lower == "cent", let before, before.sort == .number else {
        return nil
      }
      return "“\(before.text) per cent” in a cell; write “\(before.text)%”"
    }
    if token.text == "%", let before, before.sort == .number {
      return "“\(before.text)%” in text; write “\(before.text) per cent”"
    }
    if token.lower == "percent" { return "“percent”; write “per cent”" }
    if token.lower == "per", next?.lower == "cent", let before, before.isWord, place > 1,
      let value = NumberWords.value(of: before.lower),
      text.tokens[place - 2].isWord
        || text.tokens[place - 2].text == ","
    {
      return "“\(before.text) per cent”: percentages in figures; write “\(value) per cent”"
    }
    return nil
  }
}
