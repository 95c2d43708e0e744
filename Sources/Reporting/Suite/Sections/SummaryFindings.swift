import Model
import Statistics

/// The sections of the summary for delegates.
struct SummaryFindings {
  let view: PublicView
  let recommendations: [Recommendation]
  let detail: DelegatesSummary.Detail

  private var most: Int { detail.articles }

  private var symbols: SuiteSymbols { SuiteSymbols(facts: view.facts) }

  func draft() -> ReportDraft {
    var draft = ReportDraft()
    draft.heading(1, view.words("delegates.reviewed"))
    draft.paragraph(
      SuiteGuide(view: view).reviews + " "
        + view.words("delegates.counting", ["note": .words("[^1]")]))
    draft.note(mark: "1", ScaleNote(facts: view.facts).words)
    draft.append(ChangeNote(facts: view.facts, document: .summary).draft())
    draft.heading(1, view.words("delegates.found"))
    draft.paragraph(FindingProse(view: view, kind: .challenge).leading(following: most - 2))
    draft.paragraph(content())
    draft.paragraph(trends())
    draft.paragraph(
      [Kind.goodPractice, .technicalAssistanceNeed].compactMap {
        FindingProse(view: view, kind: $0).strongest()
      })
    draft.table(table)
    draft.heading(1, view.words("delegates.regions"))
    draft.paragraph(regions())
    draft.heading(1, view.words("delegates.recommended"))
    draft.append(recommended())
    return draft
  }

  /// What the most prevalent challenges are.
  private func content() -> [Sentence] {
    view.articles(with: .challenge, .cycle).compactMap {
      article, cell -> ((Int) -> Sentence)? in
      let shown = view.expressions(of: cell).prefix(2)
      guard !shown.isEmpty else { return nil }
      return { place in
        view.sentence(
          "expressions",
          Phrase(
            "delegates.challengesOf",
            [
              "article": .words(FieldNames.citation(of: article)),
              "expressions": .quoted(shown),
            ], variant: place), observations: view.evidence(shown, in: cell))
      }
    }.prefix(detail.contents).enumerated().map { $1($0) }
  }

  /// What rises, falls or emerges; nothing of it in the first year.
  private func trends() -> [Sentence] {
    guard !view.isFirstYear else { return [view.sentence("delegates.firstYear")] }
    let trends = view.facts.tests.trends.filter { $0.kind == .challenge }
    let sentences = [
      (trends.filter { $0.result == .rising }.map(\.provision), "delegates.rising"),
      (trends.filter { $0.result == .falling }.map(\.provision), "delegates.falling"),
    ].compactMap { articles, key -> Sentence? in
      guard !articles.isEmpty else { return nil }
      let cells = articles.flatMap { article in
        view.facts.facts.years.compactMap { view.cell(article, .challenge, .year, year: $0.year) }
      }
      return view.sentence("trend", Phrase(key, ["articles": .articles(articles)]), on: cells)
    }
    if sentences.isEmpty, !view.facts.tests.withheldTrends.contains(.challenge) {
      return [view.sentence("delegates.noTrend")]
    }
    return sentences
  }

  /// The articles with the greatest shares, all kinds side by side.
  private var table: ReportDraft.DraftTable {
    var table = CellTableDraft(view: view)
    let kinds: [Kind] = [.challenge, .goodPractice, .technicalAssistanceNeed]
    let rows = view.articles(with: .challenge, .cycle).prefix(most).map { article, _ in
      [FieldNames.tableName(of: article)]
        + kinds.map { table.text(view.cell(article, $0, .cycle)) }
    }
    return table.table(
      title: "States with findings over the cycle, of those reviewed",
      header: ["Article", "Challenges", "Good practices", "Technical assistance needs"],
      rows: rows)
  }

  // MARK: Regions

  private func regions() -> [Sentence] {
    let coverage = Coverage(facts: view.facts)
    let described = RegionalGroup.allCases.filter {
      coverage.reviewedInCycle(group: $0) >= DisclosureRules.standard.fewestReviewed
    }
    let others = RegionalGroup.allCases.filter { !described.contains($0) }
    var sentences = described.isEmpty ? [] : [contrasts(described)]
    if detail.hasGroups {
      sentences += described.enumerated().compactMap { group($1, variant: $0) }
    }
    if !others.isEmpty {
      sentences.append(
        view.sentence(
          "delegates.limited", ["groups": .words(Numerals.list(others.map(FieldNames.name)))]))
    }
    sentences.append(view.sentence("delegates.addenda", ["symbols": .list([symbols.addenda])]))
    return sentences
  }

  private func contrasts(_ described: [RegionalGroup]) -> Sentence {
    let found = view.facts.tests.contrasts.filter { $0.kind == .challenge }
    guard !found.isEmpty else {
      return view.sentence(
        Coverage(facts: view.facts).isOfOneGroup ? "regional.alone" : "delegates.alike")
    }
    let parts = described.compactMap { group -> Phrase? in
      let articles = found.filter { $0.group == group }.map(\.provision)
      return articles.isEmpty
        ? nil
        : Phrase(
          "delegates.differingPart",
          ["group": .words(FieldNames.name(of: group)), "articles": .articles(articles)])
    }
    let cells = found.compactMap { view.cell($0.provision, $0.kind, .cycle, group: $0.group) }
    return view.sentence(
      "contrast", Phrase("delegates.differing", ["differences": .phrases(parts)]), on: cells)
  }

  /// The challenge and the need that most States of a group share.
  private func group(_ group: RegionalGroup, variant: Int) -> Sentence? {
    let entries = [
      (Kind.challenge, "delegates.groupChallenges"),
      (.technicalAssistanceNeed, "delegates.groupNeeds"),
    ].compactMap { kind, key in
      view.articles(with: kind, .cycle, group: group).first.map { (key, $0.article, $0.cell) }
    }
    guard !entries.isEmpty else { return nil }
    let parts = entries.map { key, article, cell in
      Phrase(
        key,
        ["article": .words(FieldNames.citation(of: article)), "share": .share(of: cell)])
    }
    return view.sentence(
      "prevalence",
      Phrase(
        "delegates.groupFindings",
        ["group": .words(FieldNames.name(of: group)), "findings": .phrases(parts)],
        variant: variant), on: entries.map(\.2))
  }

  // MARK: Recommendations

  private func recommended() -> ReportDraft {
    var draft = ReportDraft()
    let report = PhraseValue.words(symbols.symbol(of: .technicalReport))
    guard !recommendations.isEmpty else {
      draft.paragraph(view.words("delegates.noRecommendations", ["symbol": report]))
      return draft
    }
    let letters = "abcdefghijklmnopqrstuvwxyz"
    let parts = zip(letters, recommendations).map { letter, recommendation in
      let words = words(recommendation)
      return recommendations.count == 1 ? words : "(\(letter)) \(words)"
    }
    draft.paragraph(
      [
        view.sentence(
          "recommendation", Phrase("delegates.recommendations", ["events": .list(parts)]),
          on: recommendations.flatMap(\.findings))
      ], isBold: true)
    draft.paragraph(
      view.words(
        "delegates.more",
        ["symbol": report, "symbols": .list([symbols.symbol(of: .thematicReport)])]))
    return draft
  }

  private func words(_ recommendation: Recommendation) -> String {
    let articles = PhraseValue.articles(recommendation.articles.sorted())
    let groups = PhraseValue.words(Numerals.list(recommendation.groups.map(FieldNames.name)))
    return switch recommendation.rule {
    case .regionalWorkshop:
      view.words("delegates.workshop", ["groups": groups, "articles": articles])
    case .plannedWorkshops:
      view.words(
        "delegates.planned", ["groups": view.plannedWorkshops?.groups ?? groups])
    case .interregionalEvent: view.words("delegates.event", ["articles": articles])
    case .compilation: view.words("delegates.compilation", ["articles": articles])
    case .attention: view.words("delegates.attention", ["articles": articles])
    case .rising:
      view.words(
        recommendation.findings.isEmpty
          ? recommendation.needs.isEmpty ? "delegates.attention" : "delegates.attentionAndEvent"
          : recommendation.needs.isEmpty
            ? "delegates.compilation" : "delegates.compilationAndEvent",
        ["articles": articles])
    case .emerging:
      view.words(
        "delegates.information",
        ["issues": .list(recommendation.issues.map { "“\($0.form)”" })])
    }
  }
}
