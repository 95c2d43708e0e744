import Model
import Statistics

/// Sections II and III of an addendum: what a group's States have in common, and where the group
/// differs from the others.
struct AddendumFeatures {
  let view: PublicView
  let group: RegionalGroup

  private var name: String { FieldNames.name(of: group) }

  func draft() -> ReportDraft {
    var draft = ReportDraft()
    draft.heading(1, "Common features")
    draft.paragraph(common())
    draft.heading(1, "Difference from the global picture")
    draft.paragraph(differences())
    draft.table(table)
    return draft
  }

  // MARK: Common features

  /// Articles under which at least half of the group's States have a finding of one kind.
  private func common() -> [Sentence] {
    let sentences = [Kind.challenge, .goodPractice, .technicalAssistanceNeed].compactMap {
      kind -> Sentence? in
      let words = KindWords(kind: kind)
      let shared = view.articles(with: kind, .cycle, group: group).filter {
        ($0.cell.states ?? 0) * 2 >= $0.cell.reviewed
      }
      guard !shared.isEmpty else { return nil }
      let list = FindingProse(view: view, kind: kind, group: group).listed(shared)
      let text =
        switch kind {
        case .challenge:
          "In at least half of the group's States reviewed, challenges were identified under \(list)."
        case .goodPractice:
          "Good practices are as widely shared under \(list)."
        default: "\(words.opening) by half or more of the States under \(list)."
        }
      return Sentence(text, claims: [view.claim("prevalence", text, shared.map(\.cell))])
    }
    guard !sentences.isEmpty else {
      return [
        Sentence(
          "Of no article can it be printed that at least half of the group's States reviewed have a "
            + "finding of one kind under it.")
      ]
    }
    return sentences
  }

  // MARK: Difference

  private func differences() -> [Sentence] {
    let found = view.facts.tests.contrasts.filter { $0.group == group }
    var sentences = [Kind](Kind.allCases).compactMap { kind -> Sentence? in
      let articles = found.filter { $0.kind == kind }.map(\.provision)
      guard !articles.isEmpty else { return nil }
      let shares = articles.compactMap { article -> String? in
        let citation = FieldNames.citation(of: article)
        guard let own = view.found(article, kind, .cycle, group: group) else { return citation }
        let share = "\(own.states ?? 0) of \(own.reviewed)"
        guard let all = view.found(article, kind, .cycle) else { return "\(citation) (\(share))" }
        return "\(citation) (\(share), against \(all.states ?? 0) of \(all.reviewed) in all groups "
          + "together)"
      }
      let text =
        "In the share of States with \(FieldNames.plural(of: kind)), the group differs from the "
        + "others under \(Numerals.list(shares))."
      let cells = articles.flatMap { article in
        [view.cell(article, kind, .cycle, group: group), view.cell(article, kind, .cycle)]
          .compactMap(\.self)
      }
      return Sentence(text, claims: [view.claim("contrast", text, cells)])
    }
    sentences.append(
      Sentence(
        sentences.isEmpty
          ? "Where its numbers are printed, the group was not found to differ from the others, which "
            + "is not to say that it is like them: with the number of States reviewed, only great "
            + "differences can be established."
          : "In all else that is printed the group was not found to differ from the others."))
    sentences.append(
      Sentence(
        "To differ is neither better nor worse; it is said only where an exact test finds more than "
          + "chance explains."))
    return sentences
  }

  /// The group beside all States, challenges by article.
  private var table: ReportDraft.DraftTable {
    var table = CellTableDraft(view: view)
    let rows = view.articles(with: .challenge, .cycle, group: group).map {
      article, cell -> [String] in
      [
        FieldNames.tableName(of: article), table.text(cell),
        table.text(view.cell(article, .challenge, .cycle)),
      ]
    }
    return table.table(
      title: "States with challenges over the cycle, of those reviewed",
      header: ["Article", name, "All States"], rows: rows)
  }
}
