import Model
import Statistics

/// Section V of the thematic report: what remains to be reviewed, and what follows.
struct OutlookSection {
  let view: PublicView

  func draft() -> ReportDraft {
    var draft = ReportDraft()
    let facts = view.facts
    draft.heading(1, "Outlook")
    var sentences: [String] = []
    let pending = facts.coverage.count { $0.status == .pending }
    if pending > 0 {
      sentences.append(
        pending == 1
          ? "One executive summary of the cycle is pending; once it is available, its findings will "
            + "be counted."
          : "\(Numerals.capitalized(Numerals.inWords(pending))) executive summaries of the cycle are "
            + "pending; once they are available, their findings will be counted.")
    }
    let remaining = facts.cycle.years.count { $0.number > facts.year.number }
    sentences.append(
      remaining == 0
        ? "No further year of the cycle has been set."
        : remaining == 1
          ? "One year of the cycle remains, whose reviews will be added to the counts."
          : "\(Numerals.capitalized(Numerals.inWords(remaining))) years of the cycle remain, whose "
            + "reviews will be added to the counts.")
    sentences.append(
      "With each year the limits for all parties become narrower, and regional groups of which "
        + "nothing could be said owing to the limited number of reviews can be described.")
    draft.paragraph(sentences.joined(separator: " "))
    draft.paragraph(
      "The reports of later years will keep the structure of the present one, so that they can be "
        + "read side by side. States parties report on the follow-up in the self-assessment of the "
        + "next cycle.")
    return draft
  }
}
