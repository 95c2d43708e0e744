import Model

/// The names of the five regional groups in finished text.
enum GroupNames {
  /// The distinctive words of each group's name.
  static let phrases: [(String, RegionalGroup)] = [
    ("African States", .africa), ("Asia-Pacific States", .asiaPacific),
    ("Eastern European States", .easternEurope),
    ("Latin American and Caribbean States", .latinAmericaAndCaribbean),
    ("Western European and other States", .westernEuropeAndOthers),
  ]

  private static let table = WordSequences(phrases)

  /// Returns the groups named in a text, with the tokens that name them.
  static func named(in tokens: [TextToken]) -> [(group: RegionalGroup, range: Range<Int>)] {
    var found: [(group: RegionalGroup, range: Range<Int>)] = []
    var place = 0
    while place < tokens.count {
      if let match = table.match(tokens, at: place) {
        found.append((match.meaning, place..<match.end))
        place = match.end
      } else {
        place += 1
      }
    }
    return found
  }
}
