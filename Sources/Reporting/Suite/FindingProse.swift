import Model
import Statistics

/// Sentences on one kind of finding over all articles, of all States or of one group, over the
/// cycle: the strongest first.
struct FindingProse {
  let view: PublicView
  let kind: Kind
  var group: RegionalGroup?

  /// The keys of the phrases that each kind has of its own.
  private struct Keys {
    let widest, first, among, few, hidden, absent: String

    static let challenge = Keys(
      widest: "finding.challengesWidest", first: "finding.challengesFirst",
      among: "finding.challengesAmong", few: "finding.challengesFew",
      hidden: "finding.challengesHidden",
      absent: "finding.challengesAbsent")
    static let practice = Keys(
      widest: "finding.practicesWidest", first: "finding.practicesFirst",
      among: "finding.practicesAmong", few: "finding.practicesFew",
      hidden: "finding.practicesHidden",
      absent: "finding.practicesAbsent")
    static let need = Keys(
      widest: "finding.needsWidest", first: "finding.needsFirst", among: "finding.needsAmong",
      few: "finding.needsFew", hidden: "finding.needsHidden", absent: "finding.needsAbsent")
  }

  private var keys: Keys {
    switch kind {
    case .challenge, .observation: .challenge
    case .goodPractice, .success: .practice
    case .technicalAssistanceNeed: .need
    }
  }

  private var found: [(article: Provision, cell: PublicCell)] {
    view.articles(with: kind, .cycle, group: group)
  }

  /// The article with the greatest share that is printed, and those that follow.
  func leading(following: Int = 3) -> [Sentence] {
    guard let first = found.first else { return [Sentence(silence)] }
    var sentences = [opening(keys.widest, first)]
    let others = Array(found.dropFirst().prefix(following))
    if !others.isEmpty {
      let isOrder = view.isOrder([first.cell] + others.map(\.cell))
      sentences.append(
        view.sentence(
          "prevalence",
          Phrase(isOrder ? "finding.next" : "finding.also", ["findings": Self.parts(others)]),
          on: others.map(\.cell)))
    }
    return sentences
  }

  /// The strongest finding, in one sentence of a summary.
  func strongest() -> Sentence? { found.first.map { opening(keys.first, $0) } }

  private func opening(_ key: String, _ first: (article: Provision, cell: PublicCell)) -> Sentence {
    view.sentence(
      "prevalence",
      Phrase(
        view.isAhead([first.cell]) ? key : keys.among,
        [
          "article": .words(FieldNames.citation(of: first.article)),
          "title": .words(FieldNames.title(of: first.article)), "share": .share(of: first.cell),
        ]), on: [first.cell])
  }

  /// What is said where no number is printed; of each kind in words of its own.
  var silence: String {
    let key = view.withholds([kind], group: group) ? keys.hidden : keys.absent
    return view.words(key, ["group": .words(group.map(FieldNames.name) ?? "States")])
  }

  /// "article 18 of the Convention (9 of the 12) and article 16 of the Convention (6 of the 12)".
  static func parts(_ entries: [(article: Provision, cell: PublicCell)]) -> PhraseValue {
    .phrases(
      entries.map { entry in
        Phrase(
          "finding.part",
          [
            "article": .words(FieldNames.citation(of: entry.article)),
            "share": .share(of: entry.cell),
          ])
      })
  }

  /// The articles that have no line in a table: those of fewer than three States in one sentence,
  /// those whose numbers are withheld in another.
  func others(among articles: [Provision]? = nil) -> [Sentence] {
    let cells = (articles ?? view.articles).compactMap {
      view.cell($0, kind, .cycle, group: group)
    }
    let few = cells.filter { $0.disclosure == .fewerThanThree }
    let withheld = cells.filter {
      $0.disclosure == .suppressed || $0.disclosure == .allButFewerThanThree
    }
    return [("prevalence", keys.few, few), ("withheld", "finding.withheld", withheld)].compactMap {
      statement, key, cells in
      cells.isEmpty
        ? nil
        : view.sentence(
          statement, Phrase(key, ["articles": .articles(cells.map(\.key.provision))]), on: cells)
    }
  }
}
