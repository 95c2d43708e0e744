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

  func draft() -> ReportDraft {
    var draft = ReportDraft()
    draft.heading(1, "General trends in implementation")
    let clusters = ranked()
    guard !clusters.isEmpty else {
      draft.paragraph(
        view.articles.isEmpty
          ? "Nothing could be counted: no executive summary of the cycle that was available records "
            + "a finding under an article of the instruments under review."
          : view.withholds([.challenge])
            ? "No number of States with challenges can be printed for any article without giving "
              + "away the States concerned. The findings are with the Secretariat."
            : "No challenges were recorded under any article in the States reviewed.")
      return draft
    }
    draft.paragraph(introduction)
    if !view.isFirstYear {
      draft.paragraph(TrendProse(view: view).sentences(for: .challenge), key: Self.trendsKey)
    }
    draft.append(ArticleFigure(view: view, kind: .challenge).draft())
    var place = 0
    for cluster in clusters {
      if clusters.count > 1 { draft.heading(2, cluster.cluster.title) }
      for article in cluster.articles {
        draft.paragraph(
          ArticleProse(view: view, article: article, place: place).sentences(),
          key: Self.key(article))
        place += 1
      }
      if !length.isShortened {
        draft.append(closing(cluster.cluster, described: cluster.articles))
      }
      draft.table(table(cluster))
    }
    return draft
  }

  private typealias Ranked = (cluster: ArticleCluster, articles: [Provision])

  /// Clusters and their articles by the prevalence of challenges, those of the year first.
  private func ranked() -> [Ranked] {
    let ofYear = view.articles(with: .challenge, .year).map(\.article)
    let ofCycle = view.articles(with: .challenge, .cycle).map(\.article)
    let order = (ofYear + ofCycle.filter { !ofYear.contains($0) }).prefix(length.mostArticles)
    var clusters: [Ranked] = []
    for article in order {
      let cluster = ArticleCluster(of: article)
      if let place = clusters.firstIndex(where: { $0.cluster == cluster }) {
        clusters[place].articles.append(article)
      } else {
        clusters.append((cluster, [article]))
      }
    }
    return clusters
  }

  private var introduction: String {
    let text =
      "The articles stand by the share of States reviewed in which challenges were "
      + "identified in the year; clusters of articles stand by the first of their articles."
    let shortened =
      length.isShortened
      ? " To keep within the limit of words, the report describes the "
        + "\(Numerals.inText(length.mostArticles)) articles with the greatest shares; the others are in "
        + "the tables that accompany it."
      : ""
    if view.isFirstYear {
      return text + " The year is the first of the cycle, so that there is nothing to compare it "
        + "with: what is general in it is described, and no trend can be established.\(shortened)"
    }
    return text
      + " The years of the cycle are set side by side. The States of one year are not those "
      + "of another: a difference is called a trend only where the test described in section III "
      + "finds more than the lots explain.\(shortened)"
  }

  /// One sentence for the articles of a cluster that have no paragraph.
  private func closing(_ cluster: ArticleCluster, described: [Provision]) -> ReportDraft {
    var draft = ReportDraft()
    let others = view.articles.filter {
      ArticleCluster(of: $0) == cluster && !described.contains($0)
    }
    let few = others.filter { article in
      guard let cell = view.cell(article, .challenge, .cycle) else { return false }
      return cell.disclosure == .fewerThanThree
    }
    let none = others.filter { view.cell($0, .challenge, .cycle)?.states == 0 }
    var sentences: [Sentence] = []
    if !few.isEmpty {
      let text =
        "Challenges under \(FieldNames.citations(of: few)) were identified in fewer than "
        + "three States reviewed over the cycle."
      sentences.append(
        Sentence(
          text,
          claims: [
            view.claim("prevalence", text, few.compactMap { view.cell($0, .challenge, .cycle) })
          ]))
    }
    if !none.isEmpty {
      let text =
        "No challenges were recorded over the cycle under \(FieldNames.citations(of: none))."
      sentences.append(
        Sentence(
          text,
          claims: [
            view.claim("prevalence", text, none.compactMap { view.cell($0, .challenge, .cycle) })
          ]))
    }
    draft.paragraph(sentences)
    return draft
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
      title: "\(cluster.title): States with findings over the cycle, of those reviewed",
      header: [
        "Article", "Challenges", "States parties, limits", "Good practices",
        "Technical assistance needs",
      ], rows: rows)
  }
}
