/// Counts of one or two States, and of all but one or two, in words and figures.
enum SmallCounts {
  private static let numbers = ["one": 1, "two": 2, "1": 1, "2": 2]
  private static let nouns: Set<String> = [
    "state", "states", "country", "countries", "jurisdiction", "jurisdictions",
  ]

  /// Returns the places of such counts in a text.
  static func ranges(in tokens: [TextToken]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for place in tokens.indices {
      if let end = oneCase(tokens, place) ?? count(tokens, place) ?? share(tokens, place) {
        ranges.append(place..<end)
      }
    }
    return ranges
  }

  /// "in one case", "a single State", "only one State", "all but one State".
  private static func oneCase(_ tokens: [TextToken], _ place: Int) -> Int? {
    func word(_ distance: Int) -> String {
      place + distance < tokens.count ? tokens[place + distance].lower : ""
    }
    let isCount = word(1) == "one" || word(1) == "two"
    if word(0) == "all", word(1) == "but", word(2) == "one" || word(2) == "two",
      nouns.contains(word(3)) || word(3) == "of"
    {
      return place + 4
    }
    if word(0) == "in", isCount, word(2) == "case" || word(2) == "cases" { return place + 3 }
    if word(0) == "a" || word(0) == "only" || word(0) == "the",
      word(1) == "single" || word(1) == "sole",
      nouns.contains(word(2))
    {
      return place + 3
    }
    return nil
  }

  /// "one State", "2 of the 31 States": but neither "one or two States" nor "two other States",
  /// which count nobody.
  private static func count(_ tokens: [TextToken], _ place: Int) -> Int? {
    guard let number = numbers[tokens[place].lower], number > 0, !isPartOfSomething(tokens, place)
    else { return nil }
    let before = place > 0 ? tokens[place - 1].lower : ""
    guard
      ![
        "or", "but", "article", "articles", "paragraph", "paragraphs", "section", "and", "to",
        "year", "cycle", "annex", "table", "phase",
      ].contains(before)
    else { return nil }
    var next = place + 1
    guard next < tokens.count else { return nil }
    if tokens[next].lower == "of" {
      next += 1
      while next < tokens.count, next < place + 5,
        ["the", "these", "those", "all", "them"].contains(tokens[next].lower)
          || tokens[next].sort == .number
          || NumberWords.value(of: tokens[next].lower) != nil
      {
        next += 1
      }
    }
    guard next < tokens.count, nouns.contains(tokens[next].lower) else { return nil }
    return speaksOfReviews(tokens, next + 1) ? nil : next + 1
  }

  /// "30 of the 31 States": all but one or two.
  private static func share(_ tokens: [TextToken], _ place: Int) -> Int? {
    guard let part = value(tokens[place]), part > 2, !isPartOfSomething(tokens, place) else {
      return nil
    }
    var next = place + 1
    guard next < tokens.count, tokens[next].lower == "of" else { return nil }
    next += 1
    if next < tokens.count, tokens[next].lower == "the" { next += 1 }
    guard next < tokens.count, let whole = value(tokens[next]), (1...2).contains(whole - part),
      next + 1 < tokens.count, nouns.contains(tokens[next + 1].lower)
    else { return nil }
    return speaksOfReviews(tokens, next + 2) ? nil : next + 2
  }

  /// "Two States were drawn by lot": who is reviewed is public, what is found is not.
  private static func speaksOfReviews(_ tokens: [TextToken], _ place: Int) -> Bool {
    let words = tokens[min(place, tokens.count)...].prefix(9).map(\.lower)
    let verbs: Set<String> = ["was", "were", "is", "are", "has", "have"]
    guard let verb = words.firstIndex(where: verbs.contains) else { return false }
    let rest = words[verb...].dropFirst().prefix(3).filter { $0 != "been" }
    return rest.prefix(2).contains { ["drawn", "reviewed", "pending", "available"].contains($0) }
      || rest.prefix(2).elementsEqual(["under", "review"])
  }

  /// A cell "1/31" or "30/31" in a table of shares.
  static func isSmallShare(_ cell: String) -> Bool {
    let parts = cell.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let part = Int(parts[0]), let whole = Int(parts[1]), part >= 0,
      part <= whole
    else { return false }
    return part == 1 || part == 2 || (1...2).contains(whole - part) && whole > 0
  }

  private static func value(_ token: TextToken) -> Int? {
    token.value ?? NumberWords.value(of: token.lower)
  }

  /// "1.5", "12/1", "1–3": a number within another.
  private static func isPartOfSomething(_ tokens: [TextToken], _ place: Int) -> Bool {
    let joins: Set<String> = ["/", "–", "-", ".", "("]
    if !tokens[place].isApart, place > 0, joins.contains(tokens[place - 1].text) { return true }
    guard place + 1 < tokens.count, !tokens[place + 1].isApart else { return false }
    return ["/", "–", "-"].contains(tokens[place + 1].text)
  }
}
