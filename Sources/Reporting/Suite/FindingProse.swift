import Model
import Statistics

/// Sentences on one kind of finding over all articles, of all States or of one group, over the
/// cycle: the strongest first.
struct FindingProse {
  let view: PublicView
  let kind: Kind
  var group: RegionalGroup?

  private var words: KindWords { KindWords(kind: kind) }
  private var found: [(article: Provision, cell: PublicCell)] {
    view.articles(with: kind, .cycle, group: group)
  }

  /// Whether a number is printed of any article.
  var hasNumbers: Bool { !found.isEmpty }

  /// The article with the greatest share, and those that follow.
  func leading(following: Int = 3) -> [Sentence] {
    guard let first = found.first else { return [Sentence(silence)] }
    let count = CountPhrases(cell: first.cell, scale: view.facts.scale)
    let text =
      "\(words.opening) most widely under \(FieldNames.citation(of: first.article)), on "
      + "\(FieldNames.title(of: first.article)), in \(count.ofReviewed())."
    var sentences = [Sentence(text, claims: [view.claim("prevalence", text, [first.cell])])]
    let others = found.dropFirst().prefix(following)
    guard !others.isEmpty else { return sentences }
    let text2 =
      "By the share of the States reviewed, \(listed(Array(others))) "
      + (others.count == 1 ? "comes next." : "come next.")
    sentences.append(
      Sentence(text2, claims: [view.claim("prevalence", text2, others.map(\.cell))]))
    return sentences
  }

  /// The strongest finding as part of a summary, in one sentence.
  func strongest() -> Sentence? {
    guard let first = found.first else { return nil }
    let count = CountPhrases(cell: first.cell, scale: view.facts.scale)
    let text =
      "\(words.opening) first of all under \(FieldNames.citation(of: first.article)), on "
      + "\(FieldNames.title(of: first.article)), in \(count.ofReviewed())."
    return Sentence(text, claims: [view.claim("prevalence", text, [first.cell])])
  }

  /// What is said where no number is printed; of each kind in words of its own.
  var silence: String {
    let whose = group.map { " of \(FieldNames.name(of: $0))" } ?? ""
    guard view.withholds([kind], group: group) else {
      return
        "No \(words.noun) \(words.verb) in the executive summaries\(whose) that were available."
    }
    let states = group.map(FieldNames.name) ?? "States"
    switch kind {
    case .goodPractice, .success:
      return
        "\(words.opening), but no number of \(states) can be printed without giving away those "
        + "concerned."
    case .technicalAssistanceNeed:
      return
        "As to \(words.noun), no number of \(states) is printed, since it would give away those "
        + "concerned."
    case .challenge, .observation:
      return
        "No number of \(states) with \(words.noun) can be printed without giving away those "
        + "concerned."
    }
  }

  /// "article 18 of the Convention (9 of 12) and article 16 of the Convention (6 of 12)".
  func listed(_ entries: [(article: Provision, cell: PublicCell)]) -> String {
    let shares = Numerals.pairs(entries.map { ($0.cell.states ?? 0, $0.cell.reviewed) })
    return Numerals.list(
      zip(entries, shares).map { "\(FieldNames.citation(of: $0.article)) (\($1))" })
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
    var sentences: [Sentence] = []
    if !few.isEmpty {
      let text =
        "\(words.opening) in fewer than three States reviewed under "
        + "\(FieldNames.citations(of: few.map(\.key.provision)))."
      sentences.append(Sentence(text, claims: [view.claim("prevalence", text, few)]))
    }
    if !withheld.isEmpty {
      let text =
        "For \(FieldNames.citations(of: withheld.map(\.key.provision))), no number is printed, so "
        + "that no small number can be found."
      sentences.append(Sentence(text, claims: [view.claim("withheld", text, withheld)]))
    }
    return sentences
  }
}
