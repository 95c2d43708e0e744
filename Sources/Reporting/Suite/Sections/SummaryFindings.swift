import Model
import Statistics

/// The sections of the summary for delegates.
struct SummaryFindings {
  let view: PublicView
  let recommendations: [Recommendation]
  /// The most articles, groups' findings and recommendations that are named.
  let most: Int

  private var symbols: SuiteSymbols { SuiteSymbols(facts: view.facts) }

  func draft() -> ReportDraft {
    var draft = ReportDraft()
    draft.heading(1, "What was reviewed")
    draft.paragraph(
      SuiteGuide(view: view).reviews
        + " Counted are States; shares are named in words of one sense "
        + "throughout,[^1] and small numbers are not printed.")
    draft.note(mark: "1", ScaleNote(scale: view.facts.scale).words)
    draft.heading(1, "What was found")
    draft.paragraph(FindingProse(view: view, kind: .challenge).leading(following: most - 2))
    draft.paragraph(trends())
    draft.paragraph(
      [Kind.goodPractice, .technicalAssistanceNeed].compactMap {
        FindingProse(view: view, kind: $0).strongest()
      })
    draft.table(table)
    draft.heading(1, "Regional groups")
    draft.paragraph(regions())
    draft.heading(1, "What is recommended")
    draft.append(recommended())
    return draft
  }

  /// What rises, falls or emerges; nothing of it in the first year.
  private func trends() -> [Sentence] {
    guard !view.isFirstYear else {
      return [Sentence("The year is the first of the cycle; no trend can be established.")]
    }
    let trends = view.facts.tests.trends.filter { $0.kind == .challenge }
    let sentences = [
      (trends.filter { $0.result == .rising }.map(\.provision), "risen"),
      (trends.filter { $0.result == .falling }.map(\.provision), "fallen"),
    ].compactMap { articles, word -> Sentence? in
      guard !articles.isEmpty else { return nil }
      let text =
        "The share of States with challenges under \(FieldNames.citations(of: articles)) has \(word) "
        + "over the years of the cycle, by more than the lots can explain."
      let cells = articles.flatMap { article in
        view.facts.facts.years.compactMap { view.cell(article, .challenge, .year, year: $0.year) }
      }
      return Sentence(text, claims: [view.claim("trend", text, cells)])
    }
    guard sentences.isEmpty else { return sentences }
    return view.facts.tests.withheldTrends.contains(.challenge)
      ? []
      : [
        Sentence(
          "No trend in challenges could be established over the years of the cycle, which is not to "
            + "say that nothing changed.")
      ]
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
    var sentences = [contrasts(described)]
    if !others.isEmpty {
      sentences.append(
        Sentence(
          "For \(Numerals.list(others.map(FieldNames.name))), no regional trends could be identified "
            + "owing to the limited number of reviews."))
    }
    sentences.append(Sentence("Each group has an addendum of its own (\(symbols.addenda))."))
    return sentences
  }

  private func contrasts(_ described: [RegionalGroup]) -> Sentence {
    guard !described.isEmpty else { return Sentence("") }
    let found = view.facts.tests.contrasts.filter { $0.kind == .challenge }
    guard !found.isEmpty else {
      return Sentence(
        "Where numbers are printed, no group was found to differ from the others in its challenges, "
          + "which is not to say that all are alike.")
    }
    let parts = described.compactMap { group -> String? in
      let articles = found.filter { $0.group == group }.map(\.provision)
      return articles.isEmpty
        ? nil : "\(FieldNames.name(of: group)) under \(FieldNames.citations(of: articles))"
    }
    let text =
      "In the share of States with challenges, a difference from the other groups was established "
      + "for \(Numerals.list(parts))."
    let cells = found.compactMap { view.cell($0.provision, $0.kind, .cycle, group: $0.group) }
    return Sentence(text, claims: [view.claim("contrast", text, cells)])
  }

  // MARK: Recommendations

  private func recommended() -> ReportDraft {
    var draft = ReportDraft()
    let report = symbols.symbol(of: .technicalReport)
    guard !recommendations.isEmpty else {
      draft.paragraph(
        "The expert group makes no recommendations this year; its findings are in the technical "
          + "report (\(report)).")
      return draft
    }
    draft.paragraph(
      [
        Sentence(
          "The expert group recommends \(recommendations.map(words).joined(separator: "; "))."
        )
      ], isBold: true)
    draft.paragraph(
      "The findings on which each recommendation rests are in the technical report (\(report), "
        + "sect. I), the articles one by one in the thematic report "
        + "(\(symbols.symbol(of: .thematicReport))).")
    return draft
  }

  private func words(_ recommendation: Recommendation) -> String {
    let citations = FieldNames.citations(of: recommendation.articles.sorted())
    switch recommendation.rule {
    case .regionalWorkshop:
      return "a regional workshop for \(Numerals.list(recommendation.groups.map(FieldNames.name))) "
        + "on \(citations)"
    case .interregionalEvent: return "one interregional event on \(citations)"
    case .compilation: return "a compilation of the good practices under \(citations)"
    case .attention: return "that States parties give priority to \(citations)"
    }
  }
}
