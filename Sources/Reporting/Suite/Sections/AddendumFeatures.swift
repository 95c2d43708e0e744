import Model
import Statistics

/// Sections II and III of an addendum: what a group's States have in common, and where the group
/// differs from the others.
struct AddendumFeatures {
  let view: PublicView
  let group: RegionalGroup
  let length: ReportLength

  func draft() -> ReportDraft {
    var draft = ReportDraft()
    draft.heading(1, view.words("addendum.common"))
    draft.paragraph(common())
    draft.heading(1, view.words("addendum.difference"))
    draft.paragraph(differences())
    draft.table(GroupTable(view: view, group: group, mostArticles: length.mostArticles).table)
    return draft
  }

  /// Articles under which at least half of the group's States have a finding of one kind.
  private func common() -> [Sentence] {
    let keys: [(Kind, String)] = [
      (.challenge, "addendum.commonChallenges"), (.goodPractice, "addendum.commonPractices"),
      (.technicalAssistanceNeed, "addendum.commonNeeds"),
    ]
    let sentences = keys.compactMap { kind, key -> Sentence? in
      let shared = view.articles(with: kind, .cycle, group: group).filter {
        ($0.cell.states ?? 0) * 2 >= $0.cell.reviewed
      }
      return shared.isEmpty
        ? nil
        : view.sentence(
          "prevalence", Phrase(key, ["findings": FindingProse.parts(shared)]),
          on: shared.map(\.cell))
    }
    return sentences.isEmpty ? [view.sentence("addendum.nothingCommon")] : sentences
  }

  private func differences() -> [Sentence] {
    if Coverage(facts: view.facts).isOfOneGroup { return [view.sentence("regional.alone")] }
    let found = view.facts.tests.contrasts.filter { $0.group == group }
    let differing = Kind.allCases.compactMap { kind -> Sentence? in
      let articles = found.filter { $0.kind == kind }.map(\.provision)
      guard !articles.isEmpty else { return nil }
      let cells = articles.flatMap { article in
        [view.cell(article, kind, .cycle, group: group), view.cell(article, kind, .cycle)]
          .compactMap(\.self)
      }
      return view.sentence(
        "contrast",
        Phrase(
          "addendum.differs",
          [
            "kind": .words(FieldNames.plural(of: kind)),
            "findings": .phrases(articles.map { difference($0, kind) }),
          ]), on: cells)
    }
    return differing + [
      view.sentence(
        differing.isEmpty ? "addendum.notDiffering" : "addendum.notDifferingElse"),
      view.sentence("addendum.neither"),
    ]
  }

  /// An article with the group's share and that of all groups, where they are printed.
  private func difference(_ article: Provision, _ kind: Kind) -> Phrase {
    let name = PhraseValue.words(FieldNames.citation(of: article))
    guard let own = view.found(article, kind, .cycle, group: group) else {
      return Phrase("addendum.differsUnprinted", ["article": name])
    }
    guard let all = view.found(article, kind, .cycle) else {
      return Phrase("finding.part", ["article": name, "share": .share(of: own)])
    }
    return Phrase(
      "addendum.differsAgainst",
      ["article": name, "share": .share(of: own), "others": .share(of: all)])
  }
}
