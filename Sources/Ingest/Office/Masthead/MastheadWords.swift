import Model

/// Words by which a first page is known, in the six languages.
enum MastheadWords {
  private static let openings = [
    "united nations", "nations unies", "naciones unidas", "организация объединенных наций", "联合国",
    "الأمم المتحدة", "distr.", "distribution:", "original:", "symbol:", "date:", "state:",
    "state party:",
    "language:", "conference of the parties", "agenda item", "item ", "kind:", "title:", "cycle:",
    "year:",
    "originale", "original :", "оригинал", "原文", "الأصل", "general assembly",
    "country under review",
    "cote", "signatura", "état partie", "estado parte",
  ]
  /// The words that name a sort of document, in small letters; nil: of any sort.
  private static let documents: [(words: String, kind: DocumentKind?)] = [
    ("executive summary", .executiveSummary), ("résumé analytique", .executiveSummary),
    ("résumé exécutif", .executiveSummary), ("resumen", .executiveSummary),
    ("резюме", .executiveSummary), ("内容提要", .executiveSummary), ("执行摘要", .executiveSummary),
    ("خلاصة", .executiveSummary), ("ملخص", .executiveSummary),
    ("list of observations", .listOfObservations), ("liste d'observations", .listOfObservations),
    ("lista de observaciones", .listOfObservations), ("перечень замечаний", .listOfObservations),
    ("意见清单", .listOfObservations), ("قائمة الملاحظات", .listOfObservations),
    ("regional addendum", .regionalAddendum), ("thematic report", .thematicReport),
    ("rapport thématique", .thematicReport), ("informe temático", .thematicReport),
    ("тематический доклад", .thematicReport), ("专题报告", .thematicReport),
    ("technical report", .technicalReport), ("stakeholder submission", .stakeholderSubmission),
    ("submission of", .stakeholderSubmission), ("submission by", .stakeholderSubmission),
    ("country review report", .countryReviewReport), ("self-assessment", .selfAssessment),
    ("corrigendum", nil),
  ]
  private static let contents: Set<String> = [
    "contents", "table of contents", "list of contents", "table des matières", "índice", "sommaire",
    "содержание", "目录", "المحتويات",
  ]

  /// Whether a line opens as lines of a masthead do: with its words, a symbol or a date.
  static func opens(_ text: String) -> Bool {
    let head = text.prefix(80).lowercased()
    if openings.contains(where: head.hasPrefix) { return true }
    let word = text.prefix { !$0.isWhitespace }
    if word.contains("/"), word.count(where: { $0 == "/" }) > 1, word.first?.isUppercase ?? false {
      return true
    }
    // "5 April 2017", "2013-05-21": short, and a year among digits.
    guard text.utf8.count <= 40, text.first?.isNumber ?? false else { return false }
    let numbers = text.split { !$0.isNumber }
    return numbers.contains { $0.count == 4 } && text.split(separator: " ").count <= 5
  }

  /// Whether a short line names a sort of document.
  static func namesDocument(_ text: String) -> Bool { named(in: text) != nil }

  /// The kind of document that a short line names first; nil where it names none.
  ///
  /// "Executive summary of the country review report" is a summary.
  static func kind(in text: String) -> DocumentKind? { named(in: text)?.kind }

  private static func named(in text: String) -> (words: String, kind: DocumentKind?)? {
    guard text.utf8.count <= 300 else { return nil }
    let line = String(text.lowercased().map { $0 == "’" ? "'" : $0 })
    let found = documents.compactMap { document in
      line.firstRange(of: document.words).map { (place: $0.lowerBound, document: document) }
    }
    return found.min { $0.place < $1.place }?.document
  }

  /// Whether a line is the heading of a list of contents.
  static func isContents(_ text: String) -> Bool { contents.contains(text.lowercased()) }
}
