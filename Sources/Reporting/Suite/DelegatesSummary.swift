import Model
import Statistics

/// The summary for delegates: what was found and what is recommended, on two pages.
struct DelegatesSummary {
  let facts: ReportFacts

  /// The most words that two pages hold beside a masthead, a table and a footnote.
  static let mostWords = 865

  /// The summary with as many articles as two pages hold.
  func composed() -> ComposedReport {
    let view = PublicView(facts: facts)
    let recommendations = Recommendation.all(from: view)
    var shortest = composed(view, recommendations, Detail.steps[0])
    for detail in Detail.steps.dropFirst() where shortest.report.words > Self.mostWords {
      shortest = composed(view, recommendations, detail)
    }
    return shortest
  }

  /// How much the summary says.
  struct Detail {
    /// The most articles in a sentence or a table.
    let articles: Int
    /// The most articles of which it is said what the challenges are.
    let contents: Int
    /// Whether each group has a sentence.
    let hasGroups: Bool

    /// From the fullest to the shortest.
    static let steps = [
      Detail(articles: 5, contents: 3, hasGroups: true),
      Detail(articles: 5, contents: 2, hasGroups: true),
      Detail(articles: 4, contents: 1, hasGroups: true),
      Detail(articles: 5, contents: 3, hasGroups: false),
      Detail(articles: 4, contents: 2, hasGroups: false),
      Detail(articles: 3, contents: 1, hasGroups: false),
      Detail(articles: 2, contents: 0, hasGroups: false),
    ]
  }

  private func composed(
    _ view: PublicView, _ recommendations: [Recommendation], _ detail: Detail
  ) -> ComposedReport {
    var draft = ReportDraft()
    draft.append(
      SummaryFindings(view: view, recommendations: recommendations, detail: detail).draft())
    let document = SuiteDocument.summary
    var numbering = ReportNumbering(
      document: document.name, claimPrefix: document.claimPrefix, draft: draft)
    return numbering.numbered(
      masthead: SuiteMasthead(facts: facts, document: document).masthead, notice: facts.notice,
      hasContents: false)
  }
}
