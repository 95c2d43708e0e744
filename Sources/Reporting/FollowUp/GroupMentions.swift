import Model

/// The regional groups that people mean, in whatever words: "African States", "the African Group",
/// "GRULAC", "African, Asia-Pacific and Eastern European States".
enum GroupMentions {
  private static let phrases = WordSequences<RegionalGroup>([
    ("African", .africa), ("Africa", .africa),
    ("Asia-Pacific", .asiaPacific), ("Asia and the Pacific", .asiaPacific),
    ("Asian", .asiaPacific), ("Asian and Pacific", .asiaPacific),
    ("Eastern European", .easternEurope), ("Eastern-European", .easternEurope),
    ("Eastern Europe", .easternEurope), ("EEG", .easternEurope),
    ("Latin American", .latinAmericaAndCaribbean), ("Latin America", .latinAmericaAndCaribbean),
    ("Caribbean", .latinAmericaAndCaribbean), ("GRULAC", .latinAmericaAndCaribbean),
    ("Western European", .westernEuropeAndOthers), ("Western Europe", .westernEuropeAndOthers),
    ("WEOG", .westernEuropeAndOthers),
  ])

  /// Returns the groups that a text names, in their order; "non-African" names none.
  static func groups(in text: String) -> [RegionalGroup] {
    let tokens = TextToken.tokens(of: text)
    var found: Set<RegionalGroup> = []
    for place in tokens.indices {
      guard let match = phrases.match(tokens, at: place) else { continue }
      if place > 1, tokens[place - 1].text == "-", tokens[place - 2].lower == "non" { continue }
      found.insert(match.meaning)
    }
    return found.sorted { $0.rawValue < $1.rawValue }
  }
}
