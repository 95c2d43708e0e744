import Model
import Statistics
import Treaties

/// The paragraph on one article: how many States, what that says of all parties, how it moved, which
/// part of the article, what the passages speak of, and what stands beside it.
///
/// What comes first follows from what there is to say: a trend before all else; otherwise one of
/// four orders, which is the article's own from year to year and is passed over only where the
/// paragraph before has it.
struct ArticleProse {
  /// The order of a paragraph.
  enum Order: CaseIterable {
    /// The number first.
    case numbers
    /// What the passages speak of first.
    case expressions
    /// Challenges and good practices together first.
    case beside
    /// The year under analysis first.
    case year
    /// What moves first.
    case trend
  }

  let view: PublicView
  private var choice: PhraseChoice
  private var last: Order?

  init(view: PublicView) {
    self.view = view
    choice = PhraseChoice(book: view.phrases)
  }

  /// The sentences of the next paragraph; none where nothing may be said.
  mutating func sentences(_ facts: ArticleFacts) -> [Sentence] {
    guard let order = order(facts) else { return [] }
    choice.nextParagraph()
    last = order
    var writer = ArticleSentences(view: view, facts: facts, choice: choice)
    let sentences = writer.sentences(order)
    choice = writer.choice
    return sentences
  }

  /// The first order that fits, beginning with the article's own.
  private func order(_ facts: ArticleFacts) -> Order? {
    if facts.trend != nil { return .trend }
    guard let whole = facts.whole else { return nil }
    let fitting = [Order.numbers, .expressions, .beside, .year].filter { order in
      switch order {
      case .numbers: true
      case .expressions: !view.recurring(in: whole).isEmpty
      case .beside: facts.practice != nil
      case .year: facts.year != nil && facts.cycle != nil
      case .trend: false
      }
    }
    let own = ArticleSentences.preference(facts.article) % fitting.count
    let turned = fitting[own...] + fitting[..<own]
    return turned.first { $0 != last } ?? turned.first
  }
}

/// The sentences of one paragraph in an order.
struct ArticleSentences {
  let view: PublicView
  let facts: ArticleFacts
  private(set) var choice: PhraseChoice

  init(view: PublicView, facts: ArticleFacts, choice: PhraseChoice) {
    self.view = view
    self.facts = facts
    self.choice = choice
  }

  /// A number that an article keeps from year to year.
  static func preference(_ article: Provision) -> Int {
    (article.article ?? 0) + 3 * Int(article.instrument.rawValue)
  }

  private var name: PhraseValue { .article(facts.article) }
  private var title: PhraseValue { .title(facts.article) }
  private var period: PhraseValue {
    .words(view.isFirstYear || facts.cycle == nil ? "in the year" : "over the cycle")
  }
  /// Good practices and needs are counted over the cycle wherever there is one.
  private var besidePeriod: PhraseValue {
    .words(view.isFirstYear ? "in the year" : "over the cycle")
  }

  mutating func sentences(_ order: ArticleProse.Order) -> [Sentence] {
    switch order {
    case .numbers: return opening() + inYear() + what() + beside()
    case .expressions: return expressionsOpening() + wholeCycle() + paragraphs() + beside()
    case .beside: return besideOpening() + parties() + what() + needs()
    case .year: return yearOpening() + wholeCycle() + beside() + what()
    case .trend: return trendOpening() + years() + wholeCycle() + what() + beside()
    }
  }

  private mutating func phrase(_ key: String, _ values: [String: PhraseValue]) -> Phrase {
    choice.phrase(key, values, preferring: Self.preference(facts.article))
  }

  private static let allFields: [Claim.Evidence.Field] = [
    .states, .reviewed, .parties, .lower, .upper,
  ]

  // MARK: Openings

  private mutating func opening() -> [Sentence] {
    guard let whole = facts.whole else { return [] }
    let phrase = phrase(
      "article.opening",
      [
        "article": name, "title": title, "share": whole.share, "period": period,
        "pending": whole.pendingRemark, "parties": whole.limits,
      ])
    return [view.sentence("prevalence", phrase, [whole], fields: Self.allFields)]
  }

  private mutating func yearOpening() -> [Sentence] {
    guard let year = facts.year else { return [] }
    var values: [String: PhraseValue] = ["article": name, "title": title, "share": year.share]
    let words = view.facts.scale.words(states: year.states ?? 0, reviewed: year.reviewed)
    if let words, words != "all" {
      values["words"] = .words(words)
      return [view.sentence("prevalence", phrase("article.openingInWords", values), [year])]
    }
    return [view.sentence("prevalence", phrase("article.openingInYear", values), [year])]
  }

  private mutating func trendOpening() -> [Sentence] {
    let values = ["article": name, "title": title]
    let phrase =
      facts.trend == .rising
      ? phrase("article.risingOpening", values) : phrase("article.fallingOpening", values)
    let cells = view.facts.facts.years.compactMap {
      view.cell(facts.article, .challenge, .year, year: $0.year)
    }
    return [view.sentence("trend", phrase, cells)]
  }

  private mutating func expressionsOpening() -> [Sentence] {
    guard let whole = facts.whole else { return [] }
    let expressions = view.recurring(in: whole)
    let phrase = phrase(
      "article.expressionsOpening",
      ["article": name, "title": title, "expressions": quoted(expressions)])
    return [view.sentence("expressions", phrase, observations: expressions.flatMap(\.observations))]
  }

  private mutating func besideOpening() -> [Sentence] {
    guard let whole = facts.whole, let practice = facts.practice else { return [] }
    let phrase = phrase(
      "article.besideOpening",
      [
        "article": name, "title": title, "share": whole.share, "period": period,
        "pending": whole.pendingRemark, "practices": practice.count,
      ])
    return [view.sentence("prevalence", phrase, [whole, practice])]
  }

  // MARK: How many, and how it moved

  private mutating func wholeCycle() -> [Sentence] {
    guard let whole = facts.whole else { return [] }
    let values = [
      "share": whole.share, "pending": whole.pendingRemark, "parties": whole.limits,
    ]
    let phrase =
      facts.cycle == nil ? phrase("article.firstYear", values) : phrase("article.cycle", values)
    return [view.sentence("prevalence", phrase, [whole], fields: Self.allFields)]
  }

  private mutating func parties() -> [Sentence] {
    guard let whole = facts.whole else { return [] }
    let phrase = phrase("article.parties", ["parties": whole.limits])
    return [view.sentence("parties", phrase, [whole], fields: [.parties, .lower, .upper])]
  }

  private mutating func inYear() -> [Sentence] {
    guard facts.cycle != nil, let year = facts.year else { return [] }
    return [view.sentence("prevalence", phrase("article.inYear", ["share": year.share]), [year])]
  }

  /// The years one after the other where all are printed; otherwise the last of them.
  private mutating func years() -> [Sentence] {
    let cells = view.facts.facts.years.compactMap {
      view.cell(facts.article, .challenge, .year, year: $0.year)
    }
    guard cells.count == view.facts.facts.years.count, cells.count > 1,
      cells.allSatisfy({ $0.states != nil })
    else { return inYear() }
    let parts = cells.map { cell in
      Phrase(
        "article.yearPart",
        [
          "share": cell.share,
          "year": .words("\(Numerals.ordinal(cell.key.year)) year"),
        ])
    }
    return [view.sentence("years", phrase("article.years", ["years": .phrases(parts)]), cells)]
  }

  // MARK: What

  private func quoted(_ expressions: [SharedExpression]) -> PhraseValue {
    .phrases(expressions.map { Phrase("summary.issue", ["term": .words($0.words)]) })
  }

  private mutating func what() -> [Sentence] {
    guard let whole = facts.whole else { return [] }
    let expressions = view.recurring(in: whole)
    if expressions.isEmpty { return paragraphs() }
    let evidence = expressions.flatMap(\.observations)
    guard let (concerned, kind) = concerned(whole) else {
      return [
        view.sentence(
          "expressions", phrase("article.expressions", ["expressions": quoted(expressions)]),
          observations: evidence)
      ]
    }
    if kind == .all {
      return paragraphs()
        + [
          view.sentence(
            "expressions", phrase("article.expressions", ["expressions": quoted(expressions)]),
            observations: evidence)
        ]
    }
    let values = concerned.merging(["expressions": quoted(expressions)]) { $1 }
    let phrase =
      kind == .one ? phrase("article.paragraph", values) : phrase("article.paragraphs", values)
    return [
      view.sentence(
        "paragraphs", phrase, observations: evidence + view.observations(of: whole.key))
    ]
  }

  private mutating func paragraphs() -> [Sentence] {
    guard let whole = facts.whole, let (values, kind) = concerned(whole) else { return [] }
    let phrase =
      switch kind {
      case .all: phrase("article.paragraphAll", values)
      case .one: phrase("article.paragraphAlone", values)
      case .two: phrase("article.paragraphsAlone", values)
      }
    return [view.sentence("paragraphs", phrase, observations: view.observations(of: whole.key))]
  }

  private enum Concerned {
    /// One paragraph, in all of the States.
    case all
    case one, two
  }

  private func concerned(_ cell: PublicCell) -> ([String: PhraseValue], Concerned)? {
    let parts = view.paragraphs(of: cell).prefix(2)
    guard let first = parts.first else { return nil }
    var values: [String: PhraseValue] = ["paragraph": .words(unit(first.paragraph))]
    if first.states == cell.states { return (values, .all) }
    values["period"] = period
    values["states"] = .count(first.states)
    guard let second = parts.dropFirst().first else { return (values, .one) }
    values["other"] = .words(unit(second.paragraph))
    values["otherStates"] = .count(second.states)
    return (values, .two)
  }

  /// "paragraph 3": the article is named already.
  private func unit(_ paragraph: Provision) -> String {
    let words = OfficialStyle.words(for: paragraph, in: .text)
    guard let comma = words.firstIndex(of: ",") else { return words }
    return String(words[comma...].dropFirst(2))
  }

  // MARK: Beside

  private var types: PhraseValue {
    let types = facts.need.map { view.assistanceTypes(of: $0).prefix(2) } ?? []
    return .remark(
      types.isEmpty
        ? nil : Phrase("article.types", ["kinds": .list(types.map(FieldNames.name(of:)))]))
  }

  private mutating func beside() -> [Sentence] {
    guard let practice = facts.practice else { return needs() }
    guard let need = facts.need else {
      let phrase = phrase(
        "article.practices", ["period": besidePeriod, "practices": practice.count])
      return [view.sentence("prevalence", phrase, [practice])]
    }
    let phrase = phrase(
      "article.practicesAndNeeds",
      [
        "period": besidePeriod, "practices": practice.count, "needs": need.count, "types": types,
      ])
    return [view.sentence("prevalence", phrase, [practice, need])]
  }

  private mutating func needs() -> [Sentence] {
    guard let need = facts.need else { return [] }
    let phrase = phrase(
      "article.needs", ["period": besidePeriod, "needs": need.count, "types": types])
    return [view.sentence("prevalence", phrase, [need])]
  }
}
