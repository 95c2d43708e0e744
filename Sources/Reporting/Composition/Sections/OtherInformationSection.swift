import Model
import Statistics

/// Section VIII: what the Secretariat's compilation and other stakeholders say.
struct OtherInformationSection {
  let view: PublicView

  func draft() -> ReportDraft {
    var draft = ReportDraft()
    draft.heading(1, "Other relevant information and views of other stakeholders")
    draft.paragraph(compilation)
    draft.paragraph(submissions)
    return draft
  }

  private var compilation: String {
    let facts = view.facts
    let entries = facts.compilation.filter {
      $0.cycle == facts.cycle.number && $0.year == facts.year.number
    }
    guard !entries.isEmpty else {
      return "No compilation by the Secretariat was available as data for the year, so that the "
        + "counts of the present report could not be held against it."
    }
    let compiled = articles(entries.filter { $0.kind == .challenge }.flatMap(\.provisions))
    let shared = compiled.filter { view.found($0, .challenge, .cycle) != nil }
    var text =
      "The compilation by the Secretariat repeats what the executive summaries say and adds "
      + "to no count in the present report."
    if !shared.isEmpty {
      text += " It, too, records challenges under \(FieldNames.citations(of: shared))."
    }
    let practices = articles(entries.filter { $0.kind == .goodPractice }.flatMap(\.provisions))
      .filter { view.found($0, .goodPractice, .cycle) != nil }
    if !practices.isEmpty {
      text += " Good practices are recorded in both under \(FieldNames.citations(of: practices))."
    }
    return text
  }

  private var submissions: String {
    let facts = view.facts
    let documents = facts.documents.filter {
      $0.kind == .stakeholderSubmission && $0.cycle == facts.cycle.number
        && $0.year == facts.year.number
    }
    guard !documents.isEmpty else {
      return "No submissions by other stakeholders were before the group."
    }
    let symbols = Set(documents.map(\.symbol))
    let cited = articles(
      facts.otherObservations.filter { symbols.contains($0.document) }.flatMap(\.provisions))
    let number = Numerals.capitalized(Numerals.inWords(documents.count))
    var text =
      documents.count == 1
      ? "One submission by another stakeholder was before the group."
      : "\(number) submissions by other stakeholders were before the group."
    text +=
      " The group judges no country and considered them in the light of the Protocols; they "
      + "change no count, share or word in the present report."
    if !cited.isEmpty { text += " They speak of \(FieldNames.citations(of: cited))." }
    return text
  }

  private func articles(_ provisions: [Provision]) -> [Provision] {
    Set(provisions.filter { !$0.isInstrument }.map(\.articleLevel)).sorted()
  }
}
