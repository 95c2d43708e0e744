import Model
import Statistics

/// Section VII: technical assistance needs and proposed regional workshops.
struct AssistanceSection {
  let view: PublicView
  let recommendations: [Recommendation]

  /// The key of the paragraph on needs by article.
  static let key = "needs"
  /// The key of the paragraph on the workshops of a plan.
  static let plannedKey = "planned workshops"

  private var phrases: PhraseBook { view.phrases }

  func draft() -> ReportDraft {
    var draft = ReportDraft()
    draft.heading(1, phrases.text("assistance.heading"))
    let needs = view.articles(with: .technicalAssistanceNeed, .cycle)
    let planned = view.plannedWorkshops
    let events = recommendations.filter(\.concernsWorkshop)
    guard !needs.isEmpty || !events.isEmpty || planned?.parts.isEmpty == false else {
      draft.paragraph(phrases.text("assistance.nothing"))
      return draft
    }
    if needs.isEmpty {
      // Events follow from the numbers of groups, which may be printed where the sum is not.
      draft.paragraph([view.sentence("assistance.nothingOverall")], key: Self.key)
    }
    if !needs.isEmpty {
      draft.paragraph(byArticle(needs), key: Self.key)
      draft.paragraph(byType())
      draft.paragraph(experience(needs))
    }
    if let planned { draft.paragraph(sentences(on: planned), key: Self.plannedKey) }
    draft.paragraph(workshops(beside: planned?.parts.isEmpty == false))
    return draft
  }

  /// The workshops of a plan, one sentence for each group.
  private func sentences(on planned: PlannedWorkshops) -> [Sentence] {
    let named = planned.parts.enumerated().map { place, part in
      view.sentence("prevalence", planned.phrase(of: place), view.cells(of: part))
    }
    return [Sentence(phrases.text(planned.opening))] + named
      + [planned.closing].compactMap(\.self).map { Sentence(phrases.text($0)) }
  }

  private func byArticle(
    _ needs: [(article: Provision, cell: PublicCell)]
  ) -> [Sentence] {
    let shown = needs.prefix(5)
    let parts = shown.enumerated().map { index, entry in
      Phrase(
        index == 0 ? "assistance.firstArticle" : "assistance.article",
        [
          "article": .article(entry.article), "title": .title(entry.article),
          "states": entry.cell.count,
        ])
    }
    return [
      view.sentence(
        "prevalence",
        Phrase(
          view.isAhead(shown.map(\.cell)) ? "assistance.articles" : "assistance.articlesAmong",
          ["findings": .phrases(parts)]),
        shown.map(\.cell))
    ]
  }

  /// Where good practices stand beside the needs: whom a workshop could learn from.
  private func experience(
    _ needs: [(article: Provision, cell: PublicCell)]
  ) -> [Sentence] {
    let pairs = needs.prefix(5).compactMap { entry -> (need: PublicCell, practice: PublicCell)? in
      guard let practice = view.found(entry.article, .goodPractice, .cycle),
        (practice.states ?? 0) >= (entry.cell.states ?? 0)
      else { return nil }
      return (entry.cell, practice)
    }
    guard !pairs.isEmpty else { return [] }
    return [
      view.sentence(
        "prevalence",
        Phrase(
          "assistance.practices", ["articles": .articles(pairs.map(\.need.key.provision))]),
        pairs.flatMap { [$0.need, $0.practice] })
    ]
  }

  /// Types by the States that ask for them; only numbers with a rest that is not small.
  private func byType() -> [Sentence] {
    let printed = AssistanceTypes(view: view).printed
    guard let first = printed.first else { return [] }
    let parts = printed.map { use in
      Phrase(
        use.type == first.type ? "assistance.firstType" : "assistance.type",
        ["type": .words(FieldNames.name(of: use.type)), "states": .count(use.states)])
    }
    return [
      view.sentence(
        "types", Phrase("assistance.types", ["findings": .phrases(parts)]),
        observations: printed.flatMap(\.observations))
    ]
  }

  /// What the rules ask for; beside a plan only what it has not.
  private func workshops(beside isBesidePlan: Bool) -> [Sentence] {
    let events = recommendations.enumerated().filter {
      $0.element.concernsWorkshop && $0.element.rule != .plannedWorkshops
    }
    guard !events.isEmpty else {
      return isBesidePlan ? [] : [view.sentence("assistance.noWorkshop")]
    }
    let parts = events.map { _, event in
      // Articles of several Protocols bear one title.
      var names: [String] = []
      for name in event.articles.map({ FieldNames.title(of: $0) }) where !names.contains(name) {
        names.append(name)
      }
      let titles = PhraseValue.list(names)
      return event.rule == .regionalWorkshop
        ? Phrase(
          "assistance.workshop",
          ["titles": titles, "groups": .words(Numerals.list(event.groups.map(FieldNames.name)))])
        : Phrase("assistance.event", ["titles": titles])
    }
    let keys = events.map { ConclusionsSection.key($0.offset) }
    return [
      view.sentence(
        "recommendation",
        Phrase(
          isBesidePlan ? "assistance.workshopsBeside" : "assistance.workshops",
          [
            "events": .phrases(parts), "references": .words(ReportDraft.reference(to: keys)),
          ]), events.flatMap { $0.element.needs + $0.element.findings })
    ]
  }
}
