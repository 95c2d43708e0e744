/// Titles and numbers of laws, which lead to the State that passed them.
enum LawTitles {
  private static let nouns: Set<String> = [
    "act", "law", "decree", "ordinance", "order", "regulation", "code", "bill", "statute",
    "proclamation", "decision", "gazette",
  ]
  /// Laws that every State has.
  private static let general: Set<String> = [
    "penal", "criminal", "civil", "procedure", "commercial", "customs", "labour", "the", "a", "an",
    "final", "constitutive", "model", "electoral", "family", "tax", "administrative", "military",
    "this", "that", "such", "each", "any", "no", "organic",
  ]
  private static let numberSigns: Set<String> = ["no", "nos", "number", "n", "cap", "chapter"]

  /// Returns the places of such titles in a text.
  static func ranges(in tokens: [TextToken]) -> [Range<Int>] {
    tokens.indices.compactMap { place in
      guard tokens[place].isCapitalized, nouns.contains(tokens[place].lower) else { return nil }
      return numbered(tokens, place) ?? titled(tokens, place)
    }
  }

  /// "Law No. 146 of 2003", "Act 45/2010", "Penal Code of 1997", "Act, 2009".
  private static func numbered(_ tokens: [TextToken], _ place: Int) -> Range<Int>? {
    var next = place + 1
    func at(_ index: Int) -> TextToken? { index < tokens.count ? tokens[index] : nil }
    if at(next)?.text == "," || at(next)?.text == "(" { next += 1 }
    if let token = at(next), numberSigns.contains(token.lower) {
      next += 1
      while let sign = at(next), [".", "°", "º"].contains(sign.text) { next += 1 }
    } else if at(next)?.lower == "of" {
      guard let year = at(next + 1)?.value, (1800...2100).contains(year) else { return nil }
      return place..<next + 2
    }
    guard let number = at(next), number.sort == .number else { return nil }
    // "Law 5" is numbered; "Act (art. 5)" is not.
    return place..<next + 1
  }

  /// "Prevention of Organised Crime Act": a title in capitals before the noun.
  private static func titled(_ tokens: [TextToken], _ place: Int) -> Range<Int>? {
    guard ["act", "ordinance", "decree", "proclamation", "bill"].contains(tokens[place].lower)
    else {
      return nil
    }
    var start = place
    while start > 0 {
      let before = tokens[start - 1]
      let joins = ["of", "and", "the", "on", "in", "for", "to", "against", "-", ","]
      if before.isCapitalized, !general.contains(before.lower) {
        start -= 1
      } else if joins.contains(before.lower), start > 1, tokens[start - 2].isCapitalized,
        !general.contains(tokens[start - 2].lower)
      {
        start -= 2
      } else {
        break
      }
    }
    return start < place ? start..<place + 1 : nil
  }
}
