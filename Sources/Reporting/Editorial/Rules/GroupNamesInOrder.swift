import Model

/// The five regional groups are named as in the list, and stand in its order.
///
/// African States; Asia-Pacific States; Eastern European States; Latin American and Caribbean States;
/// Western European and other States.
///
/// Source: United Nations Editorial Manual; the formats, section 1.
/// Remedy: write the name, or move the group, as the message says.
struct GroupNamesInOrder: EditorialRule {
  static let name = "groupNames"

  private static let variants = WordSequences<RegionalGroup>([
    ("African Group", .africa), ("Africa Group", .africa), ("Group of African States", .africa),
    ("African countries", .africa), ("Asia-Pacific Group", .asiaPacific),
    ("Asian Group", .asiaPacific), ("Asian States", .asiaPacific),
    ("Asian and Pacific States", .asiaPacific), ("Asia and Pacific States", .asiaPacific),
    ("Asia and the Pacific States", .asiaPacific), ("Asia–Pacific States", .asiaPacific),
    ("Asia Pacific States", .asiaPacific), ("Eastern European Group", .easternEurope),
    ("Eastern Europe States", .easternEurope), ("East European States", .easternEurope),
    ("GRULAC", .latinAmericaAndCaribbean),
    ("Latin America and Caribbean States", .latinAmericaAndCaribbean),
    ("Latin America and the Caribbean States", .latinAmericaAndCaribbean),
    ("Latin American and the Caribbean States", .latinAmericaAndCaribbean),
    ("Latin American & Caribbean States", .latinAmericaAndCaribbean),
    ("WEOG", .westernEuropeAndOthers), ("EEG", .easternEurope),
    ("Western Europe and other States", .westernEuropeAndOthers),
    ("Western Europe and others", .westernEuropeAndOthers),
    ("Western European and Others", .westernEuropeAndOthers),
    ("Western European and Others Group", .westernEuropeAndOthers),
    ("Western European and Other States", .westernEuropeAndOthers),
    ("West European and other States", .westernEuropeAndOthers),
  ])

  private static let joins: Set<String> = [
    ",", ";", "and", "or", "the", "for", "in", "among", "of",
  ]

  func findings(in document: EditorialDocument) -> [(place: String, message: String)] {
    document.texts.flatMap { text in
      (names(text) + order(text)).map { (text.place, $0) }
    }
  }

  private func names(_ text: EditorialDocument.Text) -> [String] {
    text.tokens.indices.compactMap { place in
      guard text.tokens[place].isCapitalized,
        let match = Self.variants.match(text.tokens, at: place)
      else { return nil }
      let words = text.words(place..<match.end)
      let name = FieldNames.name(of: match.meaning)
      return words == name || words == "Western European and other States"
        ? nil : "“\(words)”; write “\(name)”"
    }
  }

  private func order(_ text: EditorialDocument.Text) -> [String] {
    let named = GroupNames.named(in: text.tokens)
    return zip(named, named.dropFirst()).compactMap { first, second in
      let between = text.tokens[first.range.upperBound..<second.range.lowerBound]
      guard second.group < first.group, between.count <= 3,
        between.allSatisfy({ Self.joins.contains($0.lower) })
      else { return nil }
      return
        "\(FieldNames.name(of: second.group)) stand before \(FieldNames.name(of: first.group)) in the list of groups"
    }
  }
}
