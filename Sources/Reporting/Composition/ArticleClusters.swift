public import Model

/// The thematic clusters in which articles are reviewed together: data.
///
/// Source: the four clusters of the review mechanism as adopted in 2020; articles of the Protocols
/// stand with the articles of the Convention that they are read with.
public enum ArticleCluster: CaseIterable, Sendable {
  /// The clusters in their order; `other` for what stands in none.
  case criminalization, prevention, lawEnforcement, cooperation, other

  /// The title, as a heading.
  public var title: String {
    switch self {
    case .criminalization: "Criminalization and jurisdiction"
    case .prevention: "Prevention, technical assistance, protection and other measures"
    case .lawEnforcement: "Law enforcement and the judicial system"
    case .cooperation:
      "International cooperation, mutual legal assistance and confiscation"
    case .other: "Other provisions"
    }
  }

  /// The cluster to which an article belongs.
  public init(of article: Provision) {
    let number = article.article ?? 0
    self = Self.table[article.instrument]?.first { $0.articles.contains(number) }?.cluster ?? .other
  }

  private static let table: [Instrument: [(cluster: ArticleCluster, articles: Set<Int>)]] = [
    .untoc: [
      (.criminalization, [2, 5, 6, 8, 10, 15, 23]),
      (.prevention, [24, 25, 29, 30, 31, 32]),
      (.lawEnforcement, [7, 9, 11, 19, 20, 22, 26, 27, 28]),
      (.cooperation, [12, 13, 14, 16, 17, 18, 21]),
    ],
    .tip: [
      (.criminalization, [3, 4, 5]), (.prevention, [6, 7, 9]),
      (.lawEnforcement, [11, 12, 13]), (.cooperation, [8, 10]),
    ],
    .som: [
      (.criminalization, [3, 4, 5, 6]), (.prevention, [9, 14, 15, 16]),
      (.lawEnforcement, [11, 12, 13]), (.cooperation, [7, 8, 10, 17, 18]),
    ],
    .firearms: [
      (.criminalization, [3, 4, 5]), (.prevention, [9, 14]),
      (.lawEnforcement, [6, 7, 8, 10, 11, 15]), (.cooperation, [12, 13]),
    ],
    .uncac: [
      (.prevention, Set(5...14)), (.criminalization, Set(15...29)),
      (.lawEnforcement, Set(30...42)), (.cooperation, Set(43...59)),
    ],
  ]
}
