public import Model

/// Writes provisions as editors of the United Nations do.
///
/// "article 16, paragraph 9 (a), of the Convention" in running text; "art. 16, para. 9 (a)" in
/// brackets and tables. What is written reads back as the same provisions.
public enum OfficialStyle {
  /// Where the words stand.
  public enum Place: Sendable {
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
    let members = articles.keys.sorted().map { article in
      member(article, articles[article] ?? [], in: place)
    }
    let keyword =
      switch place {
      case .text: members.count == 1 ? "article" : "articles"
      case .brackets: members.count == 1 ? "art." : "arts."
      }
    return "\(keyword) \(joined(members))"
  }

  /// Returns the words for provisions of one instrument with its name: "article 16, paragraph 9, of
  /// the Convention"; for an instrument as a whole its name alone.
  public static func citation(of provisions: [Provision]) -> String {
    guard let instrument = provisions.first?.instrument else { return "" }
    let parts = provisions.filter { !$0.isInstrument }
    guard !parts.isEmpty else { return name(of: instrument) }
    let hasUnits = parts.contains { !$0.isArticle }
    return words(for: parts, in: .text) + (hasUnits ? ", of " : " of ") + name(of: instrument)
  }

  /// An article's number and its units: "16, paragraphs 1 and 9 (a)".
  private static func member(_ article: Provision, _ all: [Provision], in place: Place) -> String {
    let number = article.article.map(String.init) ?? ""
    let units = all.filter { !$0.isArticle }.sorted()
    guard !units.isEmpty else { return number }
    let firsts = units.map { $0.units[0].description }
    // Letters beneath an article are cited in brackets, without "paragraph".
    guard case .number = units[0].units[0] else {
      return number + " " + listed(units.map { bracketed($0.units[...]) })
    }
    let labels = units.map { unit in
      let rest = unit.units.dropFirst()
      return unit.units[0].description + (rest.isEmpty ? "" : " " + bracketed(rest))
    }
    let isSingle = Set(firsts).count == 1 && units.count == 1
    let keyword =
      switch place {
      case .text: isSingle ? "paragraph" : "paragraphs"
      case .brackets: isSingle ? "para." : "paras."
      }
    return "\(number), \(keyword) \(listed(labels))"
  }

  private static func bracketed(_ units: ArraySlice<ProvisionUnit>) -> String {
    units.map { "(\($0))" }.joined(separator: " ")
  }

  private static func listed(_ words: [String]) -> String {
    guard words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + words[words.count - 1]
  }

  /// Members of a list; one that follows a member with paragraphs is set off by ", and", so that its
  /// number is not taken for a paragraph.
  private static func joined(_ members: [String]) -> String {
    var text = ""
    let hasUnits = members.contains { $0.contains(",") }
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
