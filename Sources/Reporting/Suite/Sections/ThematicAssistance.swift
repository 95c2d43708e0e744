import Model
import Statistics

/// Section IV of the thematic report: what technical assistance was asked for.
struct ThematicAssistance {
  let view: PublicView

  func draft() -> ReportDraft {
    var draft = ReportDraft()
    draft.heading(1, "Technical assistance")
    let needs = view.articles(with: .technicalAssistanceNeed, .cycle)
    guard !needs.isEmpty else {
      draft.paragraph(
        FindingProse(view: view, kind: .technicalAssistanceNeed).silence)
      return draft
    }
    draft.paragraph(byType())
    draft.paragraph(content(needs))
    draft.paragraph(acrossGroups(needs.map(\.article)))
    return draft
  }

  /// The types by the States that ask for them.
  private func byType() -> [Sentence] {
    let uses = AssistanceTypes(view: view).printed
    guard let first = uses.first else { return [] }
    let parts = uses.map { use in
      "\(FieldNames.name(of: use.type)) (\(use.states)\(use.type == first.type ? " States" : ""))"
    }
    let text =
      "What States reviewed over the cycle asked for was \(Numerals.list(parts)); a State may ask "
      + "for several types of assistance."
      + (uses.count < asked ? " Types whose numbers cannot be printed are left out." : "")
    let evidence = Set(uses.flatMap(\.observations)).sorted()
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

  /// How many types any State asked for.
  private var asked: Int {
    Set(
      view.facts.facts.years.flatMap(\.reviewed).flatMap(\.findings)
        .filter { $0.kind == .technicalAssistanceNeed }
        .flatMap { view.facts.assistance[$0.observation] }
    ).count
  }

  /// For the articles with the most needs: what is asked for.
  private func content(
    _ needs: [(article: Provision, cell: PublicCell)]
  ) -> [Sentence] {
    needs.prefix(5).enumerated().compactMap { index, need in
      let types = view.assistanceTypes(of: need.cell).prefix(3)
      guard !types.isEmpty else { return nil }
      let list = Numerals.list(types.map { FieldNames.name(of: $0) })
      let citation = FieldNames.citation(of: need.article)
      let text =
        switch index % 3 {
        case 0: "Under \(citation), States ask above all for \(list)."
        case 1: "For \(citation), what is wanted is \(list)."
        default: "Assistance with \(citation) would take the form of \(list)."
        }
      return Sentence(text, claims: [view.claim("types", text, [need.cell])])
    }
  }

  /// Needs that several regional groups share.
  private func acrossGroups(_ articles: [Provision]) -> [Sentence] {
    let shared = articles.compactMap { article -> (Provision, [PublicCell])? in
      let cells = RegionalGroup.allCases.compactMap {
        view.found(article, .technicalAssistanceNeed, .cycle, group: $0)
      }
      return cells.count > 1 ? (article, cells) : nil
    }
    guard !shared.isEmpty else {
      return [
        Sentence(
          "Under no article are numbers printed of needs in more than one regional group; the needs "
            + "of each group are in the addenda.")
      ]
    }
    let parts = shared.prefix(4).map { article, cells in
      "those under \(FieldNames.citation(of: article)) by "
        + Numerals.list(cells.compactMap { $0.key.group.map(FieldNames.name) })
    }
    let text = "Needs are shared across regions: \(parts.joined(separator: "; "))."
    return [
      Sentence(
        text, claims: [view.claim("prevalence", text, shared.prefix(4).flatMap(\.1))])
    ]
  }
}
