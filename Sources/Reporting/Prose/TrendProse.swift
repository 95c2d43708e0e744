import Model
import Statistics

/// Sentences on trends over the years of the cycle: rising, falling, or none established.
struct TrendProse {
  let view: PublicView

  /// The sentences for one kind of finding, over all articles.
  func sentences(for kind: Kind) -> [Sentence] {
    let trends = view.facts.tests.trends.filter { $0.kind == kind }
    let rising = trends.filter { $0.result == .rising }.map(\.provision)
    let falling = trends.filter { $0.result == .falling }.map(\.provision)
    let noun = FieldNames.plural(of: kind)
    var sentences: [Sentence] = []
    if !rising.isEmpty {
      sentences.append(
        sentence(
          "The share of States with \(noun) under \(Self.named(rising)) has been rising over the years "
            + "of the cycle, by more than the lots can explain.", rising, kind))
    }
    if !falling.isEmpty {
      sentences.append(
        sentence(
          "The share of States with \(noun) under \(Self.named(falling)) has been falling over the "
            + "years of the cycle, by more than the lots can explain.", falling, kind))
    }
    let isWithheld = view.facts.tests.withheldTrends.contains(kind)
    if rising.isEmpty, falling.isEmpty, !isWithheld {
      sentences.append(
        Sentence(
          "For \(noun) under the articles reviewed no trend could be established over the years of the "
            + "cycle, which is not to say that nothing changed."))
    } else if !isWithheld {
      sentences.append(
        Sentence(
          "For \(noun) under the other articles no trend could be established, which is not to say "
            + "that nothing changed."))
    } else {
      sentences.append(
        Sentence(
          "Nothing is said of trends in \(noun) under other articles, some of which could give away "
            + "numbers that are not printed."))
    }
    return sentences
  }

  /// "article 20 of the Convention, on special investigative techniques".
  private static func named(_ articles: [Provision]) -> String {
    guard articles.count == 1, let article = articles.first else {
      return FieldNames.citations(of: articles)
    }
    return "\(FieldNames.citation(of: article)), on \(FieldNames.title(of: article)),"
  }

  private func sentence(_ text: String, _ articles: [Provision], _ kind: Kind) -> Sentence {
    let cells = articles.flatMap { article in
      view.facts.facts.years.compactMap { view.cell(article, kind, .year, year: $0.year) }
    }
    return Sentence(text, claims: [view.claim("trend", text, cells)])
  }
}
