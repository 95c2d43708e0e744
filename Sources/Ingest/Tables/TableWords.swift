import Model

/// The words of people for kinds and regional groups in the cells of a table; none is guessed.
enum TableWords {
  /// The kind that a cell names, by its code or as reviews call it; nil for other words.
  static func kind(_ cell: String) -> Kind? { kinds[TableField.key(of: cell)] }

  /// The group that a cell names, by its code or as the United Nations call it; nil for other words.
  static func group(_ cell: String) -> RegionalGroup? { groups[TableField.key(of: cell)] }

  /// Whether a cell says that a line speaks of all groups.
  static func isAllGroups(_ cell: String) -> Bool {
    ["all", "allgroups", "allstates", "global"].contains(TableField.key(of: cell))
  }

  /// What is understood of kinds, for a message.
  static var kindNames: String {
    "known are \(Kind.allCases.map(\.code).joined(separator: ", ")) and their names in English, "
      + "such as 'Good practices'; columns.csv can say what other words mean"
  }

  /// What is understood of groups, for a message.
  static var groupNames: String {
    "known are \(RegionalGroup.allCases.map(\.code).joined(separator: ", ")), ALL and the names of "
      + "the groups in English, such as 'African States'; columns.csv can say what other words mean"
  }

  private static let kinds: [String: Kind] = table([
    (.success, "success; successes"),
    (.goodPractice, "good practice; good practices; best practice; best practices"),
    (.goodPractice, "successes and good practices; success and good practice"),
    (.challenge, "challenge; challenges; gap; gaps; challenges in implementation"),
    (.challenge, "gaps and challenges; recommendation; recommendations"),
    (.observation, "observation; observations; suggestion; suggestions; finding; findings"),
    (.technicalAssistanceNeed, "technical assistance; technical assistance needs"),
    (.technicalAssistanceNeed, "technical assistance need; technical assistance needs identified"),
    (.technicalAssistanceNeed, "need for technical assistance; needs for technical assistance"),
  ]).merging(table(Kind.allCases.map { ($0, $0.code) })) { $1 }

  private static let groups: [String: RegionalGroup] = {
    let names: [(RegionalGroup, String)] = [
      (.africa, "African"), (.africa, "Africa"),
      (.asiaPacific, "Asia-Pacific"), (.asiaPacific, "Asia and the Pacific"),
      (.easternEurope, "Eastern European"), (.easternEurope, "Eastern Europe"),
      (.latinAmericaAndCaribbean, "Latin American and Caribbean"),
      (.latinAmericaAndCaribbean, "Latin America and the Caribbean"),
      (.latinAmericaAndCaribbean, "Latin America and Caribbean"),
      (.westernEuropeAndOthers, "Western European and other"),
      (.westernEuropeAndOthers, "Western European and others"),
      (.westernEuropeAndOthers, "Western Europe and others"),
      (.westernEuropeAndOthers, "Western Europe and other"),
    ]
    let forms = names.flatMap { group, name in
      [
        "\(name)", "\(name) States", "\(name) group", "\(name) States group",
        "Group of \(name) States", "\(name) group of States",
      ].map { (group, $0) }
    }
    return table(forms + RegionalGroup.allCases.map { ($0, $0.code) })
  }()

  private static func table<Value>(_ rows: [(Value, String)]) -> [String: Value] {
    var table: [String: Value] = [:]
    for (value, names) in rows {
      for name in names.split(separator: ";") { table[TableField.key(of: String(name))] = value }
    }
    return table
  }
}
