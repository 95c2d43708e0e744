import Model
import Statistics

/// The addendum to the thematic report on one regional group, over the cycle.
struct RegionalAddendum {
  let facts: ReportFacts
  let group: RegionalGroup

  /// The addendum in the fullest length that keeps within the limit of words.
  func composed() -> ComposedReport {
    let view = PublicView(facts: facts)
    let reviewed = Coverage(facts: facts).reviewedInCycle(group: group)
    let isDescribed = reviewed >= DisclosureRules.standard.fewestReviewed
    return ReportLength.fitting(ReportLength.mostWordsOfSecretariat) { length in
      var draft = ReportDraft()
      draft.append(AddendumIntroduction(view: view, group: group).draft())
      if isDescribed {
        draft.append(AddendumFeatures(view: view, group: group, length: length).draft())
        for kind in [Kind.challenge, .goodPractice, .technicalAssistanceNeed] {
          draft.append(
            AddendumFindings(view: view, group: group, kind: kind, length: length).draft())
        }
      } else {
        draft.append(limited(reviewed, view))
      }
      return numbered(draft)
    }
  }

  /// What is said of a group with few reviews: that nothing can be.
  private func limited(_ reviewed: Int, _ view: PublicView) -> ReportDraft {
    let fewest = PhraseValue.count(DisclosureRules.standard.fewestReviewed)
    var draft = ReportDraft()
    draft.heading(1, view.words("addendum.trends"))
    draft.paragraph(view.words("addendum.limited"))
    let symbol = SuiteSymbols(facts: facts).symbol(of: .thematicReport)
    draft.paragraph(
      reviewed == 0
        ? view.words("addendum.limitedNone", ["fewest": fewest])
        : view.words("addendum.limitedSome", ["symbol": .words(symbol), "fewest": fewest]))
    return draft
  }

  private func numbered(_ draft: ReportDraft) -> ComposedReport {
    let document = SuiteDocument.addendum(group)
    var numbering = ReportNumbering(
      document: document.name, claimPrefix: document.claimPrefix, draft: draft)
    return numbering.numbered(
      masthead: SuiteMasthead(facts: facts, document: document).masthead, notice: facts.notice)
  }
}
