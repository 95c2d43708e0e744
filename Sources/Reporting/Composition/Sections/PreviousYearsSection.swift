import Model
import Statistics

/// Section IX: the years of the cycle side by side.
struct PreviousYearsSection {
  let view: PublicView
  let length: ReportLength

  private var phrases: PhraseBook { view.phrases }

  func draft() -> ReportDraft {
    var draft = ReportDraft()
    draft.heading(1, phrases.text("comparison.heading"))
    guard !view.isFirstYear else {
      draft.paragraph([view.sentence("comparison.firstYear")])
      return draft
    }
    let table = self.table()
    guard !table.rows.isEmpty else {
      draft.paragraph([view.sentence("comparison.nothing")])
      return draft
    }
    draft.paragraph([view.sentence("comparison.table")])
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
      draft.paragraph([view.sentence("comparison.noChanges")])
      return draft
    }
    let years: [String: PhraseValue] = [
      "first": .words(Numerals.ordinal(first.fromYear)),
      "second": .words(Numerals.ordinal(first.toYear)),
    ]
    guard changes.contains(where: { $0.difference != 0 || $0.composition != 0 })
    else {
      draft.paragraph([view.sentence("comparison.noDifference", years)])
      return draft
    }
    let cells = changes.flatMap { change in
      [change.fromYear, change.toYear].compactMap {
        view.cell(change.provision, .challenge, .year, year: $0)
      }
    }
    let strongest = changes.max {
      (abs($0.composition), $1.provision) < (abs($1.composition), $0.provision)
    }
    let hasMix = strongest.map { $0.composition != 0 } ?? false
    var sentences = [
      view.sentence("change", Phrase(hasMix ? "comparison.mix" : "comparison.noMix", years), cells)
    ]
    if let strongest, hasMix {
      let phrase = Phrase(
        "comparison.mixStrongest",
        [
          "points": .count(abs(strongest.composition)), "article": .article(strongest.provision),
        ])
      sentences.append(view.sentence("change", phrase, cells))
    }
    sentences.append(view.sentence("comparison.rest"))
    draft.paragraph(sentences)
    let shifts = changes.map { change in
      ReportFigure.Shift(
        label: FieldNames.shortName(of: change.provision), composition: change.composition,
        rest: change.rest)
    }
    let title = phrases.text("comparison.changeTitle", years)
    let parts = shifts.map { shift in
      Phrase(
        "comparison.changePart",
        [
          "label": .words(shift.label), "rest": .words(PercentagePoints.signed(shift.rest)),
          "mix": .words(PercentagePoints.signed(shift.composition)),
        ])
    }
    let alternative = phrases.text("comparison.changeWords", ["parts": .phrases(parts)])
    draft.figure(
      title: title, alternative: alternative, drawing: .shifts(Array(shifts)),
      claims: [view.claim("figure", title, cells)])
    draft.table(
      ReportDraft.DraftTable(
        title: phrases.text("comparison.changeTableTitle", years),
        header: [
          phrases.text("comparison.articleColumn"), phrases.text("comparison.differenceColumn"),
          phrases.text("comparison.mixColumn"), phrases.text("comparison.restColumn"),
        ],
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
      title: phrases.text("comparison.tableTitle"),
      header: [phrases.text("tables.article")] + years.map(view.yearColumn),
      rows: rows)
  }
}
