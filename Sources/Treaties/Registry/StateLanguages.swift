public import Model

extension Registry {
  /// The languages that States speak at meetings, where a source says so; a State that is not there
  /// is not limited to any.
  ///
  /// Source: `Data/state-languages.csv`, one line a State: code, languages divided by spaces, and the
  /// source of the line. As shipped it has the States in which one of the six languages is official,
  /// with those and the ones that a third of the population knows, by the Unicode CLDR
  /// (`Scripts/state-languages`): what a State speaks at meetings may be more, and planners correct
  /// it.
  public static let stateLanguages: [StateCode: Set<DocumentLanguage>] = {
    var languages: [StateCode: Set<DocumentLanguage>] = [:]
    for line in CommaTable(PackageResources.state_languages_csv).lines {
      guard let code = StateCode(line[0]) else { continue }
      languages[code] = Set(
        line[1].split(separator: " ").compactMap { DocumentLanguage(rawValue: String($0)) })
    }
    return languages
  }()
}
