import Model
import Statistics

/// Section III of the thematic report: the articles under review, by cluster.
struct ClusterSections {
  let view: PublicView
  let length: ReportLength

  private typealias Ranked = (cluster: ArticleCluster, articles: [Provision])

  func draft() -> ReportDraft {
    var draft = ReportDraft()
    draft.heading(1, "Implementation of the articles under review")
    let clusters = ranked()
    guard !clusters.isEmpty else {
      draft.paragraph(
        "Of no article can a number of States with challenges or good practices be printed; the "
          + "findings are with the Secretariat.")
      return draft
    }
    draft.paragraph(introduction)
    var place = 0
    for cluster in clusters {
      if clusters.count > 1 { draft.heading(2, cluster.cluster.title) }
      for article in cluster.articles {
        draft.paragraph(
          ArticleFindings(view: view, article: article, place: place).sentences())
        place += 1
      }
      draft.paragraph(closing(cluster))
    }
    return draft
  }

  /// Clusters and their articles by the share of States with challenges, then good practices.
  private func ranked() -> [Ranked] {
    let challenges = view.articles(with: .challenge, .cycle).map(\.article)
    let practices = view.articles(with: .goodPractice, .cycle).map(\.article)
    let order = (challenges + practices.filter { !challenges.contains($0) })
      .prefix(length.mostArticles)
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
      "Articles stand by the share of the States reviewed in which challenges were identified over "
      + "the cycle, and clusters by the first of their articles."
    guard length.isShortened else { return text }
    return text
      + " To keep within the limit of words, the \(Numerals.inText(length.mostArticles)) articles "
      + "with the greatest shares are described; the others are in the tables that accompany the "
      + "report."
  }

  /// What a cluster's other articles have in common, and the reforms under way.
  private func closing(_ ranked: Ranked) -> [Sentence] {
    let others = view.articles.filter {
      ArticleCluster(of: $0) == ranked.cluster && !ranked.articles.contains($0)
    }
    let few =
      length.isShortened ? [] : FindingProse(view: view, kind: .challenge).others(among: others)
    return few + reforms(ranked.articles)
  }

  /// The articles under which at least three States were preparing reforms, named together.
  private func reforms(_ articles: [Provision]) -> [Sentence] {
    let concerned = articles.filter { article in
      guard let cell = view.found(article, .challenge, .cycle) else { return false }
      return view.statesPreparingReforms(in: cell).count >= 3
    }.sorted()
    guard !concerned.isEmpty else { return [] }
    let text =
      "Reforms were in preparation, such as bills and draft decrees, in at least three States under "
      + "\(concerned.count == 1 ? "" : "each of ")\(FieldNames.citations(of: concerned))."
    let evidence = concerned.flatMap { article -> [Int] in
      guard let cell = view.found(article, .challenge, .cycle) else { return [] }
      return view.observations(of: cell.key).filter(view.facts.reforms.contains)
    }
    return [
      Sentence(
        text,
        claims: [
          DraftClaim(
            statement: "reforms", text: text, cells: [],
            observations: Set(evidence).sorted().map { view.facts.observations[$0].id })
        ])
    ]
  }
}

extension PublicView {
  /// The States of a cell whose findings speak of reforms not yet done.
  fileprivate func statesPreparingReforms(in cell: PublicCell) -> Set<StateCode> {
    Set(
      observations(of: cell.key).filter(facts.reforms.contains)
        .compactMap { facts.observations[$0].state })
  }
}
