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
    var shortest = composed(view, recommendations, most: 5)
    for most in [4, 3, 2] where shortest.report.words > Self.mostWords {
      shortest = composed(view, recommendations, most: most)
    }
    return shortest
  }

  private func composed(
    _ view: PublicView, _ recommendations: [Recommendation], most: Int
  ) -> ComposedReport {
    var draft = ReportDraft()
    draft.append(
      SummaryFindings(view: view, recommendations: recommendations, most: most).draft())
    let document = SuiteDocument.summary
    var numbering = ReportNumbering(
      document: document.name, claimPrefix: document.claimPrefix, draft: draft)
    return numbering.numbered(
      masthead: SuiteMasthead(facts: facts, document: document).masthead, notice: facts.notice,
      hasContents: false)
  }
}
