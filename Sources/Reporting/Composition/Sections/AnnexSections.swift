import Model
import Statistics

/// The annexes: tables, statistical notes, documents before the group, follow-up.
struct AnnexSections {
  let view: PublicView
  let recommendations: [Recommendation]
  let length: ReportLength

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
    draft.heading(1, "Annex I. Tables", isNumbered: false)
    var isEmpty = true
    for kind in length.tabulated {
      let table = self.table(kind)
      if table.rows.isEmpty { continue }
      isEmpty = false
      draft.table(table)
    }
    if isEmpty { draft.paragraph("There is nothing to tabulate.", isNumbered: false) }
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
    let yearNames =
      view.isFirstYear ? [] : years.map { "\(Numerals.capitalized(Numerals.ordinal($0))) year" }
    return table.table(
      title: "States with \(FieldNames.plural(of: kind)), of those reviewed, by article",
      header: ["Article"] + yearNames + ["Cycle", "States parties, limits"], rows: rows)
  }

  // MARK: Statistical notes

  private func notes(_ draft: inout ReportDraft) {
    draft.heading(1, "Annex II. Statistical notes", isNumbered: false)
    draft.paragraph(
      "Limits. Of N parties, n were drawn by lot and reviewed, and x of these have the finding. If M "
        + "parties have it in truth, the number among those reviewed follows the hypergeometric "
        + "distribution with N, M and n. The lower limit is the smallest M under which x or more "
        + "would be found with a probability above 2.5 per cent; the upper limit is the largest M "
        + "under which x or fewer would be found with a probability above 2.5 per cent. Both are "
        + "computed in whole numbers, without approximation. For all States together the limits are "
        + "those of the pooled numbers, which errs on the side of caution where lots are drawn in "
        + "proportion to the regional groups.", isNumbered: false)
    draft.paragraph(
      "Trends. T is the sum, over all reviews with the finding, of the number of the year in which the "
        + "review took place. Within each regional group, States of no group together, every choice of "
        + "the reviews that have the finding is equally probable if the year has nothing to do with it; "
        + "the distribution of T follows by counting all choices. The probability of a trend by chance "
        + "is that of a T at least as far from its mean, on either side. The tests of one kind of finding "
        + "at the level of articles form a family, to which the procedure of Benjamini and Hochberg is "
        + "applied at 5 per cent. With reviews in fewer than two years, or with the finding in no State or "
        + "in every State, a trend is not testable.", isNumbered: false)
    draft.paragraph(
      "Changes. With the share r and the weight w of each regional group in two years, the part of "
        + "the difference that the mix of groups explains is the sum of (w2 − w1)(r1 + r2)/2, and the part "
        + "that their own shares explain is the sum of (r2 − r1)(w1 + w2)/2. A group without reviews in "
        + "one of the years is set aside; if fewer than half of the reviews of both years remain, the "
        + "years are not comparable.", isNumbered: false)
    draft.paragraph(
      "Contrasts and emerging issues. A regional group is held against all other States over the "
        + "cycle by the exact test of Fisher, two-sided; words of one to three stems are held, "
        + "States of the year against those of earlier years, by the same test, one-sided. The same "
        + "procedure limits false statements. All probabilities are ratios of whole numbers.",
      isNumbered: false)
    draft.paragraph(
      "Withheld numbers. A count of one or two States, or of all but one or two, is not printed. "
        + "Where such a count could be computed from other numbers of the report and from the lists of "
        + "States reviewed, a further number is withheld, marked “[c]”; the remaining numbers were "
        + "examined for every value that they leave open.", isNumbered: false)
    draft.paragraph(
      "Recommendations. \(Numerals.capitalized(Recommendation.Rule.regionalWorkshop.words)); "
        + "\(Recommendation.Rule.interregionalEvent.words). "
        + "\(Numerals.capitalized(Recommendation.Rule.compilation.words)). "
        + "\(Numerals.capitalized(Recommendation.Rule.attention.words)). Only numbers that are "
        + "printed are considered.", isNumbered: false)
  }

  // MARK: Documents

  private func documents(_ draft: inout ReportDraft) {
    draft.heading(1, "Annex III. Documents before the group", isNumbered: false)
    let table = DocumentTable(facts: view.facts).table
    guard !table.rows.isEmpty else {
      draft.paragraph("No document was before the group.", isNumbered: false)
      return
    }
    draft.table(table)
  }

  // MARK: Follow-up

  private func followUp(_ draft: inout ReportDraft) {
    draft.heading(1, "Annex IV. Follow-up", isNumbered: false)
    guard !recommendations.isEmpty else {
      draft.paragraph("No recommendations were made that could be followed up.", isNumbered: false)
      return
    }
    let rows = recommendations.map { recommendation -> [String] in
      let title = recommendation.articles.map(FieldNames.tableName).joined(separator: "; ")
      let groups =
        recommendation.groups.isEmpty
        ? "All" : Numerals.list(recommendation.groups.map(FieldNames.name))
      let next =
        switch recommendation.rule {
        case .regionalWorkshop, .interregionalEvent:
          "Whether the event was held; needs in the field in the next year's summaries"
        case .compilation:
          "Whether the compilation was issued; challenges in the field in the next year"
        case .attention: "Challenges in the field in the next year's summaries"
        }
      return [title, groups, next]
    }
    draft.table(
      ReportDraft.DraftTable(
        title: "What the next report will look at",
        header: ["Recommendation on", "Groups", "Follow-up"],
        rows: rows, notes: [], cells: [], claims: []))
  }
}
