import Model
import Statistics

/// A section of an addendum on one kind of finding: challenges, good practices or needs.
struct AddendumFindings {
  let view: PublicView
  let group: RegionalGroup
  let kind: Kind
  let length: ReportLength

  func draft() -> ReportDraft {
    var draft = ReportDraft()
    draft.heading(1, Numerals.capitalized(FieldNames.plural(of: kind)))
    let prose = FindingProse(view: view, kind: kind, group: group)
    draft.paragraph(prose.leading(following: 4) + prose.others())
    draft.paragraph(content())
    draft.table(
      FindingTable(view: view, kind: kind, group: group, mostArticles: length.mostArticles)
        .table)
    return draft
  }

  /// What the findings under the first articles are about.
  private func content() -> [Sentence] {
    view.articles(with: kind, .cycle, group: group).compactMap { entry in
      sentence(of: entry.article, entry.cell)
    }.prefix(3).enumerated().map { $1($0) }
  }

  /// A sentence on what is found under an article, by its place; nil where nothing is shared.
  private func sentence(of article: Provision, _ cell: PublicCell) -> ((Int) -> Sentence)? {
    let name = PhraseValue.words(FieldNames.citation(of: article))
    if kind == .technicalAssistanceNeed {
      let types = view.assistanceTypes(of: cell).prefix(3).map(FieldNames.name)
      guard !types.isEmpty else { return nil }
      return { place in
        view.sentence(
          "types",
          Phrase("addendum.needsOf", ["article": name, "kinds": .list(types)], variant: place),
          on: [cell])
      }
    }
    let shown = view.expressions(of: cell).prefix(2)
    guard !shown.isEmpty else { return nil }
    let key = kind == .challenge ? "addendum.challengesOf" : "addendum.practicesOf"
    return { place in
      view.sentence(
        "expressions",
        Phrase(key, ["article": name, "expressions": .quoted(shown)], variant: place),
        observations: view.evidence(shown, in: cell))
    }
  }
}
