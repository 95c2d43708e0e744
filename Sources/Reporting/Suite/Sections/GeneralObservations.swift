import Model
import Statistics

/// Section II of the thematic report: the most prevalent challenges, good practices and needs.
struct GeneralObservations {
  let view: PublicView
  let length: ReportLength

  func draft() -> ReportDraft {
    var draft = ReportDraft()
    draft.heading(1, view.words("thematic.general"))
    guard !view.articles.isEmpty else {
      draft.paragraph(view.words("thematic.nothing"))
      return draft
    }
    draft.heading(2, view.words("thematic.challenges"))
    draft.append(observations(.challenge))
    draft.append(ArticleFigure(view: view, kind: .challenge).draft())
    draft.heading(2, view.words("thematic.practices"))
    draft.append(observations(.goodPractice))
    draft.heading(2, view.words("thematic.needs"))
    draft.append(observations(.technicalAssistanceNeed))
    draft.table(AssistanceTypeTable(view: view).table)
    return draft
  }

  private func observations(_ kind: Kind) -> ReportDraft {
    var draft = ReportDraft()
    let prose = FindingProse(view: view, kind: kind)
    draft.paragraph(prose.leading() + prose.others())
    draft.table(
      FindingTable(view: view, kind: kind, mostArticles: length.mostArticles).table)
    return draft
  }
}
