import Model
import Statistics

/// The summary and section I of an addendum: what it covers, and how it is to be read.
struct AddendumIntroduction {
  let view: PublicView
  let group: RegionalGroup

  private var name: String { FieldNames.name(of: group) }
  private var coverage: Coverage { Coverage(facts: view.facts) }

  func draft() -> ReportDraft {
    let guide = SuiteGuide(view: view)
    let symbols = SuiteSymbols(facts: view.facts)
    var draft = ReportDraft()
    draft.heading(1, "Summary", isNumbered: false)
    draft.paragraph(summary, isNumbered: false)
    draft.heading(1, "Introduction")
    draft.paragraph(
      "The present addendum supplements the thematic report "
        + "(\(symbols.symbol(of: .thematicReport))) with regard to \(name). It concerns "
        + "\(guide.instruments).")
    draft.paragraph(reviews)
    draft.paragraph(guide.counting)
    draft.paragraph(guide.words)
    draft.note(mark: "1", guide.scale)
    return draft
  }

  private var summary: [Sentence] {
    let reviewed = coverage.reviewedInCycle(group: group)
    guard reviewed >= DisclosureRules.standard.fewestReviewed else {
      return [
        Sentence(
          "The present addendum concerns \(name). No regional trends could be identified owing to "
            + "the limited number of reviews.")
      ]
    }
    let opening = Sentence(
      "The present addendum sets out what the reviews of \(name) in the cycle have in common, and "
        + "where they differ from those of the other groups.")
    let found = [Kind.challenge, .goodPractice, .technicalAssistanceNeed].compactMap {
      FindingProse(view: view, kind: $0, group: group).strongest()
    }
    let silence = Sentence("No number of States with findings under any article is printed.")
    return [opening] + (found.isEmpty ? [silence] : found)
  }

  /// How many States of the group were drawn and reviewed.
  private var reviews: String {
    let facts = view.facts
    let year = facts.year.number
    let drawn = coverage.drawn(group: group)
    let pending = coverage.number(.pending, year: year, group: group)
    let cycle = coverage.reviewedInCycle(group: group)
    let ordinal = Numerals.ordinal(year)
    let date = Numerals.date(facts.year.to)
    var text =
      drawn == 0
      ? "No State of the group was drawn for review in the \(ordinal) year."
      : "\(Numerals.capitalized(Numerals.inWords(drawn))) \(drawn == 1 ? "State" : "States") of the "
        + "group \(drawn == 1 ? "was" : "were") drawn for review in the \(ordinal) year"
        + (pending == 0
          ? "; \(drawn == 1 ? "the executive summary was" : "all executive summaries were") "
            + "available on \(date)."
          : "; \(Numerals.inText(pending)) of the executive summaries "
            + "\(pending == 1 ? "was" : "were") pending on \(date), and findings in "
            + "\(pending == 1 ? "it" : "them") are unknown, not absent.")
    if !view.isFirstYear {
      text +=
        cycle == 0
        ? " No State of the group has been reviewed in the cycle."
        : " Over the cycle, \(Numerals.inText(cycle)) \(cycle == 1 ? "State" : "States") of the group "
          + "\(cycle == 1 ? "has" : "have") been reviewed."
    }
    if cycle > 0 {
      text += " “States reviewed” means, in the present addendum, those of the group."
    }
    return text
  }
}
