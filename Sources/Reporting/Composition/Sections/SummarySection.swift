import Model
import Statistics

/// The summary: mandate, coverage, the strongest findings, how many recommendations.
struct SummarySection {
  let view: PublicView
  let recommendations: [Recommendation]

  func draft() -> ReportDraft {
    var draft = ReportDraft()
    draft.heading(1, view.phrases.text("summary.heading"), isNumbered: false)
    let sentences =
      [view.sentence("summary.mandate"), Coverage(facts: view.facts).summary(in: view)]
      + trends() + emerging() + challenges()
      + contrasts() + practicesAndNeeds() + [recommended]
    draft.paragraph(sentences, isNumbered: false)
    return draft
  }

  // MARK: Findings

  private func trends() -> [Sentence] {
    guard !view.isFirstYear else { return [] }
    let prose = TrendProse(view: view)
    let (rising, falling) = (
      prose.articles(.challenge, .rising), prose.articles(.challenge, .falling)
    )
    let cells = prose.cells(rising + falling, .challenge)
    switch (rising.isEmpty, falling.isEmpty) {
    case (false, false):
      let phrase = Phrase(
        "summary.risingAndFalling", ["rising": named(rising), "falling": named(falling)])
      return [view.sentence("trend", phrase, cells)]
    case (false, true):
      return [view.sentence("trend", Phrase("summary.rising", ["rising": named(rising)]), cells)]
    case (true, false):
      return [view.sentence("trend", Phrase("summary.falling", ["falling": named(falling)]), cells)]
    case (true, true):
      let isSilent =
        view.facts.tests.withheldTrends.contains(.challenge)
        || view.articles(with: .challenge, .cycle).isEmpty
      return isSilent ? [] : [view.sentence("summary.noTrend")]
    }
  }

  private func named(_ articles: [Provision]) -> PhraseValue {
    guard articles.count == 1, let article = articles.first else {
      return .words(FieldNames.citations(of: articles))
    }
    return .phrase(
      Phrase("summary.article", ["article": .article(article), "title": .title(article)]))
  }

  private func emerging() -> [Sentence] {
    let issues = EmergingSection(view: view).issues
    guard !issues.isEmpty else { return [] }
    let named = issues.prefix(3)
    let phrase = Phrase(
      named.count < issues.count ? "summary.emergingMany" : "summary.emerging",
      [
        "count": .count(issues.count),
        "issues": .phrases(named.map { Phrase("summary.issue", ["term": .words($0.form)]) }),
      ])
    return [view.sentence("emerging", phrase, observations: issues.flatMap(\.observations))]
  }

  private func challenges() -> [Sentence] {
    let challenges = view.articles(with: .challenge, .year).prefix(3)
    guard let first = challenges.first else {
      return [
        view.facts.facts.years.last?.reviewed.isEmpty ?? true
          ? view.sentence("summary.nothingCounted") : view.sentence("summary.nothingPrinted")
      ]
    }
    var values: [String: PhraseValue] = [
      "article": .article(first.article), "share": first.cell.share,
    ]
    let others = challenges.dropFirst().map(\.article)
    if !others.isEmpty { values["articles"] = .articles(others) }
    let isNamed = view.trend(of: first.article, .challenge) != nil
    if !isNamed { values["title"] = .title(first.article) }
    let cells = challenges.map(\.cell)
    let isOrder = view.isOrder(cells)
    let key =
      switch (isNamed, others.isEmpty) {
      case (true, true): "summary.challengesNamed"
      case (true, false): isOrder ? "summary.challengesNamedNext" : "summary.challengesNamedAlso"
      case (false, true): "summary.challenges"
      case (false, false): isOrder ? "summary.challengesNext" : "summary.challengesAlso"
      }
    return [view.sentence("prevalence", Phrase(key, values), cells)]
  }

  private func contrasts() -> [Sentence] {
    let differences = RegionalSection(view: view).differences
    guard !differences.isEmpty else { return [] }
    let parts = differences.map { difference in
      Phrase(
        "summary.contrast",
        [
          "group": .words(FieldNames.name(of: difference.group)),
          "kind": .words(FieldNames.plural(of: difference.kind)),
          "articles": .articles(difference.articles),
        ])
    }
    return [
      view.sentence(
        "contrast", Phrase("summary.contrasts", ["differences": .phrases(parts)]),
        differences.flatMap { RegionalSection(view: view).cells($0) })
    ]
  }

  private func practicesAndNeeds() -> [Sentence] {
    var sentences: [Sentence] = []
    if let practice = view.articles(with: .goodPractice, .year).first {
      let phrase = Phrase(
        view.isAhead([practice.cell]) ? "summary.practices" : "summary.practicesAmong",
        ["article": .article(practice.article), "share": practice.cell.share])
      sentences.append(view.sentence("prevalence", phrase, [practice.cell]))
    }
    if let need = view.articles(with: .technicalAssistanceNeed, .cycle).first {
      let phrase = Phrase(
        view.isAhead([need.cell]) ? "summary.needs" : "summary.needsAmong",
        ["article": .article(need.article), "share": need.cell.share])
      sentences.append(view.sentence("prevalence", phrase, [need.cell]))
    }
    return sentences
  }

  // MARK: Recommendations

  private var recommended: Sentence {
    let count = recommendations.count
    let workshops = recommendations.count(where: \.concernsWorkshop)
    switch workshops {
    case _ where count == 0: return view.sentence("summary.noRecommendations")
    case 0: return view.sentence("summary.recommendations", ["count": .count(count)])
    case count:
      return view.sentence("summary.recommendationsAllWorkshops", ["count": .count(count)])
    default:
      return view.sentence(
        "summary.recommendationsOnWorkshops",
        ["count": .count(count), "workshops": .count(workshops)])
    }
  }
}
