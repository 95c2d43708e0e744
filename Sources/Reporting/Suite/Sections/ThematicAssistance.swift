import Model
import Statistics

/// Section IV of the thematic report: what technical assistance was asked for.
struct ThematicAssistance {
  let view: PublicView

  func draft() -> ReportDraft {
    var draft = ReportDraft()
    draft.heading(1, view.words("thematic.assistance"))
    let needs = view.articles(with: .technicalAssistanceNeed, .cycle)
    guard !needs.isEmpty else {
      draft.paragraph(FindingProse(view: view, kind: .technicalAssistanceNeed).silence)
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
      Phrase(
        use.type == first.type ? "thematic.firstType" : "thematic.typePart",
        ["type": .words(FieldNames.name(of: use.type)), "states": .count(use.states)])
    }
    let sentence = view.sentence(
      "types", Phrase("thematic.types", ["findings": .phrases(parts)]),
      observations: uses.flatMap(\.observations))
    return uses.count < asked ? [sentence, view.sentence("thematic.otherTypes")] : [sentence]
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
      let phrase = Phrase(
        "thematic.typesOfArticle",
        [
          "article": .words(FieldNames.citation(of: need.article)),
          "kinds": .list(types.map { FieldNames.name(of: $0) }),
        ], variant: index)
      return view.sentence("types", phrase, on: [need.cell])
    }
  }

  /// Needs that several regional groups share.
  private func acrossGroups(_ articles: [Provision]) -> [Sentence] {
    let shared = articles.compactMap { article -> (Provision, [PublicCell])? in
      let cells = RegionalGroup.allCases.compactMap {
        view.found(article, .technicalAssistanceNeed, .cycle, group: $0)
      }
      return cells.count > 1 ? (article, cells) : nil
    }.prefix(4)
    guard !shared.isEmpty else { return [view.sentence("thematic.notAcross")] }
    let parts = shared.map { article, cells in
      Phrase(
        "thematic.acrossRegionsPart",
        [
          "article": .words(FieldNames.citation(of: article)),
          "groups": .words(Numerals.list(cells.compactMap { $0.key.group.map(FieldNames.name) })),
        ])
    }
    return [
      view.sentence(
        "prevalence", Phrase("thematic.acrossRegions", ["events": .phrases(parts)]),
        on: shared.flatMap(\.1))
    ]
  }
}
