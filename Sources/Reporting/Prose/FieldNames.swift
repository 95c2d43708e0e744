public import Model
import Treaties

/// What the field calls its kinds, groups, types and articles in a report.
public enum FieldNames {
  /// Returns a group's States, such as "African States".
  public static func name(of group: RegionalGroup) -> String {
    switch group {
    case .africa: "African States"
    case .asiaPacific: "Asia-Pacific States"
    case .easternEurope: "Eastern European States"
    case .latinAmericaAndCaribbean: "Latin American and Caribbean States"
    case .westernEuropeAndOthers: "Western European and other States"
    }
  }

  /// "challenges": what is recorded, in the plural.
  static func plural(of kind: Kind) -> String {
    switch kind {
    case .success: "successes"
    case .goodPractice: "good practices"
    case .challenge: "challenges"
    case .observation: "observations"
    case .technicalAssistanceNeed: "technical assistance needs"
    }
  }

  /// Returns what a type of assistance is called in a list: "capacity-building".
  public static func name(of type: AssistanceType) -> String {
    switch type {
    case .goodPractices: "summaries of good practices and lessons learned"
    case .modelLegislation: "model legislation"
    case .legislativeDrafting: "legislative drafting"
    case .legalAdvice: "legal advice"
    case .onSiteExpert: "on-site assistance by an expert"
    case .actionPlan: "development of an action plan"
    case .capacityBuilding: "capacity-building"
    case .technology: "technological assistance"
    case .other: "other assistance"
    }
  }

  /// Returns an article's title within a sentence: "special investigative techniques".
  public static func title(of article: Provision) -> String {
    Registry.article(of: article).map { Numerals.lowercasedFirst($0.title) } ?? ""
  }

  /// Returns "article 20 of the Convention".
  public static func citation(of article: Provision) -> String {
    OfficialStyle.citation(of: [article])
  }

  /// Returns "Convention, art. 20 (special investigative techniques)" for tables, where articles of
  /// several instruments stand together.
  public static func tableName(of article: Provision) -> String {
    let instrument = OfficialStyle.name(of: article.instrument).dropFirst(4)
    let title = Registry.article(of: article)?.title ?? ""
    return "\(instrument), \(OfficialStyle.words(for: article, in: .brackets)) "
      + "(\(Numerals.lowercasedFirst(title)))"
  }

  /// "Convention, art. 16": for labels.
  static func shortName(of article: Provision) -> String {
    "\(OfficialStyle.name(of: article.instrument).dropFirst(4)), "
      + OfficialStyle.words(for: article, in: .brackets)
  }

  /// Several articles, by instrument: "articles 16 and 18 of the Convention" and "article 6 of the
  /// Trafficking in Persons Protocol".
  static func citationsByInstrument(of articles: [Provision]) -> [String] {
    let grouped = Dictionary(grouping: articles, by: \.instrument)
    return grouped.keys.sorted().map {
      OfficialStyle.citation(of: (grouped[$0] ?? []).sorted())
    }
  }

  /// Several articles in one list.
  static func citations(of articles: [Provision]) -> String {
    Numerals.list(citationsByInstrument(of: articles))
  }
}
