import Model
import Statistics

/// The annexes: tables, statistical notes, documents before the group, follow-up.
struct AnnexSections {
  let view: PublicView
  let recommendations: [Recommendation]
  let length: ReportLength

  private var phrases: PhraseBook { view.phrases }

  func draft() -> ReportDraft {
    var draft = ReportDraft()
    tables(&draft)
    notes(&draft)
    documents(&draft)
    followUp(&draft)
    return draft
  }

  // MARK: Tables

  private func tables(_ draft: inout ReportDraft) {
    draft.heading(1, phrases.text("annexes.tables"), isNumbered: false)
    var isEmpty = true
    for kind in length.tabulated {
      let table = self.table(kind)
      if table.rows.isEmpty { continue }
      isEmpty = false
      draft.table(table)
    }
    if isEmpty, length.leftOut.isEmpty {
      draft.paragraph(phrases.text("annexes.nothing"), isNumbered: false)
    }
    if !length.leftOut.isEmpty {
      let kinds = PhraseValue.list(length.leftOut.map(FieldNames.plural(of:)))
      draft.paragraph(phrases.text("annexes.leftOut", ["kinds": kinds]), isNumbered: false)
    }
  }

  private func table(_ kind: Kind) -> ReportDraft.DraftTable {
    var table = CellTableDraft(view: view)
    let years = view.facts.facts.years.map(\.year)
    let shown = view.articles.filter { article in
      (view.cell(article, kind, .cycle)?.states ?? 1) > 0
    }
    let rows = shown.prefix(length.mostArticles).map { article -> [String] in
      let whole = view.cell(article, kind, .cycle)
      let byYear =
        view.isFirstYear
        ? [] : years.map { table.text(view.cell(article, kind, .year, year: $0)) }
      return [FieldNames.tableName(of: article)] + byYear
        + [table.text(whole), table.limits(whole)]
    }
    let yearNames = view.isFirstYear ? [] : years.map(view.yearColumn)
    return table.table(
      title: phrases.text(
        "annexes.tableTitle", ["kind": .words(FieldNames.plural(of: kind))]),
      header: [phrases.text("tables.article")] + yearNames
        + [phrases.text("tables.cycle"), phrases.text("tables.limits")], rows: rows)
  }

  // MARK: Statistical notes

  private func notes(_ draft: inout ReportDraft) {
    draft.heading(1, phrases.text("annexes.notes"), isNumbered: false)
    for key in [
      "annexes.limits", "annexes.trends", "annexes.changes", "annexes.contrasts",
      "annexes.withheld",
    ] {
      draft.paragraph(phrases.text(key), isNumbered: false)
    }
    let most = ["most": PhraseValue.count(Recommendation.mostArticles)]
    draft.paragraph(
      phrases.text(
        "annexes.rules",
        [
          "rising": .phrase(Phrase("rules.rising")), "emerging": .phrase(Phrase("rules.emerging")),
          "attention": .phrase(Phrase("rules.attention", most)),
          "compilation": .phrase(Phrase("rules.compilation", most)),
          "workshop": .phrase(Phrase("rules.workshop", most)),
          "event": .phrase(Phrase("rules.event", most)),
        ]), isNumbered: false)
    if recommendations.contains(where: { $0.rule == .plannedWorkshops }) {
      draft.paragraph(phrases.text("annexes.planned"), isNumbered: false)
    }
  }

  // MARK: Documents

  private func documents(_ draft: inout ReportDraft) {
    draft.heading(1, phrases.text("annexes.documents"), isNumbered: false)
    let table = DocumentTable(facts: view.facts).table
    guard !table.rows.isEmpty else {
      draft.paragraph(phrases.text("annexes.noDocuments"), isNumbered: false)
      return
    }
    draft.table(table)
  }

  // MARK: Follow-up

  private func followUp(_ draft: inout ReportDraft) {
    draft.heading(1, phrases.text("annexes.followUp"), isNumbered: false)
    guard !recommendations.isEmpty else {
      draft.paragraph(phrases.text("annexes.noFollowUp"), isNumbered: false)
      return
    }
    let rows = recommendations.map { recommendation -> [String] in
      // The titles of a plan's articles stand in section VII.
      let named =
        recommendation.rule == .plannedWorkshops ? FieldNames.shortName : FieldNames.tableName
      let subjects = recommendation.articles.map(named) + recommendation.issues.map(\.form)
      let groups =
        recommendation.groups.isEmpty
        ? phrases.text("annexes.allGroups")
        : Numerals.list(recommendation.groups.map(FieldNames.name))
      let next =
        switch recommendation.rule {
        case .rising: phrases.text("annexes.followRising")
        case .emerging: phrases.text("annexes.followEmerging")
        case .plannedWorkshops: phrases.text("annexes.followPlanned")
        case .regionalWorkshop, .interregionalEvent: phrases.text("annexes.followEvent")
        case .compilation: phrases.text("annexes.followCompilation")
        case .attention: phrases.text("annexes.followAttention")
        }
      return [subjects.joined(separator: "; "), groups, next]
    }
    draft.table(
      ReportDraft.DraftTable(
        title: phrases.text("annexes.followUpTitle"),
        header: [
          phrases.text("annexes.recommendationColumn"), phrases.text("annexes.groupsColumn"),
          phrases.text("annexes.followUpColumn"),
        ], rows: rows, notes: [], cells: [], claims: []))
  }
}
