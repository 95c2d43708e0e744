import Model

extension Masthead {
  /// The symbol: the first that stands alone on a line.
  var symbol: String? {
    lines.lazy.compactMap { Symbols.symbol(aloneIn: $0) }.first
  }

  /// The date: the one that lines hold which are dates and nothing else, a label aside.
  var date: CalendarDate? {
    let labels = ["date", "fecha", "дата", "التاريخ", "日期"]
    let dates = lines.compactMap { line -> CalendarDate? in
      guard let found = PrintedDate(in: Self.words(after: labels, in: line) ?? line),
        found.isWhole, found.isUnambiguous
      else { return nil }
      return found.date
    }
    return Set(dates).count == 1 ? dates.first : nil
  }

  /// How widely the document may circulate, from the line that begins with "Distr.".
  var distribution: Distribution? {
    for line in lines {
      let lower = line.lowercased()
      guard lower.hasPrefix("distr") else { continue }
      let words = lower.drop { $0 != " " && $0 != ":" }.drop { " :：".contains($0) }
      for (beginning, distribution) in Self.distributions where words.hasPrefix(beginning) {
        return distribution
      }
    }
    return nil
  }

  private static let distributions: [(String, Distribution)] = [
    ("gener", .general), ("génér", .general), ("limit", .limited), ("restr", .restricted),
    ("reserv", .restricted),
  ]

  /// The language: the one behind the label "Language:", else the text's own, else the one in which the language of the original is named
  /// ("Original: anglais" stands on French pages).
  func language(ofText text: [String]) -> DocumentLanguage? {
    if let language = labelled(["language"]).flatMap(DocumentLanguage.init(rawValue:)) {
      return language
    }
    // Symbols and "Distr." are in Latin letters on every page.
    let words = lines.filter {
      Symbols.symbol(aloneIn: $0) == nil && !$0.lowercased().hasPrefix("distr")
    }
    if let language = TextLanguage.language(of: words + text) { return language }
    for line in lines {
      guard let words = Self.words(after: ["original"], in: line)?.lowercased() else { continue }
      for (language, names) in Self.languageNames where names.contains(where: words.hasPrefix) {
        return language
      }
    }
    return nil
  }

  private static let languageNames: [(DocumentLanguage, [String])] = [
    (.english, ["english", "french", "spanish", "russian", "arabic", "chinese"]),
    (.french, ["anglais", "français", "espagnol", "russe", "arabe", "chinois"]),
    (.spanish, ["inglés", "francés", "español", "ruso", "árabe", "chino"]),
  ]
}
