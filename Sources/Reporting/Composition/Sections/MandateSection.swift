import Model
import Treaties

/// Section II: mandate and basis of work.
struct MandateSection {
  let view: PublicView

  func draft() -> ReportDraft {
    var draft = ReportDraft()
    draft.heading(1, "Mandate and basis of work")
    let protocols = [Instrument.tip, .som, .firearms].map { instrument in
      let treaty = Registry.treaty(instrument)
      return "the \(treaty.name) (the \(treaty.editorialName); resolution \(treaty.resolution))"
    }
    let convention = Registry.treaty(.untoc)
    draft.paragraph(
      "The present report concerns the \(convention.name) (the Organized Crime Convention, "
        + "hereinafter “the Convention”; General Assembly resolution \(convention.resolution)) and "
        + "the Protocols thereto: \(Numerals.list(protocols)).")
    draft.paragraph(
      "The open-ended expert group is mandated to identify, in the executive summaries of one year "
        + "of country reviews and in the compilation by the Secretariat, general trends in "
        + "implementation, emerging issues, and regional trends and challenges, and to submit a "
        + "technical report with recommendations to the oversight body. The mechanism is "
        + "non-intrusive, non-adversarial and non-punitive and produces no ranking. The group is "
        + "not country-specific: the report speaks of no State, and no statement in it leads to "
        + "one.")
    draft.paragraph(basis)
    return draft
  }

  private var basis: String {
    let facts = view.facts
    let ofYear = facts.documents.filter {
      $0.cycle == facts.cycle.number && $0.year == facts.year.number
    }
    let compilations = ofYear.count { $0.kind.isCompilation }
    let submissions = ofYear.count { $0.kind == .stakeholderSubmission }
    var text =
      "The group had before it the documents listed in annex III and worked from the "
      + "executive summaries of the \(Numerals.ordinal(facts.year.number)) year."
    if compilations > 0 {
      text +=
        " The compilation by the Secretariat (\(documents(compilations))) repeats what the "
        + "summaries say and adds to no count."
    }
    if submissions > 0 {
      text +=
        submissions == 1
        ? " A submission" : " \(Numerals.capitalized(Numerals.inWords(submissions))) submissions"
      text +=
        " by other stakeholders \(submissions == 1 ? "was" : "were") considered in the light of the "
        + "Protocols and \(submissions == 1 ? "is" : "are") reported apart, in section VIII."
    }
    let scope = facts.cycle.scope
    guard !scope.isEmpty else { return text }
    return text + " Under review in the cycle are \(FieldNames.citations(of: scope))."
  }

  private func documents(_ number: Int) -> String {
    number == 1 ? "one document" : "\(Numerals.inText(number)) documents"
  }
}
