import Model
import Statistics

/// Section IV: general trends in implementation, by cluster of articles.
struct ImplementationSection {
  let view: PublicView
  let length: ReportLength

  /// The key of the paragraph on trends.
  static let trendsKey = "trends"

  /// The key of the paragraph on an article.
  static func key(_ article: Provision) -> String { "article \(article)" }

  private var phrases: PhraseBook { view.phrases }

  func draft() -> ReportDraft {
    var draft = ReportDraft()
    draft.heading(1, phrases.text("implementation.heading"))
    let clusters = ranked()
    guard !clusters.isEmpty else {
      draft.paragraph(
        view.articles.isEmpty
          ? phrases.text("implementation.nothingCounted")
          : view.withholds([.challenge])
            ? phrases.text("implementation.nothingPrinted")
            : phrases.text("implementation.nothingRecorded"))
      return draft
    }
    if !view.isFirstYear {
      draft.paragraph(TrendProse(view: view).sentences(for: .challenge), key: Self.trendsKey)
    }
    draft.paragraph(introduction)
    draft.append(ArticleFigure(view: view, kind: .challenge).draft())
    var prose = ArticleProse(view: view)
    var choice = PhraseChoice(book: phrases)
    for cluster in clusters {
      if clusters.count > 1 { draft.heading(2, cluster.cluster.title) }
      let described = self.described(cluster)
      for facts in described {
        draft.paragraph(prose.sentences(facts), key: Self.key(facts.article))
      }
      choice.nextParagraph()
      draft.paragraph(closing(cluster, described: described.map(\.article), &choice))
      draft.table(table(cluster))
    }
    return draft
  }

  /// The articles of a cluster with a paragraph of their own: the prominent ones, failing these the
  /// first.
  private func described(_ cluster: Ranked) -> [ArticleFacts] {
    let all = cluster.articles.map { ArticleFacts($0, view: view) }
    let prominent = all.filter(\.isProminent)
    return prominent.isEmpty ? Array(all.prefix(1)) : prominent
  }

  private typealias Ranked = (cluster: ArticleCluster, articles: [Provision])

  /// Clusters and their articles by the prevalence of challenges, those of the year before those of
  /// the cycle; what rises comes first.
  private func ranked() -> [Ranked] {
    let trends = TrendProse(view: view)
    let sources =
      trends.articles(.challenge, .rising) + view.articles(with: .challenge, .year).map(\.article)
      + view.articles(with: .challenge, .cycle).map(\.article)
      + trends.articles(.challenge, .falling)
    var order: [Provision] = []
    for article in sources where !order.contains(article) { order.append(article) }
    var clusters: [Ranked] = []
    for article in order.prefix(length.mostArticles) {
      let cluster = ArticleCluster(of: article)
      if let place = clusters.firstIndex(where: { $0.cluster == cluster }) {
        clusters[place].articles.append(article)
      } else {
        clusters.append((cluster, [article]))
      }
    }
    return clusters.map { cluster in
      // What moves stands at the head of its cluster.
      let moving = cluster.articles.filter { view.trend(of: $0, .challenge) != nil }
      return (cluster.cluster, moving + cluster.articles.filter { !moving.contains($0) })
    }
  }

  private var introduction: [Sentence] {
    var sentences = [
      view.isFirstYear
        ? view.sentence("implementation.orderFirstYear")
        : view.sentence(
          "implementation.order", ["section": .words(ReportDraft.section(MethodSection.key))])
    ]
    if length.isShortened {
      sentences.append(
        view.sentence("implementation.shortened", ["most": .count(length.mostArticles)]))
    }
    return sentences
  }

  /// One paragraph for the articles of a cluster that have none of their own.
  private func closing(
    _ ranked: Ranked, described: [Provision], _ choice: inout PhraseChoice
  ) -> [Sentence] {
    let place = Int(ArticleCluster.allCases.firstIndex(of: ranked.cluster) ?? 0)
    var sentences: [Sentence] = []
    let rest = ranked.articles.filter { !described.contains($0) }
    for (key, span) in [("cluster.rarer", Span.cycle), ("cluster.rarerInYear", .year)] {
      let cells = rest.compactMap { article -> PublicCell? in
        let cycle = view.isFirstYear ? nil : view.found(article, .challenge, .cycle)
        return span == .cycle ? cycle : cycle == nil ? view.found(article, .challenge, .year) : nil
      }
      guard !cells.isEmpty else { continue }
      let parts = cells.enumerated().map { index, cell in
        Phrase(
          index == 0 ? "cluster.rarerFirst" : "cluster.rarerPart",
          [
            "article": .article(cell.key.provision), "title": .title(cell.key.provision),
            "share": cell.share,
          ])
      }
      sentences.append(
        view.sentence(
          "prevalence",
          choice.phrase(
            key, ["findings": .phrases(parts)],
            preferring: span == .cycle ? place : place + 1), cells))
    }
    // A shortened report leaves the others to the tables.
    if length.isShortened { return sentences }
    let others = view.articles.filter {
      ArticleCluster(of: $0) == ranked.cluster && !ranked.articles.contains($0)
    }.compactMap { view.cell($0, .challenge, .cycle) }
    let groups = [
      ("cluster.few", others.filter { $0.disclosure == .fewerThanThree }),
      ("cluster.none", others.filter { $0.states == 0 }),
    ]
    for (key, cells) in groups where !cells.isEmpty {
      let articles = cells.map(\.key.provision)
      sentences.append(
        view.sentence(
          "prevalence",
          choice.phrase(key, ["articles": .articles(articles)], preferring: place), cells))
    }
    return sentences
  }

  private func table(_ ranked: Ranked) -> ReportDraft.DraftTable {
    let cluster = ranked.cluster
    var table = CellTableDraft(view: view)
    let articles =
      length.isShortened
      ? ranked.articles : view.articles.filter { ArticleCluster(of: $0) == cluster }
    let found = view.articles(with: .challenge, .cycle).map(\.article).filter(articles.contains)
    let rows = (found + articles.filter { !found.contains($0) }).map { article -> [String] in
      let challenge = view.cell(article, .challenge, .cycle)
      var row = [FieldNames.tableName(of: article), table.text(challenge), table.limits(challenge)]
      for kind in [Kind.goodPractice, .technicalAssistanceNeed] {
        row.append(table.text(view.cell(article, kind, .cycle)))
      }
      return row
    }
    return table.table(
      title: phrases.text("cluster.tableTitle", ["cluster": .words(cluster.title)]),
      header: [
        phrases.text("tables.article"), phrases.text("tables.challenges"),
        phrases.text("tables.limits"), phrases.text("tables.practices"),
        phrases.text("tables.needs"),
      ], rows: rows)
  }
}
