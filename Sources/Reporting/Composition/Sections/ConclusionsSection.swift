import Model
import Statistics

/// Section I: conclusions and recommendations, in bold, each with the findings it rests on.
struct ConclusionsSection {
  let view: PublicView
  let recommendations: [Recommendation]

  /// The key of the paragraph with a recommendation, by its place among all.
  static func key(_ place: Int) -> String { "recommendation \(place)" }

  func draft() -> ReportDraft {
    var draft = ReportDraft()
    draft.heading(1, view.phrases.text("conclusions.heading"))
    let fallen = falling()
    if recommendations.isEmpty {
      for sentences in fallen { draft.paragraph(sentences, isBold: true) }
      draft.paragraph([view.sentence("conclusions.none")], isBold: true)
      return draft
    }
    var choice = PhraseChoice(book: view.phrases)
    let rising = recommendations.prefix { $0.rule == .rising }.count
    for (place, recommendation) in recommendations.enumerated() {
      // What moves stands together: what falls comes after what rises.
      if place == rising {
        for sentences in fallen { draft.paragraph(sentences, isBold: true) }
      }
      choice.nextParagraph()
      draft.paragraph(
        sentences(recommendation, place, &choice), key: Self.key(place), isBold: true)
    }
    if rising == recommendations.count {
      for sentences in fallen { draft.paragraph(sentences, isBold: true) }
    }
    return draft
  }

  private func sentences(
    _ recommendation: Recommendation, _ place: Int, _ choice: inout PhraseChoice
  ) -> [Sentence] {
    switch recommendation.rule {
    case .rising: rising(recommendation, &choice, place)
    case .emerging: emerging(recommendation)
    case .plannedWorkshops: plannedWorkshops(recommendation)
    case .interregionalEvent: event(recommendation, &choice, place)
    case .regionalWorkshop: workshop(recommendation, &choice)
    case .compilation: compilation(recommendation)
    case .attention: attention(recommendation)
    }
  }

  private func references(_ keys: [String]) -> PhraseValue {
    .words(ReportDraft.reference(to: keys))
  }

  private func named(_ article: Provision) -> [String: PhraseValue] {
    ["article": .article(article), "title": .title(article)]
  }

  // MARK: What moves

  private func rising(
    _ recommendation: Recommendation, _ choice: inout PhraseChoice, _ place: Int
  ) -> [Sentence] {
    let article = recommendation.articles[0]
    let keys = [ImplementationSection.trendsKey, ImplementationSection.key(article)]
    let finding = choice.phrase(
      "conclusions.rising",
      named(article).merging(["references": references(keys)]) { $1 }, preferring: place)
    var sentences = [
      view.sentence(
        "trend", finding, TrendProse(view: view).cells([article], .challenge))
    ]
    if let practice = recommendation.findings.first {
      sentences.append(
        view.sentence(
          "recommendation", Phrase("conclusions.risingPractices", ["practices": practice.count]),
          [practice]))
    } else {
      sentences.append(view.sentence("conclusions.risingPriority"))
    }
    if !recommendation.needs.isEmpty {
      let keys = recommendation.groups.map(RegionalSection.key) + [AssistanceSection.key]
      let phrase = Phrase(
        "conclusions.risingEvent",
        ["groups": groups(recommendation), "references": references(keys)])
      sentences.append(view.sentence("recommendation", phrase, recommendation.needs))
    } else if view.plannedWorkshops?.names(article) == true {
      sentences.append(
        view.sentence(
          "conclusions.risingPlanned", ["references": references([AssistanceSection.plannedKey])]))
    }
    return sentences
  }

  /// Conclusions without a recommendation, one for each article whose share falls.
  private func falling() -> [[Sentence]] {
    let prose = TrendProse(view: view)
    return prose.articles(.challenge, .falling).prefix(Recommendation.mostArticles).map { article in
      let keys = [ImplementationSection.trendsKey, ImplementationSection.key(article)]
      let finding = Phrase(
        "conclusions.falling",
        named(article).merging(["references": references(keys)]) { $1 })
      var sentences = [view.sentence("trend", finding, prose.cells([article], .challenge))]
      if let practice = view.found(article, .goodPractice, .cycle) {
        sentences.append(
          view.sentence(
            "prevalence", Phrase("conclusions.fallingPractices", ["practices": practice.count]),
            [practice]))
      }
      return sentences
    }
  }

  private func emerging(_ recommendation: Recommendation) -> [Sentence] {
    let issues = recommendation.issues
    let count = PhraseValue.count(issues.count)
    let phrase = Phrase(
      "conclusions.emerging",
      [
        "count": count,
        "issues": .phrases(issues.map { Phrase("summary.issue", ["term": .words($0.form)]) }),
        "references": references(issues.map(EmergingSection.key)),
      ])
    return [
      view.sentence("emerging", phrase, observations: issues.flatMap(\.observations)),
      view.sentence("conclusions.emergingRequest", ["count": count]),
    ]
  }

  // MARK: Needs

  private func groups(_ recommendation: Recommendation) -> PhraseValue {
    .words(Numerals.list(recommendation.groups.map(FieldNames.name)))
  }

  private func plannedWorkshops(_ recommendation: Recommendation) -> [Sentence] {
    guard let planned = view.plannedWorkshops else { return [] }
    let phrase = Phrase(
      "conclusions.planned",
      [
        "groups": planned.groups, "articles": .articles(recommendation.articles),
        "period": planned.period,
        "references": references([AssistanceSection.plannedKey]),
      ])
    return [
      view.sentence("recommendation", phrase, recommendation.findings),
      view.sentence("conclusions.plannedRequest"),
    ]
  }

  private func workshop(
    _ recommendation: Recommendation, _ choice: inout PhraseChoice
  ) -> [Sentence] {
    // Each group keeps its words from year to year.
    let place = recommendation.groups.first.map { Int($0.rawValue) } ?? 0
    let findings = PhraseValue.phrases(
      recommendation.findings.map { cell in
        Phrase(
          "conclusions.need",
          named(cell.key.provision).merging(["share": cell.share]) { $1 })
      })
    let group = groups(recommendation)
    let finding = choice.phrase(
      "conclusions.workshop",
      [
        "group": group, "findings": findings,
        "references": references(recommendation.groups.map(RegionalSection.key)),
      ], preferring: place)
    let request = choice.phrase(
      "conclusions.workshopRequest", ["group": group, "findings": findings],
      preferring: finding.variant)
    return [
      view.sentence("recommendation", finding, recommendation.findings),
      Sentence(view.phrases.text(request)),
    ]
  }

  private func event(
    _ recommendation: Recommendation, _ choice: inout PhraseChoice, _ place: Int
  ) -> [Sentence] {
    let article = recommendation.articles[0]
    let keys = recommendation.groups.map(RegionalSection.key) + [AssistanceSection.key]
    let finding = choice.phrase(
      "conclusions.event",
      named(article).merging(
        ["groups": groups(recommendation), "references": references(keys)]) { $1 },
      preferring: place)
    let request = choice.phrase("conclusions.eventRequest", preferring: finding.variant)
    return [
      view.sentence("recommendation", finding, recommendation.findings),
      Sentence(view.phrases.text(request)),
    ]
  }

  // MARK: Challenges

  private func compilation(_ recommendation: Recommendation) -> [Sentence] {
    let pairs = stride(from: 0, to: recommendation.findings.count - 1, by: 2).map { index in
      let (challenge, practice) =
        (recommendation.findings[index], recommendation.findings[index + 1])
      return Phrase(
        "conclusions.compilationPart",
        [
          "article": .article(challenge.key.provision), "share": challenge.share,
          "practices": practice.count,
        ])
    }
    let phrase = Phrase(
      "conclusions.compilation",
      [
        "findings": .phrases(pairs),
        "references": references(recommendation.articles.map(ImplementationSection.key)),
      ])
    return [
      view.sentence("recommendation", phrase, recommendation.findings),
      view.sentence("conclusions.compilationRequest"),
    ]
  }

  private func attention(_ recommendation: Recommendation) -> [Sentence] {
    let findings = PhraseValue.phrases(
      recommendation.findings.map { cell in
        Phrase(
          "conclusions.attentionPart",
          ["article": .article(cell.key.provision), "share": cell.share])
      })
    let phrase = Phrase(
      "conclusions.attention",
      [
        "findings": findings,
        "references": references(recommendation.articles.map(ImplementationSection.key)),
      ])
    return [
      view.sentence("recommendation", phrase, recommendation.findings),
      view.sentence("conclusions.attentionRequest", ["findings": findings]),
    ]
  }
}
