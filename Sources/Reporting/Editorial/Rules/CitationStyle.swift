import Model
import Treaties

/// Provisions are cited in full in text, abbreviated in brackets and tables.
///
/// "article 16, paragraph 9, of the Convention" in a sentence; "(art. 16, para. 9)" in brackets and
/// cells. Neither "article 16(9)" nor "art 16" nor "§".
///
/// Source: United Nations Editorial Manual, "Abbreviations".
/// Remedy: write the provision as the message says.
struct CitationStyle: EditorialRule {
  static let name = "citationStyle"

  private static let short = [
    "art": "article", "arts": "articles", "para": "paragraph", "paras": "paragraphs",
  ]
  private static let long = [
    "article": "art.", "articles": "arts.", "paragraph": "para.", "paragraphs": "paras.",
  ]

  func findings(in document: EditorialDocument) -> [(place: String, message: String)] {
    document.texts.flatMap { text -> [(place: String, message: String)] in
      guard text.role != .heading, text.role != .note else { return [] }
      let depths = text.depths
      return text.tokens.indices.compactMap { place in
        message(text, place, depth: depths[place]).map { (text.place, $0) }
      }
    }
  }

  private func message(
    _ text: EditorialDocument.Text, _ place: Int, depth: Int
  ) -> String? {
    let tokens = text.tokens
    let token = tokens[place]
    func at(_ distance: Int) -> TextToken? {
      tokens.indices.contains(place + distance) ? tokens[place + distance] : nil
    }
    if token.text == "§" { return "“§”; write “article” or “paragraph”" }
    if let long = Self.short[token.lower] {
      let hasStop = at(1)?.text == "." && at(1)?.isApart == false
      guard let number = at(hasStop ? 2 : 1), number.sort == .number else { return nil }
      if !text.isTabular, depth == 0, text.role == .paragraph {
        return "“\(token.text)\(hasStop ? "." : "") \(number.text)” in text; write "
          + advice(text, place, .text, or: "\(long) \(number.text)")
      }
      if !hasStop {
        return "“\(token.text) \(number.text)”; write “\(token.lower). \(number.text)”"
      }
      return token.text == token.lower
        ? nil : "“\(token.text). \(number.text)”; write “\(token.lower). \(number.text)”"
    }
    guard let short = Self.long[token.lower], let number = at(1), number.sort == .number else {
      return nil
    }
    // "article 16(9)", "article 16 (1)(a)".
    if let bracket = at(2), bracket.text == "(", let inner = at(3), inner.sort == .number,
      at(4)?.text == ")"
    {
      return "“\(text.words(place..<place + 5))”; write "
        + advice(
          text, place, depth > 0 ? .brackets : .text,
          or: "article \(number.text), paragraph \(inner.text)")
    }
    // A cell may hold a sentence, which is text.
    if text.isTabular && tokens.count < 12 || depth > 0 && at(-1)?.text == "(" {
      return "“\(token.text) \(number.text)” in \(text.isTabular ? "a table" : "brackets"); write "
        + advice(text, place, .brackets, or: "\(short) \(number.text)")
    }
    let isFirst = text.sentences.contains { $0.lowerBound == place }
    if token.isCapitalized, !isFirst, !["“", "\""].contains(at(-1)?.text ?? "") {
      return
        "“\(token.text) \(number.text)” within a sentence; write “\(token.lower) \(number.text)”"
    }
    return nil
  }

  /// The provision as editors write it, where a treaty has it; otherwise the bare words.
  private func advice(
    _ text: EditorialDocument.Text, _ place: Int, _ style: OfficialStyle.Place, or words: String
  ) -> String {
    let span = text.tokens[place].span
    let citation = CitationReader(defaultInstrument: .untoc).read(text.text).citations.first {
      $0.span.start <= span.start && span.end <= $0.span.end
    }
    let provisions = citation?.provisions.filter { !$0.isInstrument } ?? []
    guard !provisions.isEmpty, Set(provisions.map(\.instrument)).count == 1 else {
      return "“\(words)”"
    }
    return "“\(OfficialStyle.words(for: provisions, in: style))”"
  }
}
