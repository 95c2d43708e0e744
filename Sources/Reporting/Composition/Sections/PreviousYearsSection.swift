import Model
import Statistics

/// Section IX: the years of the cycle side by side.
struct PreviousYearsSection {
  let view: PublicView
  let length: ReportLength

  func draft() -> ReportDraft {
    var draft = ReportDraft()
    draft.heading(1, "Comparison with previous years")
    guard !view.isFirstYear else {
      draft.paragraph(
        "The year is the first of the cycle; there is no previous year with which it could be "
          + "compared.")
      return draft
    }
    let table = self.table()
    guard !table.rows.isEmpty else {
      draft.paragraph(
        "No article has numbers that can be printed for all years of the cycle; the years cannot be "
          + "set side by side.")
      return draft
    }
    draft.paragraph(
      "The table sets the years of the cycle side by side for the articles under which challenges "
        + "were identified in the year. Different States were reviewed in each year, and the mix of "
        + "regional groups is not the same: a difference between two years is not in itself a change, "
        + "and the report draws no conclusion from it.")
    draft.table(table)
    return draft
  }

  private func table() -> ReportDraft.DraftTable {
    var table = CellTableDraft(view: view)
    let years = view.facts.facts.years.map(\.year)
    let rows = view.articles(with: .challenge, .year).prefix(length.mostArticles).map {
      article, _ -> [String] in
      [FieldNames.tableName(of: article)]
        + years.map { table.text(view.cell(article, .challenge, .year, year: $0)) }
    }
    return table.table(
      title: "States with challenges, of those reviewed, by year of the cycle",
      header: ["Article"] + years.map { "\(Numerals.capitalized(Numerals.ordinal($0))) year" },
      rows: rows)
  }
}
