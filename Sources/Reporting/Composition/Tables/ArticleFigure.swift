import Model
import Statistics

/// The figure of shares by article over the cycle, in falling order, with limits for all parties.
struct ArticleFigure {
  let view: PublicView
  let kind: Kind
  /// The most articles that are drawn.
  var mostArticles = 16

  /// The figure; nothing where fewer than two articles have a printed number.
  func draft() -> ReportDraft {
    var draft = ReportDraft()
    let found = view.articles(with: kind, .cycle).prefix(mostArticles)
    guard found.count > 1 else { return draft }
    let bars = found.compactMap { article, cell -> ReportFigure.Bar? in
      guard let states = cell.states, let bounds = cell.bounds else { return nil }
      return ReportFigure.Bar(
        label: FieldNames.tableName(of: article), states: states, reviewed: cell.reviewed,
        bounds: bounds, parties: cell.parties)
    }
    let noun = FieldNames.plural(of: kind)
    let title = "States with \(noun), by article, over the cycle"
    let pending = found.map(\.cell.pending).max() ?? 0
    let alternative =
      "Shares of the States reviewed with \(noun), in falling order: "
      + bars.map { bar in
        "\(bar.label): \(bar.states) of \(bar.reviewed), that is, between "
          + "\(bar.bounds.lowerBound) and \(bar.bounds.upperBound) of the \(bar.parties) parties"
      }.joined(separator: "; ") + "."
      + (pending > 0 ? " Pending summaries could raise a count by up to \(pending)." : "")
    draft.figure(
      title: title, alternative: alternative, drawing: .intervals(bars),
      claims: [
        view.claim(
          "figure", title, found.map(\.cell),
          fields: [.states, .reviewed, .parties, .lower, .upper])
      ])
    return draft
  }
}
