import Model
import Statistics
import Treaties

/// The thematic report's paragraph on one article: how many States, what that says of all parties,
/// what the challenges are in falling order, which good practices stand beside them.
struct ArticleFindings {
  let view: PublicView
  let article: Provision
  /// Which of the sentences that say the same are used.
  let variant: Int

  /// The variant of an article: its own, so that it stays from year to year, unless the article
  /// before has it.
  static func variant(of article: Provision, after last: Int?) -> Int {
    let own = ((article.article ?? 0) + 3 * Int(article.instrument.rawValue)) % 4
    return own == last ? (own + 1) % 4 : own
  }

  private var name: PhraseValue { .words(FieldNames.citation(of: article)) }
  private var title: PhraseValue { .words(FieldNames.title(of: article)) }

  /// The sentences of the paragraph on the article; none where nothing is printed.
  func sentences() -> [Sentence] {
    let practice = view.found(article, .goodPractice, .cycle)
    guard let challenge = view.found(article, .challenge, .cycle) else {
      return practice.map { practicesAlone($0) } ?? []
    }
    return [overall(challenge)] + paragraphs(challenge) + content(challenge)
      + (practice.map { practices($0) } ?? [])
  }

  // MARK: Challenges

  private func overall(_ cell: PublicCell) -> Sentence {
    var values: [String: PhraseValue] = [
      "article": name, "title": title, "share": .share(of: cell), "pending": .pending(in: cell),
      "parties": .limits(of: cell),
    ]
    let words = view.facts.scale.words(states: cell.states ?? 0, reviewed: cell.reviewed)
    let inWords = variant == 1 && cell.states != cell.reviewed ? words : nil
    if let inWords { values["words"] = .words(inWords) }
    return view.sentence(
      "prevalence",
      Phrase(
        inWords == nil ? "detail.overall" : "detail.overallInWords", values,
        variant: inWords == nil ? variant : article.article ?? 0),
      on: [cell], fields: [.states, .reviewed, .parties, .lower, .upper])
  }

  /// The paragraphs of the article that are at issue.
  private func paragraphs(_ cell: PublicCell) -> [Sentence] {
    let parts = view.paragraphs(of: cell).prefix(2)
    guard let first = parts.first else { return [] }
    func unit(_ paragraph: Provision) -> PhraseValue {
      .words("paragraph \(paragraph.units.first.map { "\($0)" } ?? "")")
    }
    let phrase: Phrase
    if let other = parts.dropFirst().first {
      phrase = Phrase(
        "detail.twoParagraphs",
        [
          "paragraph": unit(first.paragraph), "states": .count(first.states),
          "other": unit(other.paragraph), "otherStates": .count(other.states),
        ], variant: variant)
    } else if first.states == cell.states {
      phrase = Phrase("detail.allOnParagraph", ["paragraph": unit(first.paragraph)])
    } else {
      phrase = Phrase(
        "detail.oneParagraph",
        ["paragraph": unit(first.paragraph), "states": .count(first.states)], variant: variant)
    }
    return [
      view.sentence("paragraphs", phrase, observations: view.observations(of: cell.key))
    ]
  }

  private func content(_ cell: PublicCell) -> [Sentence] {
    let shown = view.expressions(of: cell).prefix(3)
    guard !shown.isEmpty else { return [] }
    let phrase = Phrase(
      shown.count == 1 ? "detail.oneExpression" : "detail.inFallingOrder",
      ["expressions": .quoted(shown)], variant: variant)
    return [view.sentence("expressions", phrase, observations: view.evidence(shown, in: cell))]
  }

  // MARK: Good practices

  private func practices(_ cell: PublicCell) -> [Sentence] {
    let shown = view.expressions(of: cell).prefix(2)
    let states = PhraseValue.count(cell.states ?? 0)
    let phrase =
      shown.isEmpty
      ? Phrase("detail.practicesBeside", ["practices": states], variant: variant)
      : Phrase(
        "detail.practicesSuchAs", ["practices": states, "expressions": .quoted(shown)],
        variant: variant)
    return [view.sentence("prevalence", phrase, on: [cell])]
  }

  private func practicesAlone(_ cell: PublicCell) -> [Sentence] {
    let opening = view.sentence(
      "prevalence",
      Phrase(
        "detail.practicesAlone", ["article": name, "title": title, "share": .share(of: cell)],
        variant: variant), on: [cell])
    let shown = view.expressions(of: cell).prefix(2)
    guard !shown.isEmpty else { return [opening] }
    let phrase = Phrase(
      "detail.amongPractices", ["expressions": .quoted(shown)], variant: variant)
    return [
      opening,
      view.sentence("expressions", phrase, observations: view.evidence(shown, in: cell)),
    ]
  }
}
