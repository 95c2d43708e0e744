import Model
import Statistics

/// The Secretariat's thematic report: what the reviews of the cycle say of the articles under
/// review, in all regions together.
struct ThematicReport {
  let facts: ReportFacts

  /// The report in the fullest length that keeps within the limit of words.
  func composed() -> ComposedReport {
    let view = PublicView(facts: facts)
    return ReportLength.fitting(ReportLength.mostWordsOfSecretariat) { length in
      var draft = ReportDraft()
      draft.append(ThematicSummary(view: view).draft())
      draft.append(ThematicIntroduction(view: view).draft())
      draft.append(GeneralObservations(view: view, length: length).draft())
      draft.append(ClusterSections(view: view, length: length).draft())
      draft.append(ThematicAssistance(view: view).draft())
      draft.append(OutlookSection(view: view).draft())
      return numbered(draft)
    }
  }

  private func numbered(_ draft: ReportDraft) -> ComposedReport {
    let document = SuiteDocument.thematicReport
    var numbering = ReportNumbering(
      document: document.name, claimPrefix: document.claimPrefix, draft: draft)
    return numbering.numbered(
      masthead: SuiteMasthead(facts: facts, document: document).masthead, notice: facts.notice)
  }
}
