import Model
import Statistics

/// Section III of the thematic report: the articles under review, by cluster.
struct ClusterSections {
  let view: PublicView
  let length: ReportLength

  private typealias Ranked = (cluster: ArticleCluster, articles: [Provision])

  func draft() -> ReportDraft {
    var draft = ReportDraft()
    draft.heading(1, view.words("thematic.implementation"))
    let clusters = ranked()
    guard !clusters.isEmpty else {
      draft.paragraph(view.words("thematic.nothingPrinted"))
      return draft
    }
    draft.paragraph(introduction)
    var variant: Int?
    for cluster in clusters {
      if clusters.count > 1 { draft.heading(2, cluster.cluster.title) }
      for article in cluster.articles {
        let own = ArticleFindings.variant(of: article, after: variant)
        draft.paragraph(
          ArticleFindings(view: view, article: article, variant: own).sentences())
        variant = own
      }
      if let example = example(among: cluster.articles) { draft.box(example) }
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
    let text = view.words("thematic.order")
    guard length.isShortened else { return text }
    return text + " "
      + view.words("thematic.shortened", ["most": .count(length.mostArticles)])
  }

  /// A passage on a good practice that at least three States share, without names; nil where none
  /// can be shown.
  private func example(among articles: [Provision]) -> Sentence? {
    let practices = articles.compactMap { view.found($0, .goodPractice, .cycle) }
      .sorted { ($1.states ?? 0, $0.key.provision) < ($0.states ?? 0, $1.key.provision) }
    for cell in practices {
      for expression in view.expressions(of: cell) {
        for number in expression.observations {
          guard let passage = view.facts.examples[number] else { continue }
          let article = cell.key.provision
          return view.sentence(
            "example",
            Phrase(
              "detail.example",
              [
                "article": .words(FieldNames.citation(of: article)),
                "title": .words(FieldNames.title(of: article)),
                "quotation": .words(passage.hasSuffix(".") ? String(passage.dropLast()) : passage),
              ]), observations: [number])
        }
      }
    }
    return nil
  }

  /// What a cluster's other articles have in common, and the reforms under way.
  private func closing(_ ranked: Ranked) -> [Sentence] {
    let others = view.articles.filter {
      ArticleCluster(of: $0) == ranked.cluster && !ranked.articles.contains($0)
    }
    let few =
      length.isShortened
      ? [] : FindingProse(view: view, kind: .challenge).others(among: others)
    return few + reforms(ranked.articles)
  }

  /// The articles under which at least three States were preparing reforms, named together.
  private func reforms(_ articles: [Provision]) -> [Sentence] {
    let cells = articles.compactMap { view.found($0, .challenge, .cycle) }
      .filter { view.statesPreparingReforms(in: $0).count >= 3 }
      .sorted { $0.key.provision < $1.key.provision }
    guard !cells.isEmpty else { return [] }
    let phrase = Phrase(
      cells.count == 1 ? "detail.reforms" : "detail.reformsEach",
      ["articles": .articles(cells.map(\.key.provision))])
    let evidence = cells.flatMap { cell in
      view.observations(of: cell.key).filter(view.facts.reforms.contains)
    }
    return [view.sentence("reforms", phrase, observations: evidence)]
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
