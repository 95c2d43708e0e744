import Model

/// How much of the detail a report carries, so that it keeps within the limit of words.
///
/// The limit is that of the United Nations for technical reports, notes and headings included. What
/// is left out of the report is in the run's tables; the report says that it was shortened.
struct ReportLength {
  static let mostWords = 10_700

  /// How many articles have a paragraph of their own and a line in the tables.
  let mostArticles: Int
  /// The kinds that have a table in the annex.
  let tabulated: [Kind]

  /// From the fullest to the shortest.
  static let steps = [
    ReportLength(mostArticles: .max, tabulated: Kind.allCases),
    ReportLength(
      mostArticles: .max, tabulated: [.goodPractice, .challenge, .technicalAssistanceNeed]),
    ReportLength(
      mostArticles: 30, tabulated: [.goodPractice, .challenge, .technicalAssistanceNeed]),
    ReportLength(mostArticles: 20, tabulated: [.challenge, .technicalAssistanceNeed]),
    ReportLength(mostArticles: 12, tabulated: [.challenge]),
    ReportLength(mostArticles: 6, tabulated: []),
  ]

  /// Whether articles are left out.
  var isShortened: Bool { mostArticles != .max }
  /// The kinds that have no table.
  var leftOut: [Kind] { Kind.allCases.filter { !tabulated.contains($0) } }
}

extension ReportLength {
  /// The limit for reports and addenda by the Secretariat.
  static let mostWordsOfSecretariat = 8_500

  /// Returns the fullest report that keeps within a number of words.
  static func fitting(
    _ mostWords: Int, _ composed: (ReportLength) -> ComposedReport
  ) -> ComposedReport {
    var shortest = composed(steps[0])
    for length in steps.dropFirst() {
      if shortest.report.words <= mostWords { break }
      shortest = composed(length)
    }
    return shortest
  }
}
