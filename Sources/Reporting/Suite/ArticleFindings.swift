import Model
import Statistics
import Treaties

/// The thematic report's paragraphs on one article: how many States, what that says of all
/// parties, what the challenges are in falling order, which good practices stand beside them.
struct ArticleFindings {
  let view: PublicView
  let article: Provision
  /// The place among the articles of the report: it alone decides which words are used, so that no
  /// two articles in a row share a skeleton.
  let place: Int

  private var name: String { FieldNames.citation(of: article) }
  private var title: String { FieldNames.title(of: article) }

  /// The article in brackets: "art. 20 of the Convention".
  private var bracketed: String {
    "\(OfficialStyle.words(for: article, in: .brackets)) of "
      + OfficialStyle.name(of: article.instrument)
  }

  /// Whether anything is printed of the article.
  var isDescribed: Bool {
    view.found(article, .challenge, .cycle) != nil
      || view.found(article, .goodPractice, .cycle) != nil
  }

  /// The sentences of the paragraph on the article; none where nothing is printed.
  func sentences() -> [Sentence] {
    let practice = view.found(article, .goodPractice, .cycle)
    guard let challenge = view.found(article, .challenge, .cycle) else {
      return practice.map { practicesAlone($0) } ?? []
    }
    return [overall(challenge)] + variants(challenge) + content(challenge)
      + (practice.map { practices($0) } ?? [])
  }

  // MARK: Challenges

  private func overall(_ cell: PublicCell) -> Sentence {
    let count = CountPhrases(cell: cell, scale: view.facts.scale)
    let (reviewed, states) = (cell.reviewed, cell.states ?? 0)
    var text: String
    switch (place % 4, count.words) {
    case (1, let words?):
      text =
        "\(Numerals.capitalized(title)) (\(bracketed)) gave rise to challenges in \(words), namely "
        + "\(count.short); for all parties this means \(count.parties)"
    case (2, _) where reviewed > 9:
      text =
        "Of the \(reviewed) States reviewed, \(states) were found to face challenges in the "
        + "application of \(name), on \(title), which stands for \(count.parties)"
    case (3, _):
      text =
        "As regards \(title), the subject of \(name), the reviewers identified challenges in "
        + "\(count.ofReviewed()), or \(count.parties)"
    default:
      text =
        "Under \(name), on \(title), challenges were identified in \(count.ofReviewed()), which "
        + "corresponds to \(count.parties)"
    }
    text += "\(count.pendingRemark)."
    return Sentence(
      text,
      claims: [
        view.claim(
          "prevalence", text, [cell], fields: [.states, .reviewed, .parties, .lower, .upper])
      ])
  }

  /// The paragraphs of the article that are at issue.
  private func variants(_ cell: PublicCell) -> [Sentence] {
    let parts = view.paragraphs(of: cell).prefix(3)
    guard let first = parts.first else { return [] }
    let numbers = Numerals.alike(parts.map(\.states))
    let units = parts.map { part in "\(part.paragraph.units.first.map { "\($0)" } ?? "")" }
    var text: String
    if first.states == cell.states, parts.count == 1 {
      text = "All of these States received findings on paragraph \(units[0])."
    } else {
      let others = zip(units, numbers).dropFirst().map { "paragraph \($0) in \($1)" }
      let head =
        place % 2 == 0
        ? "Paragraph \(units[0]) was at issue in \(numbers[0]) States"
        : "The findings concern paragraph \(units[0]) in \(numbers[0]) States"
      text = others.isEmpty ? "\(head)." : "\(Numerals.list([head] + others))."
    }
    return [
      Sentence(
        text,
        claims: [
          DraftClaim(
            statement: "paragraphs", text: text, cells: [],
            observations: view.claim("paragraphs", text, [cell]).observations)
        ])
    ]
  }

  private func content(_ cell: PublicCell) -> [Sentence] {
    let shown = Array(view.expressions(of: cell).prefix(3))
    guard !shown.isEmpty else { return [] }
    let quoted = shown.map { "“\($0.words)”" }
    let text: String
    switch (place % 4, quoted.count) {
    case (_, 1): text = "The findings have in common the words \(quoted[0])."
    case (0, _): text = "In falling order, the challenges read: \(quoted.joined(separator: "; "))."
    case (1, _): text = "The reviewers noted, most often first: \(quoted.joined(separator: "; "))."
    case (2, _):
      text =
        "Foremost among the challenges stands \(quoted[0]), followed by "
        + "\(Numerals.list(Array(quoted.dropFirst())))."
    default:
      text = "The summaries speak, in falling order, of \(Numerals.list(quoted))."
    }
    return [Sentence(text, claims: [view.claim(on: shown, in: cell, text)])]
  }

  // MARK: Good practices

  private func practices(_ cell: PublicCell) -> [Sentence] {
    let states = Numerals.inText(cell.states ?? 0)
    let shown = Array(view.expressions(of: cell).prefix(2))
    var text =
      place % 2 == 0
      ? "Good practices were recorded in \(states) States"
      : "Beside them stand good practices in \(states) States"
    if !shown.isEmpty {
      text += ", such as " + Numerals.list(shown.map { "“\($0.words)”" })
    }
    text += "."
    return [
      Sentence(
        text,
        claims: [view.claim("prevalence", text, [cell])]
          + (shown.isEmpty ? [] : [view.claim(on: shown, in: cell, text)]))
    ]
  }

  private func practicesAlone(_ cell: PublicCell) -> [Sentence] {
    let count = CountPhrases(cell: cell, scale: view.facts.scale)
    let text =
      place % 2 == 0
      ? "Good practices under \(name), on \(title), were recorded in \(count.ofReviewed())."
      : "In \(count.ofReviewed()), good practices were recorded under \(name), on \(title)."
    var sentences = [Sentence(text, claims: [view.claim("prevalence", text, [cell])])]
    let shown = Array(view.expressions(of: cell).prefix(2))
    if !shown.isEmpty {
      let text = "Among them are \(Numerals.list(shown.map { "“\($0.words)”" }))."
      sentences.append(Sentence(text, claims: [view.claim(on: shown, in: cell, text)]))
    }
    return sentences
  }
}
