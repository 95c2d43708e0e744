import Model
import Statistics

/// What may be said of one article: the numbers, where they move, and what the passages are about.
struct ArticleFacts {
  let article: Provision
  /// Challenges in the year under analysis, where their number is printed and not nil.
  let year: PublicCell?
  /// Challenges over the cycle likewise; nil in a first year, when both are the same.
  let cycle: PublicCell?
  /// Whether the share of States rises or falls; nil where nothing of it is stated.
  let trend: Trend.Result?
  let practice: PublicCell?
  let need: PublicCell?

  init(_ article: Provision, view: PublicView) {
    self.article = article
    let span: Span = view.isFirstYear ? .year : .cycle
    year = view.found(article, .challenge, .year)
    cycle = view.isFirstYear ? nil : view.found(article, .challenge, .cycle)
    trend = view.trend(of: article, .challenge)
    practice = view.found(article, .goodPractice, span)
    need = view.found(article, .technicalAssistanceNeed, span)
  }

  /// The cell with the most reviews that is printed.
  var whole: PublicCell? { cycle ?? year }

  /// Whether the article has a paragraph of its own: what moves, and what concerns at least three in
  /// ten of the States reviewed.
  var isProminent: Bool {
    trend != nil
      || [year, cycle].contains { cell in
        cell.map { ($0.states ?? 0) * 10 >= $0.reviewed * 3 } ?? false
      }
  }
}

extension PublicView {
  /// A trend of an article that may be stated.
  func trend(of article: Provision, _ kind: Kind) -> Trend.Result? {
    facts.tests.trends.first { $0.provision == article && $0.kind == kind }?.result
  }

  /// What the challenges that a cell counts say alike: in at least three of its States, of at least
  /// two regional groups, the words of most States first.
  func recurring(in cell: PublicCell) -> [SharedExpression] {
    guard (cell.states ?? 0) >= EmergingTerms.fewestStates else { return [] }
    let counted = Set(observations(of: cell.key))
    let found = facts.expressions.filter { expression in
      guard expression.provision == cell.key.provision, expression.kind == cell.key.kind else {
        return false
      }
      let users = expression.observations.filter(counted.contains).map { facts.observations[$0] }
      return Set(users.compactMap(\.state)).count >= EmergingTerms.fewestStates
        && Set(users.compactMap(\.regionalGroup)).count >= EmergingTerms.fewestGroups
    }
    return Array(found.prefix(2))
  }
}
