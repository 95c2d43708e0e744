public import Model

extension Registry {
  /// The languages that States speak at meetings, where a source says so; a State that is not there
  /// is not limited to any.
  ///
  /// Source: `Data/state-languages.csv`, one line a State: code, languages divided by spaces, and
  /// the source. No list with a stated source has been found, so that the table is empty as it is
  /// shipped; a line is added with its source.
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
