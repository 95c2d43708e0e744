import Model
import Treaties

/// The titles of articles, by which texts speak of them beside or instead of their numbers.
struct ArticleTitles: Sendable {
  private let titles: PhraseTable<[Provision]>

  /// Titles that are everyday words too say nothing by themselves.
  private static let everyday: Set<String> = [
    "definitions", "purpose", "information", "cooperation", "criminalization", "prevention",
    "jurisdiction", "identification", "training and technical assistance", "general provisions",
    "implementation", "record keeping", "other measures", "training", "languages",
    "border measures", "documents", "statement of purpose", "scope of application",
  ]

  init() {
    var articles: [String: [Provision]] = [:]
    for treaty in Registry.treaties where treaty.instrument != .uncac {
      for article in treaty.articles {
        let words = Token.tokens(of: article.title).filter { $0.sort != .mark }.map(\.text)
        articles[words.joined(separator: " "), default: []].append(article.provision)
      }
    }
    titles = PhraseTable(
      articles.filter { !$0.key.isEmpty }.sorted { $0.key < $1.key }.map { ($0.value, [$0.key]) })
  }

  /// Returns the articles whose title begins at a place, none where it is an everyday word, and
  /// the place after it.
  func match(_ tokens: [Token], at place: Int) -> (provisions: [Provision], end: Int)? {
    guard let match = titles.match(tokens, at: place) else { return nil }
    let words = tokens[place..<match.end].map(\.text).joined(separator: " ")
    guard match.end - place > 1 || !Self.everyday.contains(words) else { return nil }
    return (Self.everyday.contains(words) ? [] : match.meaning, match.end)
  }
}
