import Model
import Statistics

/// The summary of the thematic report: what was reviewed, and the strongest finding of each kind.
struct ThematicSummary {
  let view: PublicView

  func draft() -> ReportDraft {
    var draft = ReportDraft()
    draft.heading(1, "Summary", isNumbered: false)
    let opening = Sentence(
      "The present report brings together the challenges, good practices and needs for technical "
        + "assistance that the executive summaries of the country reviews record.")
    let coverage = Sentence(Coverage(facts: view.facts).summarySentence(in: view))
    let found = [Kind.challenge, .goodPractice, .technicalAssistanceNeed].compactMap {
      FindingProse(view: view, kind: $0).strongest()
    }
    let silence = Sentence("No number of States with findings under any article is printed.")
    draft.paragraph(
      [opening, coverage] + (found.isEmpty ? [silence] : found), isNumbered: false)
    return draft
  }
}
