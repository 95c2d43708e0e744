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
    let phrases = view.phrases
    let noun = PhraseValue.words(FieldNames.plural(of: kind))
    let title = phrases.text("figures.title", ["kind": noun])
    let pending = found.map(\.cell.pending).max() ?? 0
    let parts = bars.map { bar in
      Phrase(
        "figures.bar",
        [
          "label": .words(bar.label), "states": .count(bar.states),
          "reviewed": .count(bar.reviewed), "least": .count(bar.bounds.lowerBound),
          "greatest": .count(bar.bounds.upperBound), "whole": .count(bar.parties),
        ])
    }
    let words = phrases.text("figures.words", ["kind": noun, "bars": .phrases(parts)])
    let remark =
      pending > 0 ? " " + phrases.text("figures.pending", ["most": .count(pending)]) : ""
    let alternative = words + remark
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
