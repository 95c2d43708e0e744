import Model
import Statistics

/// The summary of the thematic report: what was reviewed, and the strongest finding of each kind.
struct ThematicSummary {
  let view: PublicView

  func draft() -> ReportDraft {
    var draft = ReportDraft()
    draft.heading(1, view.words("thematic.summary"), isNumbered: false)
    let found = [Kind.challenge, .goodPractice, .technicalAssistanceNeed].compactMap {
      FindingProse(view: view, kind: $0).strongest()
    }
    draft.paragraph(
      [view.sentence("thematic.opening"), Sentence(SuiteGuide(view: view).reviews)]
        + (found.isEmpty ? [view.sentence("finding.silence")] : found), isNumbered: false)
    return draft
  }
}
