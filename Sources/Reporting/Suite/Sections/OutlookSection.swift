import Model
import Statistics

/// Section V of the thematic report: what remains to be reviewed, and what follows.
struct OutlookSection {
  let view: PublicView

  func draft() -> ReportDraft {
    var draft = ReportDraft()
    let facts = view.facts
    draft.heading(1, view.words("thematic.outlook"))
    var sentences: [String] = []
    let pending = facts.coverage.count { $0.status == .pending }
    if pending > 0 {
      sentences.append(view.words("thematic.pending", ["count": .count(pending)]))
    }
    let remaining = facts.cycle.years.count { $0.number > facts.year.number }
    sentences.append(
      remaining == 0
        ? view.words("thematic.lastYear")
        : view.words("thematic.remaining", ["remaining": .count(remaining)]))
    sentences.append(view.words("thematic.limits"))
    draft.paragraph(sentences.joined(separator: " "))
    draft.paragraph(view.words("thematic.followUp"))
    return draft
  }
}
