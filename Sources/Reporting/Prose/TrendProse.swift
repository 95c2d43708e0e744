import Model
import Statistics

/// Sentences on trends over the years of the cycle: rising, falling, or none established.
struct TrendProse {
  let view: PublicView

  /// The articles of which a trend in a kind of finding may be stated.
  func articles(_ kind: Kind, _ result: Trend.Result) -> [Provision] {
    view.facts.tests.trends.filter { $0.kind == kind && $0.result == result }.map(\.provision)
  }

  /// The sentences for one kind of finding, over all articles.
  func sentences(for kind: Kind) -> [Sentence] {
    let (rising, falling) = (articles(kind, .rising), articles(kind, .falling))
    let noun = PhraseValue.words(FieldNames.plural(of: kind))
    var sentences: [Sentence] = []
    if !rising.isEmpty {
      sentences.append(
        sentence(Phrase("trends.rising", ["kind": noun, "articles": named(rising)]), rising, kind))
    }
    if !falling.isEmpty {
      let key = rising.isEmpty ? "trends.falling" : "trends.fallingToo"
      sentences.append(
        sentence(Phrase(key, ["kind": noun, "articles": named(falling)]), falling, kind))
    }
    let values = ["kind": noun]
    if view.facts.tests.withheldTrends.contains(kind) {
      sentences.append(view.sentence("trends.withheld", values))
    } else if sentences.isEmpty {
      sentences.append(view.sentence("trends.noneInAll", values))
    } else {
      sentences.append(view.sentence("trends.noneInOthers", values))
    }
    return sentences
  }

  /// "article 20 of the Convention, on special investigative techniques,".
  private func named(_ articles: [Provision]) -> PhraseValue {
    guard articles.count == 1, let article = articles.first else { return .articles(articles) }
    return .phrases([
      Phrase("trends.article", ["article": .article(article), "title": .title(article)])
    ])
  }

  /// The cells of the years that a trend rests on.
  func cells(_ articles: [Provision], _ kind: Kind) -> [PublicCell] {
    articles.flatMap { article in
      view.facts.facts.years.compactMap { view.cell(article, kind, .year, year: $0.year) }
    }
  }

  private func sentence(_ phrase: Phrase, _ articles: [Provision], _ kind: Kind) -> Sentence {
    view.sentence("trend", phrase, cells(articles, kind))
  }
}
