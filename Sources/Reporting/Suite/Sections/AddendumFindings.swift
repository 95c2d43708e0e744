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
    view.articles(with: kind, .cycle, group: group).prefix(6).compactMap { entry in
      parts(entry.cell).map { (entry, $0) }
    }.prefix(3).enumerated().map { index, entry in
      let (finding, parts) = entry
      let citation = FieldNames.citation(of: finding.article)
      let list = Numerals.list(parts.words)
      let text: String
      switch (kind, index) {
      case (.challenge, 0): text = "The challenges under \(citation) are, most often, \(list)."
      case (.challenge, 1): text = "Under \(citation), the reviewers found \(list)."
      case (.challenge, _): text = "With regard to \(citation), they concern \(list)."
      case (.goodPractice, 0): text = "What States do well under \(citation) includes \(list)."
      case (.goodPractice, 1): text = "Among the good practices under \(citation) are \(list)."
      case (.goodPractice, _): text = "Those under \(citation) include \(list)."
      case (_, 0): text = "Under \(citation), the States of the group ask for \(list)."
      case (_, 1): text = "For \(citation), what is wanted is \(list)."
      default: text = "Assistance with \(citation) would take the form of \(list)."
      }
      return Sentence(
        text,
        claims: [view.claim(on: parts.expressions, in: finding.cell, text)])
    }
  }

  private func parts(
    _ cell: PublicCell
  ) -> (words: [String], expressions: [SharedExpression])? {
    if kind == .technicalAssistanceNeed {
      let types = view.assistanceTypes(of: cell).prefix(3).map(FieldNames.name)
      return types.isEmpty ? nil : (types, [])
    }
    let expressions = Array(view.expressions(of: cell).prefix(2))
    return expressions.isEmpty ? nil : (expressions.map { "“\($0.words)”" }, expressions)
  }
}
