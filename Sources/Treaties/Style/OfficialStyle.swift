public import Model

/// Writes provisions as editors of the United Nations do.
///
/// "article 16, paragraph 9 (a), of the Convention" in running text; "art. 16, para. 9 (a)" in
/// brackets and tables. What is written reads back as the same provisions.
public enum OfficialStyle {
  /// Where the words stand.
  public enum Place: CaseIterable, Sendable {
    /// In a sentence: words in full.
    case text
    /// In brackets or a table: abbreviated.
    case brackets
  }

  /// Returns the name of an instrument as it is used after its first mention, with "the".
  public static func name(of instrument: Instrument) -> String {
    switch instrument {
    case .untoc: "the Convention"
    case .tip, .som, .firearms, .uncac: "the \(Registry.treaty(instrument).editorialName)"
    }
  }

  /// Returns the words for one provision, without its instrument: "article 16, paragraph 9".
  public static func words(for provision: Provision, in place: Place) -> String {
    words(for: [provision], in: place)
  }

  /// Returns the words for provisions of one instrument, without it: "arts. 16, paras. 1 and 9,
  /// and 18".
  ///
  /// - Parameters:
  ///   - provisions: Articles and units of one instrument, at least one; in any order.
  ///   - place: In a sentence or in brackets.
  /// - Returns: Words that read back as the same provisions.
  public static func words(for provisions: [Provision], in place: Place) -> String {
    let articles = Dictionary(grouping: provisions.filter { !$0.isInstrument }, by: \.articleLevel)
    let list = articles.keys.sorted().flatMap { article in
      members(of: article, articles[article] ?? [], in: place)
    }
    let keyword =
      switch place {
      case .text: list.count == 1 ? "article" : "articles"
      case .brackets: list.count == 1 ? "art." : "arts."
      }
    return "\(keyword) \(joined(list))"
  }

  /// Returns the words for provisions with the names of their instruments: "article 16, paragraph 9
  /// (a), of the Convention and article 6 of the Trafficking in Persons Protocol".
  ///
  /// - Parameter provisions: Provisions of any instruments, in any order; an instrument as a whole is
  ///   written as its name, which says nothing more where articles of it are cited as well.
  /// - Returns: Words for running text, instrument after instrument; empty for no provision.
  public static func citation(of provisions: [Provision]) -> String {
    let instruments = Dictionary(grouping: provisions, by: \.instrument)
    let parts = instruments.keys.sorted().map { instrument in
      let cited = (instruments[instrument] ?? []).filter { !$0.isInstrument }
      guard !cited.isEmpty else { return name(of: instrument) }
      let hasUnits = cited.contains { !$0.isArticle }
      return words(for: cited, in: .text) + (hasUnits ? ", of " : " of ") + name(of: instrument)
    }
    return listed(parts)
  }

  /// The members of a list that an article makes: its number with its units, "16, paragraphs 1 and
  /// 9 (a)", and before them the number alone where the article as a whole is cited too.
  private static func members(
    of article: Provision, _ cited: [Provision], in place: Place
  ) -> [String] {
    let number = article.article.map(String.init) ?? ""
    let units = Set(cited).filter { !$0.isArticle }.sorted()
    let whole = cited.contains(article) ? [number] : []
    guard let first = units.first else { return whole }
    let labels = listed(labels(of: units))
    // Letters beneath an article are cited in brackets, without "paragraph".
    guard case .number = first.units[0] else { return whole + [number + " " + labels] }
    let keyword =
      switch place {
      case .text: units.count == 1 || isOneParagraph(units) ? "paragraph" : "paragraphs"
      case .brackets: units.count == 1 || isOneParagraph(units) ? "para." : "paras."
      }
    return whole + ["\(number), \(keyword) \(labels)"]
  }

  /// Whether the units are siblings beneath one paragraph, so that its number is written once.
  private static func isOneParagraph(_ units: [Provision]) -> Bool {
    units[0].units.count > 1 && units.allSatisfy { $0.parent == units[0].parent }
  }

  /// What each unit is called in a list beneath its article: "1", "9 (a)"; siblings beneath one
  /// paragraph share its number, "9 (a) and (b)".
  private static func labels(of units: [Provision]) -> [String] {
    var labels: [String] = []
    var rest = units[...]
    while let first = rest.first {
      let siblings = rest.prefix { $0.parent == first.parent && $0.units.count > 1 }
      let count = max(1, siblings.count)
      let steps = rest.prefix(count).map { $0.units.map(step) }
      let above = steps[0].dropLast()
      labels.append((above + [listed(steps.compactMap(\.last))]).joined(separator: " "))
      rest = rest.dropFirst(count)
    }
    return labels
  }

  /// A paragraph's number, or a letter or roman number in brackets.
  private static func step(_ unit: ProvisionUnit) -> String {
    if case .number = unit { "\(unit)" } else { "(\(unit))" }
  }

  private static func listed(_ words: [String]) -> String {
    guard words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + words[words.count - 1]
  }

  /// Members of a list; one that follows a member with paragraphs is set off by ", and", so that its
  /// number is not taken for a paragraph.
  private static func joined(_ members: [String]) -> String {
    var text = ""
    let hasUnits = members.dropLast().contains { $0.contains(",") }
    for (index, member) in members.enumerated() {
      if index > 0 {
        let isLast = index == members.count - 1
        let followsUnits = members[index - 1].contains(",")
        text += followsUnits || (isLast && hasUnits) ? ", and " : isLast ? " and " : ", "
      }
      text += member
    }
    return text
  }
}
