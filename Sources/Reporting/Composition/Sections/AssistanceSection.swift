import Model
import Statistics

/// Section VII: technical assistance needs and proposed regional workshops.
struct AssistanceSection {
  let view: PublicView
  let recommendations: [Recommendation]

  /// The key of the paragraph on needs by article.
  static let key = "needs"

  func draft() -> ReportDraft {
    var draft = ReportDraft()
    draft.heading(1, "Technical assistance needs and proposed regional workshops")
    let needs = view.articles(with: .technicalAssistanceNeed, .cycle)
    guard !needs.isEmpty else {
      draft.paragraph(
        "No number of States with technical assistance needs can be printed, because no needs were "
          + "recorded or because they were recorded in too few States. No workshop is proposed.")
      return draft
    }
    draft.paragraph(byArticle(needs), key: Self.key)
    draft.paragraph(byType())
    draft.paragraph(workshops())
    return draft
  }

  private func byArticle(
    _ needs: [(article: Provision, cell: PublicCell)]
  ) -> [Sentence] {
    let shown = needs.prefix(5)
    let parts = shown.enumerated().map { index, entry in
      "\(FieldNames.citation(of: entry.article)), on \(FieldNames.title(of: entry.article)) "
        + "(\(entry.cell.states ?? 0)\(index == 0 ? " States" : ""))"
    }
    let text =
      "Over the cycle, needs for technical assistance were expressed first of all under "
      + "\(Numerals.list(parts))."
    return [Sentence(text, claims: [view.claim("prevalence", text, shown.map(\.cell))])]
  }

  /// Types by the States that ask for them; only numbers with a rest that is not small.
  private func byType() -> [Sentence] {
    let printed = AssistanceTypes(view: view).printed
    guard let first = printed.first else { return [] }
    let parts = printed.map { use in
      "\(FieldNames.name(of: use.type)) (\(use.states)\(use.type == first.type ? " States" : ""))"
    }
    let text =
      "By type, States reviewed over the cycle asked for \(Numerals.list(parts)); a State "
      + "may ask for several types."
    let evidence = Set(printed.flatMap(\.observations)).sorted()
    return [
      Sentence(
        text,
        claims: [
          DraftClaim(
            statement: "types", text: text, cells: [],
            observations: evidence.map { view.facts.observations[$0].id })
        ])
    ]
  }

  private func workshops() -> [Sentence] {
    let events = recommendations.filter {
      $0.rule == .regionalWorkshop || $0.rule == .interregionalEvent
    }
    guard !events.isEmpty else {
      return [
        Sentence(
          "No need is shared within a regional group to the extent that the group's rules require "
            + "for a workshop (annex II).")
      ]
    }
    let parts = events.map { event in
      let titles = Numerals.list(event.articles.map { FieldNames.title(of: $0) })
      return event.rule == .interregionalEvent
        ? "\(titles), as one interregional event"
        : "\(titles), for \(Numerals.list(event.groups.map(FieldNames.name)))"
    }
    let text =
      "The needs that are shared within regional groups lead the group to propose "
      + (events.count == 1 ? "a workshop" : "workshops")
      + " on \(parts.joined(separator: "; on "))."
    return [
      Sentence(
        text, claims: [view.claim("recommendation", text, events.flatMap(\.findings))])
    ]
  }
}
