import Model
import Statistics

/// The table of one regional group beside all States over the cycle: challenges, good practices and
/// needs by article.
struct GroupTable {
  let view: PublicView
  let group: RegionalGroup
  /// The most articles that have a line.
  var mostArticles = Int.max

  private static let kinds: [(kind: Kind, name: String)] = [
    (.challenge, "Challenges"), (.goodPractice, "Good practices"),
    (.technicalAssistanceNeed, "Needs"),
  ]

  /// The table; without rows where no number of the group is printed.
  var table: ReportDraft.DraftTable {
    var table = CellTableDraft(view: view)
    let rows = articles.prefix(mostArticles).map { article -> [String] in
      [FieldNames.tableName(of: article)]
        + Self.kinds.flatMap { kind, _ in
          [
            table.text(view.cell(article, kind, .cycle, group: group)),
            table.text(view.cell(article, kind, .cycle)),
          ]
        }
    }
    return table.table(
      title:
        "\(FieldNames.name(of: group)) beside all States: States with findings over the cycle, "
        + "of those reviewed",
      header: ["Article"] + Self.kinds.flatMap { ["\($0.name), group", "\($0.name), all"] },
      rows: rows)
  }

  /// Articles with a printed number of any kind, by the share of States with challenges, then with
  /// good practices, then with needs.
  private var articles: [Provision] {
    var articles: [Provision] = []
    for (kind, _) in Self.kinds {
      for entry in view.articles(with: kind, .cycle, group: group)
      where !articles.contains(entry.article) {
        articles.append(entry.article)
      }
    }
    return articles
  }
}
