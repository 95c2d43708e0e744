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
        + "regional groups is not the same: a difference between two years is not in itself a change."
    )
    draft.table(table)
    draft.append(changes())
    return draft
  }

  /// How much of the difference to the year before is only the mix of regional groups.
  private func changes() -> ReportDraft {
    var draft = ReportDraft()
    let order = view.articles(with: .challenge, .year).map(\.article)
    let changes = view.facts.tests.changes.filter { order.contains($0.provision) }.sorted {
      (order.firstIndex(of: $0.provision) ?? 0) < (order.firstIndex(of: $1.provision) ?? 0)
    }.prefix(10)
    guard let first = changes.first else {
      draft.paragraph(
        "The difference to the year before was divided into what the mix of regional groups explains "
          + "and what the groups' own shares do. For no article are the two years comparable and the "
          + "parts such that nothing withheld could be found from them.")
      return draft
    }
    let years = (Numerals.ordinal(first.fromYear), Numerals.ordinal(first.toYear))
    let cells = changes.flatMap { change in
      [change.fromYear, change.toYear].compactMap {
        view.cell(change.provision, .challenge, .year, year: $0)
      }
    }
    let strongest = changes.max {
      (abs($0.composition), $1.provision) < (abs($1.composition), $0.provision)
    }
    var text =
      "Part of the difference between the \(years.0) and the \(years.1) year is only the mix of "
      + "regional groups among the States drawn."
    if let strongest, strongest.composition != 0 {
      text +=
        " It accounts for \(abs(strongest.composition)) percentage "
        + "\(abs(strongest.composition) == 1 ? "point" : "points") of the difference under "
        + "\(FieldNames.citation(of: strongest.provision)), and for no more than that under the others "
        + "in the figure."
    }
    text +=
      " What remains is due to the groups' own shares, and to States whose group was reviewed in "
      + "one of the two years alone; whether it is more than chance is for the test of trends to "
      + "say. Articles are left out where the two years are not comparable, or where the parts would "
      + "let a withheld number be found."
    draft.paragraph([Sentence(text, claims: [view.claim("change", text, cells)])])
    let shifts = changes.map { change in
      ReportFigure.Shift(
        label: FieldNames.shortName(of: change.provision), composition: change.composition,
        rest: change.rest)
    }
    let title =
      "Difference between the \(years.0) and the \(years.1) year in the share of States with "
      + "challenges, in its two parts"
    let alternative =
      "For each article, percentage points of the difference other than the mix of groups, and those of the mix: "
      + shifts.map {
        "\($0.label): \(PercentagePoints.signed($0.rest)) and "
          + PercentagePoints.signed($0.composition)
      }.joined(separator: "; ") + ". The numbers are in the table below."
    draft.figure(
      title: title, alternative: alternative, drawing: .shifts(Array(shifts)),
      claims: [view.claim("figure", title, cells)])
    draft.table(
      ReportDraft.DraftTable(
        title: "\(title) (percentage points)",
        header: ["Article", "Difference", "Mix of regional groups", "Other than the mix"],
        rows: changes.map { change in
          [FieldNames.tableName(of: change.provision)]
            + [change.difference, change.composition, change.rest].map(PercentagePoints.signed)
        }, notes: [], cells: [], claims: [view.claim("change", title, cells)]))
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
