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
    var states: [AssistanceType: [Int: Set<StateCode>]] = [:]
    var observations: [AssistanceType: [Int]] = [:]
    var all: [Int: Set<StateCode>] = [:]
    for year in view.facts.facts.years {
      for review in year.reviewed {
        for finding in review.findings where finding.kind == .technicalAssistanceNeed {
          all[year.year, default: []].insert(review.party.state)
          for type in view.facts.assistance[finding.observation] {
            states[type, default: [:]][year.year, default: []].insert(review.party.state)
            observations[type, default: []].append(finding.observation)
          }
        }
      }
    }
    let reviewed = Set(view.facts.facts.years.flatMap(\.reviewed).map(\.party.state)).count
    guard reviewed >= DisclosureRules.standard.fewestReviewed else { return [] }
    let wholes = all.mapValues(\.count)
    let printed = states.map { ($0.key, $0.value.mapValues(\.count)) }
      .filter { SubCount.mayBePrinted(byYear: $0.1, of: wholes) }
      .map { ($0.0, $0.1.values.reduce(0, +)) }
      .filter {
        SubCount.mayBePrinted($0.1, of: wholes.values.reduce(0, +))
          && SubCount.mayBePrinted($0.1, of: reviewed)
      }
      .sorted { ($1.1, $0.0.rawValue) < ($0.1, $1.0.rawValue) }
    guard let first = printed.first else { return [] }
    let parts = printed.map { type, count in
      "\(FieldNames.name(of: type)) (\(count)\(type == first.0 ? " States" : ""))"
    }
    let text =
      "By type, States reviewed over the cycle asked for \(Numerals.list(parts)); a State "
      + "may ask for several types."
    let evidence = Set(printed.flatMap { observations[$0.0] ?? [] }).sorted()
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
