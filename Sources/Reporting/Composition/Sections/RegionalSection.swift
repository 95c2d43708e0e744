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
      "Regional groups are described over the cycle, since the reviews of one year are too few. "
        + "Nothing in this section compares one group with another: the groups were not tested "
        + "against each other, and a difference between two numbers may be due to chance.")
    for (place, group) in RegionalGroup.allCases.enumerated() {
      draft.paragraph(sentences(group, place), key: Self.key(group))
    }
    draft.table(table())
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
    let groups = RegionalGroup.allCases.filter { group in
      Coverage(facts: view.facts).reviewedInCycle(group: group)
        >= DisclosureRules.standard.fewestReviewed
    }
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
