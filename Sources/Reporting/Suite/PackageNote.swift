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

  private func body(_ draft: inout ReportDraft) {
    let view = PublicView(facts: facts)
    let recommendations = Recommendation.all(from: view).count
    draft.heading(1, view.words("package.documents"))
    draft.paragraph(view.words("package.opening", ["year": .words(view.yearWords)]))
    draft.table(reports)
    draft.paragraph(summaries(view))
    draft.paragraph(compilation(view))
    draft.append(ChangeNote(facts: facts, document: .packageNote).draft())
    draft.heading(1, view.words("package.action"))
    draft.paragraph(
      recommendations == 0
        ? view.words("package.noRecommendations")
        : view.words("package.recommendations", ["count": .count(recommendations)]))
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

  private func summaries(_ view: PublicView) -> String {
    let coverage = Coverage(facts: facts)
    let drawn = coverage.drawn()
    let pending = coverage.number(.pending, year: facts.year.number)
    guard drawn > 0 else { return view.words("package.noneDrawn") }
    if pending == drawn { return view.words("package.noneAvailable") }
    if drawn == 1 { return view.words("package.only") }
    let some = view.words("package.some", ["reviews": .share(drawn - pending, of: drawn)])
    return pending == 0
      ? some : some + " " + view.words("package.pending", ["count": .count(pending)])
  }

  private func compilation(_ view: PublicView) -> String {
    let ofYear = facts.documents.filter {
      $0.cycle == facts.cycle.number && $0.year == facts.year.number
    }
    let compilations = ofYear.filter { $0.kind.isCompilation }.map(\.symbol)
      .sorted(by: SymbolOrder.precedes)
    let submissions = ofYear.count { $0.kind == .stakeholderSubmission }
    let text =
      compilations.isEmpty
      ? view.words("package.noCompilation")
      : view.words("package.compilation", ["symbols": .list(compilations)])
    return submissions == 0
      ? text
      : text + " " + view.words("package.submissions", ["submissions": .count(submissions)])
  }

  private func list(_ draft: inout ReportDraft) {
    draft.heading(1, facts.phrases.text("package.annex"), isNumbered: false)
    let table = DocumentTable(facts: facts).table
    guard !table.rows.isEmpty else {
      draft.paragraph(facts.phrases.text("package.noDocuments"), isNumbered: false)
      return
    }
    draft.table(table)
  }
}
