import Model
import Statistics

/// Section V: emerging issues.
struct EmergingSection {
  let view: PublicView

  func draft() -> ReportDraft {
    var draft = ReportDraft()
    draft.heading(1, "Emerging issues")
    guard !view.isFirstYear else {
      draft.paragraph("In the first year of a cycle no emerging issue can be established.")
      return draft
    }
    let emerging = view.facts.terms.filter { $0.term.isEmerging }
    let printed = emerging.filter(mayBePrinted)
    draft.paragraph(
      "An issue is called emerging where a test shows that the challenges, observations and needs of "
        + "States reviewed in the year speak of it, and those of States reviewed earlier in the cycle "
        + "did not, or hardly; and where at least three States of at least two regional groups do. "
        + "The words are those of the summaries.")
    if emerging.isEmpty {
      draft.paragraph(
        "No emerging issue could be established in the year, which is not to say that none exists.")
    }
    for finding in printed { draft.paragraph(sentences(finding)) }
    if printed.count < emerging.count {
      draft.paragraph(
        "Further words were found that are names, or whose numbers cannot be printed; they are with "
          + "the Secretariat.")
    }
    return draft
  }

  private func sentences(_ finding: TermFinding) -> [Sentence] {
    let term = finding.term
    let earlier =
      switch term.earlierStates {
      case 0: "none"
      case 1...2: "fewer than three"
      default: Numerals.inText(term.earlierStates)
      }
    let text =
      "The words “\(finding.form)” were used in the findings of "
      + "\(Numerals.share(term.states, of: term.reviewed)) reviewed in the year, from "
      + "\(Numerals.inText(term.groups)) regional groups, and in those of \(earlier) of the "
      + "\(Numerals.inText(term.earlierReviewed)) reviewed in earlier years of the cycle."
    var sentences = [
      Sentence(
        text,
        claims: [
          DraftClaim(
            statement: "emerging", text: text, cells: [],
            observations: finding.observations.map { view.facts.observations[$0].id })
        ])
    ]
    let articles = Set(
      finding.observations.flatMap { view.facts.observations[$0].inScope.map(\.articleLevel) }
        .filter(\.isArticle)
    ).sorted().filter { article in states(finding, under: article) >= 3 }
    if !articles.isEmpty {
      let text = "They stand in findings under \(FieldNames.citations(of: articles))."
      sentences.append(Sentence(text))
    }
    return sentences
  }

  /// States of the year that use the words in a finding under the article.
  private func states(_ finding: TermFinding, under article: Provision) -> Int {
    Set(
      finding.observations.map { view.facts.observations[$0] }
        .filter { $0.inScope.contains { article.contains($0) } }.compactMap(\.state)
    ).count
  }

  /// Neither a name, which could be a State's or its law's, nor a number of all but one or two.
  private func mayBePrinted(_ finding: TermFinding) -> Bool {
    let term = finding.term
    let rests = [
      (term.states, term.reviewed), (term.earlierStates, term.earlierReviewed),
    ]
    let isSmallRest = rests.contains { (1...2).contains($0.1 - $0.0) }
    let isName = finding.form.split(separator: " ").contains { $0.first?.isUppercase ?? false }
    let reviewed = DisclosureRules.standard.fewestReviewed
    return !isSmallRest && !isName && term.reviewed >= reviewed && term.earlierReviewed >= reviewed
  }
}
