import Model
import Statistics

/// The paragraph on a regional group: in what it differs, and what its reviews record, in an order
/// that is the group's own.
struct RegionalProse {
  let view: PublicView
  private var choice: PhraseChoice

  init(view: PublicView) {
    self.view = view
    choice = PhraseChoice(book: view.phrases)
  }

  /// What a paragraph lists.
  private static let orders: [RegionalGroup: [Kind]] = [
    .africa: [.challenge, .technicalAssistanceNeed, .goodPractice],
    .asiaPacific: [.technicalAssistanceNeed, .challenge, .goodPractice],
    .easternEurope: [.goodPractice, .challenge, .technicalAssistanceNeed],
    .latinAmericaAndCaribbean: [.challenge, .goodPractice, .technicalAssistanceNeed],
    .westernEuropeAndOthers: [.goodPractice, .technicalAssistanceNeed, .challenge],
  ]

  /// The sentences on a group with enough reviews; none where no number of it is printed.
  mutating func sentences(
    _ group: RegionalGroup, differences: [RegionalSection.Difference]
  ) -> [Sentence] {
    let order = (Self.orders[group] ?? []).filter { kind in
      !view.articles(with: kind, .cycle, group: group).isEmpty
    }
    guard !order.isEmpty || !differences.isEmpty else { return [] }
    choice.nextParagraph()
    let reviewed = Coverage(facts: view.facts).reviewedInCycle(group: group)
    let base: [String: PhraseValue] = [
      "group": .words(FieldNames.name(of: group)), "reviewed": .count(reviewed),
    ]
    var sentences: [Sentence] = []
    for difference in differences {
      for article in difference.articles {
        sentences += differing(difference.kind, article, group, base)
      }
    }
    for kind in order {
      let said = differences.filter { $0.kind == kind }.flatMap(\.articles)
      sentences += list(kind, group, base, besides: said, isFirst: sentences.isEmpty)
    }
    return sentences
  }

  /// In what the group differs, with both numbers where neither part of the whole is small.
  private func differing(
    _ kind: Kind, _ article: Provision, _ group: RegionalGroup, _ base: [String: PhraseValue]
  ) -> [Sentence] {
    guard let own = view.cell(article, kind, .cycle, group: group), let states = own.states else {
      return []
    }
    var values = base.merging(
      [
        "kind": .words(FieldNames.plural(of: kind)), "article": .article(article),
        "title": .title(article), "share": own.share,
      ]) { $1 }
    var cells = [own]
    var key = "regional.differsFirst"
    if let all = view.cell(article, kind, .cycle), let whole = all.states,
      SubCount.mayBePrinted(whole - states, of: all.reviewed - own.reviewed)
    {
      key = "regional.differsAgainst"
      values["others"] = .share(whole - states, of: all.reviewed - own.reviewed)
      cells.append(all)
    }
    return [view.sentence("contrast", Phrase(key, values), cells)]
  }

  private mutating func list(
    _ kind: Kind, _ group: RegionalGroup, _ base: [String: PhraseValue], besides said: [Provision],
    isFirst: Bool
  ) -> [Sentence] {
    let found = view.articles(with: kind, .cycle, group: group)
      .filter { !said.contains($0.article) }.prefix(4)
    guard !found.isEmpty else { return [] }
    let parts = Self.alike(found.map(\.cell)).enumerated().map { index, cells in
      let key =
        switch (index == 0, cells.count == 1) {
        case (true, true): "regional.firstFinding"
        case (true, false): "regional.firstFindings"
        case (false, true): "regional.finding"
        case (false, false): "regional.findings"
        }
      return Phrase(
        key,
        [
          "named": .words(FieldNames.citations(of: cells.map(\.key.provision))),
          "share": cells[0].share,
        ])
    }
    let findings = ["findings": PhraseValue.phrases(parts)]
    let place = Int(group.rawValue)
    let opening = Self.opening(kind, isAhead: view.isAhead(found.map(\.cell)))
    let phrase =
      switch (kind, isFirst) {
      case (_, true):
        choice.phrase(opening, base.merging(findings) { $1 }, preferring: place)
      case (.goodPractice, false):
        choice.phrase("regional.practices", findings, preferring: place)
      case (.technicalAssistanceNeed, false):
        choice.phrase("regional.needs", findings, preferring: place)
      default: choice.phrase("regional.challenges", findings, preferring: place)
      }
    return [view.sentence("prevalence", phrase, found.map(\.cell))]
  }

  /// The key of the sentence that a paragraph begins with.
  private static func opening(_ kind: Kind, isAhead: Bool) -> String {
    switch kind {
    case .goodPractice: isAhead ? "regional.practicesFirst" : "regional.practicesAmong"
    case .technicalAssistanceNeed: isAhead ? "regional.needsFirst" : "regional.needsAmong"
    default: isAhead ? "regional.challengesFirst" : "regional.challengesAmong"
    }
  }

  /// Cells one after the other with equal numbers together.
  private static func alike(_ cells: [PublicCell]) -> [[PublicCell]] {
    cells.reduce(into: []) { groups, cell in
      if let first = groups.last?.first, first.states == cell.states,
        first.reviewed == cell.reviewed
      {
        groups[groups.count - 1].append(cell)
      } else {
        groups.append([cell])
      }
    }
  }
}
