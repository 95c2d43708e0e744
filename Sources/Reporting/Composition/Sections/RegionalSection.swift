import Model
import Statistics

/// Section VI: regional trends and challenges, over the cycle, in the fixed order of the groups.
struct RegionalSection {
  let view: PublicView

  /// The key of the paragraph on a group.
  static func key(_ group: RegionalGroup) -> String { "group \(group.code)" }

  func draft() -> ReportDraft {
    var draft = ReportDraft()
    draft.heading(1, "Regional trends and challenges")
    draft.paragraph(
      "Regional groups are described over the cycle, since the reviews of one year are too few. Each "
        + "group was tested against all other States: it is said to differ only where the test finds "
        + "more than chance explains, and to differ is neither better nor worse.")
    draft.paragraph(contrasts())
    for (place, group) in RegionalGroup.allCases.enumerated() {
      draft.paragraph(sentences(group, place), key: Self.key(group))
    }
    draft.append(figure())
    draft.table(table())
    return draft
  }

  /// One sentence for all groups that do not differ, one for each that does.
  private func contrasts() -> [Sentence] {
    let found = view.facts.tests.contrasts
    guard !found.isEmpty else {
      return [
        Sentence(
          "Where its numbers are printed, no group was found to differ from the others over the cycle, "
            + "which is not to say that all are alike.")
      ]
    }
    var sentences = RegionalGroup.allCases.flatMap { group in
      Kind.allCases.compactMap { kind -> Sentence? in
        let articles = found.filter { $0.group == group && $0.kind == kind }.map(\.provision)
        guard !articles.isEmpty else { return nil }
        let text =
          "In the share of States with \(FieldNames.plural(of: kind)) under "
          + "\(FieldNames.citations(of: articles)), \(FieldNames.sentenceName(of: group)) differ from "
          + "the other groups."
        let cells = articles.flatMap { article in
          [
            view.cell(article, kind, .cycle, group: group), view.cell(article, kind, .cycle),
          ].compactMap(\.self)
        }
        return Sentence(text, claims: [view.claim("contrast", text, cells)])
      }
    }
    sentences.append(
      Sentence("In all else that is printed no group was found to differ from the others."))
    return sentences
  }

  /// The groups with enough reviews, in their order.
  private var described: [RegionalGroup] {
    RegionalGroup.allCases.filter { group in
      Coverage(facts: view.facts).reviewedInCycle(group: group)
        >= DisclosureRules.standard.fewestReviewed
    }
  }

  private func figure() -> ReportDraft {
    var draft = ReportDraft()
    let articles = view.articles(with: .challenge, .cycle).prefix(8).map(\.article)
    let groups = described
    guard groups.count > 1, articles.count > 1 else { return draft }
    let cells = groups.map { group in
      articles.map { view.cell($0, .challenge, .cycle, group: group) }
    }
    let panels = zip(groups, cells).map { group, cells in
      ReportFigure.Panel(
        title: FieldNames.name(of: group),
        shares: cells.map { cell in
          cell.flatMap { cell in
            cell.states.map { ReportFigure.Share(states: $0, reviewed: cell.reviewed) }
          }
        })
    }
    let labels = articles.map(FieldNames.shortName)
    let title = "States with challenges, by regional group and article, over the cycle"
    let alternative =
      "One panel for each group, articles from top to bottom. "
      + panels.map { panel in
        let shares = zip(labels, panel.shares).map { label, share in
          "\(label): \(share.map { "\($0.states) of \($0.reviewed)" } ?? "not printed")"
        }
        return "\(panel.title): \(shares.joined(separator: ", "))."
      }.joined(separator: " ") + " The numbers are in the table below."
    draft.figure(
      title: title, alternative: alternative, drawing: .panels(labels: labels, panels),
      claims: [view.claim("figure", title, cells.joined().compactMap(\.self))])
    return draft
  }

  private func sentences(_ group: RegionalGroup, _ place: Int) -> [Sentence] {
    let name = FieldNames.name(of: group)
    let reviewed = Coverage(facts: view.facts).reviewedInCycle(group: group)
    guard reviewed >= DisclosureRules.standard.fewestReviewed else {
      return [
        Sentence(
          "\(name). No regional trends could be identified owing to the limited number of reviews.")
      ]
    }
    var sentences = [
      Sentence("\(name) (\(Numerals.inText(reviewed)) reviewed over the cycle).")
    ]
    let challenges = list(.challenge, group, limit: 4)
    let practices = list(.goodPractice, group, limit: 3)
    let needs = list(.technicalAssistanceNeed, group, limit: 5)
    if let challenges {
      sentences.append(
        sentence(
          place % 2 == 0
            ? "Challenges were identified under \(challenges.text)."
            : "The reviewers identified challenges under \(challenges.text).", challenges.cells))
    }
    if let practices {
      sentences.append(
        sentence("Good practices were recorded under \(practices.text).", practices.cells))
    }
    if let needs {
      sentences.append(
        sentence(
          place % 2 == 0
            ? "Needs for technical assistance were expressed under \(needs.text)."
            : "Technical assistance was sought under \(needs.text).", needs.cells))
    }
    if challenges == nil, practices == nil, needs == nil {
      sentences.append(
        Sentence(
          view.withholds([.challenge, .goodPractice, .technicalAssistanceNeed], group: group)
            ? "No number can be printed without giving away the States concerned."
            : "No challenges, good practices or needs were recorded under the articles reviewed."))
    }
    return sentences
  }

  private func sentence(_ text: String, _ cells: [PublicCell]) -> Sentence {
    Sentence(text, claims: [view.claim("prevalence", text, cells)])
  }

  /// "article 18 of the Convention (nine States), article 16 (six) and …".
  private func list(
    _ kind: Kind, _ group: RegionalGroup, limit: Int
  ) -> (text: String, cells: [PublicCell])? {
    let found = view.articles(with: kind, .cycle, group: group).prefix(limit)
    guard !found.isEmpty else { return nil }
    let alike = found.allSatisfy { ($0.cell.states ?? 0) < 10 }
    let parts = found.enumerated().map { index, entry in
      let states = entry.cell.states ?? 0
      let number = alike ? Numerals.inText(states) : String(states)
      return "\(FieldNames.citation(of: entry.article)) (\(number)\(index == 0 ? " States" : ""))"
    }
    return (Numerals.list(parts), found.map(\.cell))
  }

  private func table() -> ReportDraft.DraftTable {
    var table = CellTableDraft(view: view)
    let shown = view.articles(with: .challenge, .cycle).prefix(12).map(\.article)
    let groups = described
    let rows =
      groups.isEmpty
      ? []
      : shown.map { article -> [String] in
        [FieldNames.tableName(of: article)]
          + groups.map { table.text(view.cell(article, .challenge, .cycle, group: $0)) }
      }
    return table.table(
      title: "States with challenges over the cycle, of those reviewed, by regional group",
      header: ["Article"] + groups.map(FieldNames.name), rows: rows)
  }
}
