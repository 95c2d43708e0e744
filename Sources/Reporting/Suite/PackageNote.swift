import Model
import Statistics

/// The note to the oversight group on what is before it, with symbols.
struct PackageNote {
  let facts: ReportFacts

  func composed() -> ComposedReport {
    var draft = ReportDraft()
    body(&draft)
    list(&draft)
    let document = SuiteDocument.packageNote
    var numbering = ReportNumbering(
      document: document.name, claimPrefix: document.claimPrefix, draft: draft)
    return numbering.numbered(
      masthead: SuiteMasthead(facts: facts, document: document).masthead, notice: facts.notice,
      hasContents: false)
  }

  private var year: String { Numerals.ordinal(facts.year.number) }

  private func body(_ draft: inout ReportDraft) {
    let view = PublicView(facts: facts)
    let recommendations = Recommendation.all(from: view).count
    draft.heading(1, "Documents before the group")
    draft.paragraph(
      "The oversight group has before it, for the \(year) year of the "
        + "\(Numerals.ordinal(facts.cycle.number)) review cycle, the technical report of the "
        + "open-ended expert group, the executive summaries on which it rests and the compilation by "
        + "the Secretariat. The table names the reports by their symbols.")
    draft.table(reports)
    draft.paragraph(summaries)
    draft.paragraph(compilation)
    draft.heading(1, "Action by the group")
    draft.paragraph(
      recommendations == 0
        ? "The technical report makes no recommendations this year. The oversight group may wish to "
          + "take note of it."
        : "The technical report makes \(Numerals.inText(recommendations)) "
          + "\(recommendations == 1 ? "recommendation" : "recommendations") in its first section. "
          + "The oversight group may wish to consider "
          + "\(recommendations == 1 ? "it" : "them") and to pass recommendations on technical "
          + "assistance to the Conference.")
  }

  /// The documents of the suite, but for this note.
  private var reports: ReportDraft.DraftTable {
    let symbols = SuiteSymbols(facts: facts)
    let rows = SuiteDocument.all.filter { $0 != .packageNote }.map { document in
      [symbols.symbol(of: document), SuiteMasthead(facts: facts, document: document).shortTitle]
    }
    return ReportDraft.DraftTable(
      title: "Reports", header: ["Symbol", "Document"], rows: rows, notes: [], cells: [],
      claims: [])
  }

  private var summaries: String {
    let coverage = Coverage(facts: facts)
    let drawn = coverage.drawn()
    let pending = coverage.number(.pending, year: facts.year.number)
    guard drawn > 0 else {
      return "No State was drawn for review in the year, so that no executive summary is expected."
    }
    if pending == drawn {
      return "None of the executive summaries of the \(Numerals.inText(drawn)) "
        + "\(drawn == 1 ? "review" : "reviews") of the year is available yet."
    }
    let share =
      pending == 0
      ? drawn == 1
        ? "The executive summary of the only review of the year is"
        : "All \(Numerals.inText(drawn)) executive summaries of the reviews of the year are"
      : "The executive summaries of \(Numerals.share(drawn - pending, of: drawn)) reviews of the "
        + "year are"
    let waiting =
      pending == 0
      ? ""
      : pending == 1
        ? " One is pending; it will be issued as it becomes available."
        : " \(Numerals.capitalized(Numerals.inWords(pending))) are pending; they will be issued as "
          + "they become available."
    return "\(share) listed in the annex.\(waiting)"
  }

  private var compilation: String {
    let ofYear = facts.documents.filter {
      $0.cycle == facts.cycle.number && $0.year == facts.year.number
    }
    let compilations = ofYear.filter { $0.kind.isCompilation }.map(\.symbol)
      .sorted(by: SymbolOrder.precedes)
    let submissions = ofYear.count { $0.kind == .stakeholderSubmission }
    var text =
      compilations.isEmpty
      ? "No compilation by the Secretariat was among the documents of the year."
      : "The compilation by the Secretariat was issued as \(Numerals.list(compilations)); it repeats "
        + "what the summaries say and adds to no count."
    if submissions > 0 {
      text +=
        submissions == 1
        ? " One submission by another stakeholder is in the annex; it changed no count."
        : " \(Numerals.capitalized(Numerals.inWords(submissions))) submissions by other stakeholders "
          + "are in the annex; they changed no count."
    }
    return text
  }

  private func list(_ draft: inout ReportDraft) {
    draft.heading(1, "Annex. Documents before the group", isNumbered: false)
    let table = DocumentTable(facts: facts).table
    guard !table.rows.isEmpty else {
      draft.paragraph("No document was before the group.", isNumbered: false)
      return
    }
    draft.table(table)
  }
}
