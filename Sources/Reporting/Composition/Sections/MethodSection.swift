import Model
import Statistics

/// Section III: method, coverage and reading guide.
struct MethodSection {
  let view: PublicView

  private var facts: ReportFacts { view.facts }
  private var coverage: Coverage { Coverage(facts: facts) }

  func draft() -> ReportDraft {
    var draft = ReportDraft()
    draft.heading(1, "Method, coverage and reading guide")
    draft.paragraph(coverageWords)
    draft.table(CoverageTable(facts: facts).table)
    draft.paragraph(
      "Counted are States, not mentions: a State that received several findings under one article "
        + "counts once. A finding is counted under an article only for States that were bound by "
        + "the instrument on \(Numerals.date(facts.year.to)), the last day of the year, or, for "
        + "earlier years, on the last day of the year of their review. “States reviewed” means those "
        + "among them whose executive summary was available.")
    draft.paragraph(
      "Words for shares are used in one sense throughout.[^1] Numbers of fewer than three States, "
        + "and of all States but one or two, are not printed, nor is any number from which they could "
        + "be computed; for a regional group with fewer than "
        + "\(Numerals.inText(DisclosureRules.standard.fewestReviewed)) reviews neither numbers nor "
        + "words are given. A count that is not printed is not a finding that is absent.")
    draft.note(mark: "1", ScaleNote(scale: facts.scale).words)
    draft.paragraph(
      "States are drawn for review by lot. What is found among those reviewed therefore says "
        + "something, within stated limits, of all parties. “Between 37 and 86 of the 155 States "
        + "parties” means limits that enclose the true number in at least 95 of 100 such drawings; "
        + "they are exact, and where all parties have been reviewed they meet. The formulas are in "
        + "annex II, as are those of the tests. Where summaries are pending, the range that they leave open is given beside "
        + "the limits.")
    draft.paragraph(
      "The report speaks of a trend only after a test. Since the lots decide in which year a State is "
        + "reviewed, the findings of a regional group would fall on the years like cards from a "
        + "shuffled pack if nothing had changed. All the ways in which they could fall are counted; "
        + "“rising” or “falling” is said where no more than a small part of them is as uneven as what "
        + "was found. Many articles are tested at once, and some would seem to move by chance: the "
        + "limit is set so that of the trends stated no more than one in twenty is expected to be "
        + "false. Where no trend could be established, nothing is said of its absence; few reviews "
        + "can show great changes only.")
    draft.paragraph(
      "A regional group is said to differ from the others, and an issue to emerge, on the same terms: "
        + "after an exact test, with the same limit on false statements. To differ is neither better "
        + "nor worse. A difference between two years is divided into what the mix of regional groups "
        + "among the States drawn explains and what the groups' own shares do.")
    return draft
  }

  private var coverageWords: String {
    let drawn = coverage.drawn()
    let year = Numerals.ordinal(facts.year.number)
    guard drawn > 0 else { return "No State was drawn for review in the \(year) year." }
    let reviewed = coverage.number(.reviewed, year: facts.year.number)
    let voluntary = coverage.number(.voluntary, year: facts.year.number)
    let pending = coverage.number(.pending, year: facts.year.number)
    if reviewed + voluntary == 0 {
      return
        "\(Numerals.capitalized(Numerals.inWords(drawn))) \(drawn == 1 ? "State was" : "States were") "
        + "drawn by lot for review in the \(year) year; no executive summary was available on "
        + "\(Numerals.date(facts.year.to)). Findings in the reviews that are pending are unknown, not "
        + "absent."
    }
    let states = drawn == 1 ? "State was" : "States were"
    var text =
      "\(Numerals.capitalized(Numerals.inWords(drawn))) \(states) drawn by lot for review in "
      + "the \(year) year; the executive summaries of "
      + (pending == 0 ? "all of them" : Numerals.inText(reviewed + voluntary))
      + " were available on \(Numerals.date(facts.year.to))."
    if pending > 0 {
      text +=
        " Findings in the reviews that are pending are unknown, not absent; where they could "
        + "change a statement, the range is given."
    }
    if voluntary > 0 {
      text +=
        voluntary == 1
        ? " The numbers include a voluntary review, of a signatory, under the Convention alone, "
          + "which is in no count of findings."
        : " The numbers include \(Numerals.inText(voluntary)) voluntary reviews, of signatories, "
          + "under the Convention alone, which are in no count of findings."
    }
    let notDrawn = coverage.number(.notDrawn, year: facts.year.number)
    if notDrawn > 0 {
      text +=
        " Summaries of reviews outside the lots were kept and are not counted, for it is the "
        + "lots that make the sample."
    }
    return text
  }
}
