import Model
import Statistics

/// Section VI: regional trends and challenges, over the cycle, in the fixed order of the groups.
struct RegionalSection {
  let view: PublicView

  /// In which a group differs from the others, for one kind of finding.
  struct Difference {
    let group: RegionalGroup
    let kind: Kind
    let articles: [Provision]
  }

  /// The key of the paragraph on a group.
  static func key(_ group: RegionalGroup) -> String { "group \(group.code)" }

  private var phrases: PhraseBook { view.phrases }

  func draft() -> ReportDraft {
    var draft = ReportDraft()
    draft.heading(1, phrases.text("regional.heading"))
    let groups = described
    var prose = RegionalProse(view: view)
    let paragraphs = groups.map { group in
      (
        group: group,
        sentences: prose.sentences(group, differences: differences.filter { $0.group == group })
      )
    }
    let spoken = paragraphs.filter { !$0.sentences.isEmpty }
    if !spoken.isEmpty {
      if Coverage(facts: view.facts).isOfOneGroup {
        draft.paragraph([view.sentence("regional.alone")])
      } else {
        draft.paragraph(contrasts())
        draft.paragraph([view.sentence("regional.method")])
      }
    }
    for paragraph in spoken {
      draft.paragraph(paragraph.sentences, key: Self.key(paragraph.group))
    }
    let silent = paragraphs.filter(\.sentences.isEmpty).map(\.group)
    let isWithheld = { (group: RegionalGroup) in
      view.withholds([.challenge, .goodPractice, .technicalAssistanceNeed], group: group)
    }
    draft.paragraph(
      together("regional.nothingPrinted", silent.filter(isWithheld))
        + together("regional.nothingRecorded", silent.filter { !isWithheld($0) })
        + together("regional.few", RegionalGroup.allCases.filter { !groups.contains($0) }))
    draft.append(figure())
    draft.table(table())
    return draft
  }

  /// One sentence for groups of which the same is to be said.
  private func together(_ key: String, _ groups: [RegionalGroup]) -> [Sentence] {
    groups.isEmpty
      ? []
      : [view.sentence(key, ["groups": .words(Numerals.list(groups.map(FieldNames.name)))])]
  }

  // MARK: Differences

  /// What may be stated, by group and kind.
  var differences: [Difference] {
    let found = view.facts.tests.contrasts
    return RegionalGroup.allCases.flatMap { group in
      Kind.allCases.compactMap { kind -> Difference? in
        let articles = found.filter { $0.group == group && $0.kind == kind }.map(\.provision)
        return articles.isEmpty ? nil : Difference(group: group, kind: kind, articles: articles)
      }
    }
  }

  /// The cells that a difference rests on.
  func cells(_ difference: Difference) -> [PublicCell] {
    difference.articles.flatMap { article in
      [
        view.cell(article, difference.kind, .cycle, group: difference.group),
        view.cell(article, difference.kind, .cycle),
      ].compactMap(\.self)
    }
  }

  /// One sentence for each group and kind that differs.
  private func contrasts() -> [Sentence] {
    let differences = differences
    guard !differences.isEmpty else { return [view.sentence("regional.noDifference")] }
    let sentences = differences.enumerated().map { place, difference in
      let phrase = Phrase(
        "regional.differ",
        [
          "kind": .words(FieldNames.plural(of: difference.kind)),
          "articles": .articles(difference.articles),
          "group": .words(FieldNames.name(of: difference.group)),
        ], variant: place)
      return view.sentence("contrast", phrase, cells(difference))
    }
    return sentences + [view.sentence("regional.noOtherDifference")]
  }

  /// The groups with enough reviews, in their order.
  private var described: [RegionalGroup] {
    RegionalGroup.allCases.filter { group in
      Coverage(facts: view.facts).reviewedInCycle(group: group)
        >= DisclosureRules.standard.fewestReviewed
    }
  }

  // MARK: Figure and table

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
    let title = phrases.text("regional.figureTitle")
    let words = panels.map { panel in
      let shares = zip(labels, panel.shares).map { label, share in
        share.map {
          Phrase(
            "regional.figureShare",
            [
              "label": .words(label), "states": .count($0.states),
              "reviewed": .count($0.reviewed),
            ])
        } ?? Phrase("regional.figureNothing", ["label": .words(label)])
      }
      return phrases.text(
        "regional.figurePanel", ["group": .words(panel.title), "shares": .phrases(shares)])
    }
    draft.figure(
      title: title,
      alternative: phrases.text(
        "regional.figureWords", ["panels": .words(words.joined(separator: " "))]),
      drawing: .panels(labels: labels, panels),
      claims: [view.claim("figure", title, cells.joined().compactMap(\.self))])
    return draft
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
      title: phrases.text("regional.tableTitle"),
      header: [phrases.text("tables.article")] + groups.map(FieldNames.name), rows: rows)
  }
}
