import Treaties

/// What the program itself says in every report: names in it are nobody's institution, whoever else
/// has written them.
enum OwnWording {
  private static let text: String = {
    let treaties = Registry.treaties.flatMap { treaty in
      [treaty.name, "General Assembly resolution \(treaty.resolution)"] + treaty.shortNames
        + treaty.articles.map(\.title)
    }
    let phrases = StandardPhrases.sources.map(\.text)
    return (treaties + phrases).joined(separator: "\n").lowercased()
  }()

  /// Whether words stand in the standard phrase book or in the treaties; case is not told apart.
  static func contains(_ words: String) -> Bool { text.contains(words.lowercased()) }
}
