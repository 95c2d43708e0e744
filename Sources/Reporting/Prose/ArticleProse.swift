import Model
import Statistics
import Treaties

/// Sentences about one article: how many States, what that says of all parties, the years side by
/// side, the paragraphs concerned, and what stands beside the challenges.
///
/// The openings differ so that no two paragraphs in a row share a skeleton; which one is used
/// follows from the place of the paragraph alone.
struct ArticleProse {
  let view: PublicView
  let article: Provision
  /// The place of the paragraph among those of the report.
  let place: Int

  private var name: String { FieldNames.citation(of: article) }
  private var title: String { FieldNames.title(of: article) }
  private func phrases(_ cell: PublicCell) -> CountPhrases {
    CountPhrases(cell: cell, scale: view.facts.scale)
  }

  /// The sentences, or none where neither the year nor the cycle has a printed number.
  func sentences() -> [Sentence] {
    let year = view.found(article, .challenge, .year)
    let cycle = view.found(article, .challenge, .cycle)
    var sentences: [Sentence] = []
    if let year {
      sentences.append(opening(year))
      sentences += limits(year)
      if !view.isFirstYear { sentences += wholeCycle(cycle) }
    } else if let cycle, !view.isFirstYear {
      sentences.append(cycleOpening(cycle))
    } else {
      return []
    }
    sentences += paragraphs(cycle ?? year)
    sentences += beside()
    return sentences
  }

  // MARK: How many

  private func opening(_ cell: PublicCell) -> Sentence {
    let count = phrases(cell)
    let text: String
    switch (place % 6, count.words) {
    case (0, _):
      text =
        "Challenges in the application of \(name), on \(title), were identified in "
        + "\(count.ofReviewed())."
    case (1, _):
      text =
        "In \(count.ofReviewed()), the reviewers identified challenges under \(name) (\(title))."
    case (2, let words?):
      text =
        "\(Numerals.capitalized(words)), namely \(count.short), received findings on "
        + "challenges under \(name), which deals with \(title)."
    case (3, _):
      text =
        "With regard to \(title) (\(bracketed)), challenges were noted in \(count.ofReviewed())."
    case (4, let words?):
      text =
        "\(Numerals.capitalized(title)) posed challenges in \(words): under \(name) they were "
        + "recorded in \(count.short)."
    default:
      text =
        "Under \(name), on \(title), "
        + "\(count.ofReviewed()) were found to face challenges."
    }
    return Sentence(text, claims: [view.claim("prevalence", text, [cell])])
  }

  /// "art. 20 of the Convention", for brackets.
  private var bracketed: String {
    "\(OfficialStyle.words(for: article, in: .brackets)) of "
      + OfficialStyle.name(of: article.instrument)
  }

  private func cycleOpening(_ cell: PublicCell) -> Sentence {
    let count = phrases(cell)
    let text: String
    switch place % 3 {
    case 0:
      text =
        "Over the cycle as a whole, challenges in the application of \(name), on \(title), were "
        + "identified in \(count.ofReviewed()), which corresponds to \(count.parties)\(count.pendingRemark)."
    case 1:
      text =
        "With regard to \(title) (\(bracketed)), challenges were noted over the cycle in "
        + "\(count.ofReviewed()), which means \(count.parties)\(count.pendingRemark)."
    default:
      text =
        "In \(count.ofReviewed()) since the beginning of the cycle, challenges were found under "
        + "\(name), on \(title); this corresponds to \(count.parties)\(count.pendingRemark)."
    }
    return Sentence(
      text,
      claims: [
        view.claim(
          "prevalence", text, [cell], fields: [.states, .reviewed, .parties, .lower, .upper])
      ])
  }

  private func limits(_ cell: PublicCell) -> [Sentence] {
    // Over the cycle the sample is larger; its limits are given there.
    if !view.isFirstYear, view.found(article, .challenge, .cycle) != nil { return [] }
    var text = "For all parties this means \(phrases(cell).parties)"
    text += phrases(cell).pendingRemark
    text += "."
    return [
      Sentence(
        text,
        claims: [view.claim("parties", text, [cell], fields: [.parties, .lower, .upper])])
    ]
  }

  private func wholeCycle(_ cell: PublicCell?) -> [Sentence] {
    guard let cell else { return [] }
    let count = phrases(cell)
    var text: String
    switch place % 3 {
    case 0:
      text =
        "Over the cycle as a whole the number is \(count.short), which corresponds to "
        + "\(count.parties)"
    case 1:
      text =
        "Since the beginning of the cycle such challenges have been recorded in "
        + "\(count.ofReviewed()), which corresponds to \(count.parties)"
    default:
      text =
        "Taken together, the years of the cycle show them in \(count.ofReviewed()), or "
        + "\(count.parties)"
    }
    text += count.pendingRemark
    text += "."
    var sentences = [
      Sentence(
        text,
        claims: [
          view.claim(
            "prevalence", text, [cell], fields: [.states, .reviewed, .parties, .lower, .upper])
        ])
    ]
    // For the rest the table in section IX sets the years side by side.
    let isFrequent = (cell.states ?? 0) * 5 >= cell.reviewed * 2
    if isFrequent, let years = yearsSideBySide() { sentences.append(years) }
    return sentences
  }

  private func yearsSideBySide() -> Sentence? {
    let cells = view.facts.facts.years.compactMap {
      view.cell(article, .challenge, .year, year: $0.year)
    }
    guard cells.count == view.facts.facts.years.count, cells.count > 1,
      cells.allSatisfy({ $0.states != nil })
    else { return nil }
    let text: String
    if place % 2 == 0 {
      let parts = cells.map { cell in
        "\(cell.states ?? 0) of \(cell.reviewed) in the \(Numerals.ordinal(cell.key.year)) year"
      }
      text = "Year by year the numbers are \(Numerals.list(parts))."
    } else {
      let parts = cells.map { "\($0.states ?? 0) of \($0.reviewed)" }
      let ordinals = cells.map { Numerals.ordinal($0.key.year) }
      text =
        "In the \(Numerals.list(ordinals)) years they were recorded in "
        + "\(Numerals.list(parts)) States, respectively."
    }
    return Sentence(text, claims: [view.claim("years", text, cells)])
  }

  // MARK: What

  private func paragraphs(_ cell: PublicCell?) -> [Sentence] {
    guard let cell, let states = cell.states else { return [] }
    let parts = view.paragraphs(of: cell).prefix(2)
    guard let first = parts.first else { return [] }
    let period = cell.key.span == .cycle && !view.isFirstYear ? "over the cycle" : "in the year"
    let numbers = Numerals.alike(parts.map(\.states))
    let rest = parts.dropFirst().first.map { " and \(unit($0.paragraph)) in \(numbers[1])" }
    let count = first.states == states ? "all of these States" : "\(numbers[0]) States"
    let text =
      place % 2 == 0
      ? "\(Numerals.capitalized(period)), \(unit(first.paragraph)) was at issue in \(count)"
        + "\(rest ?? "")."
      : "The findings \(period) concern \(unit(first.paragraph)) in \(count)\(rest ?? "")."
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

  private func unit(_ paragraph: Provision) -> String {
    let words = OfficialStyle.words(for: paragraph, in: .text)
    // "article 18, paragraph 3": the article is named already.
    guard let comma = words.firstIndex(of: ",") else { return words }
    return String(words[words.index(comma, offsetBy: 2)...])
  }

  private func beside() -> [Sentence] {
    let span: Span = view.isFirstYear ? .year : .cycle
    let practice = view.found(article, .goodPractice, span)
    let need = view.found(article, .technicalAssistanceNeed, span)
    switch (practice, need) {
    case (let practice?, let need?):
      let numbers = Numerals.alike([practice.states ?? 0, need.states ?? 0])
      let text =
        place % 2 == 0
        ? "Good practices were recorded in \(numbers[0]) States, and "
          + "\(numbers[1]) expressed a need for technical assistance."
        : "Beside the challenges stand good practices in \(numbers[0]) "
          + "States and needs for technical assistance in \(numbers[1])."
      return [Sentence(text, claims: [view.claim("prevalence", text, [practice, need])])]
    case (let practice?, nil):
      let text = "Good practices were recorded in \(Numerals.inText(practice.states ?? 0)) States."
      return [Sentence(text, claims: [view.claim("prevalence", text, [practice])])]
    case (nil, let need?):
      let text =
        place % 2 == 0
        ? "A need for technical assistance was expressed in \(Numerals.inText(need.states ?? 0)) "
          + "States."
        : "Technical assistance in this field was requested in "
          + "\(Numerals.inText(need.states ?? 0)) States."
      return [Sentence(text, claims: [view.claim("prevalence", text, [need])])]
    case (nil, nil): return []
    }
  }
}
