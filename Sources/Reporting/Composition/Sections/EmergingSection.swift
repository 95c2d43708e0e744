import Model
import Statistics

/// Section V: emerging issues.
struct EmergingSection {
  let view: PublicView

  private var phrases: PhraseBook { view.facts.phrases }

  func draft() -> ReportDraft {
    var draft = ReportDraft()
    draft.heading(1, phrases.text("emerging.heading"))
    guard !view.isFirstYear else {
      draft.paragraph(phrases.text("emerging.firstYear"))
      return draft
    }
    let emerging = view.facts.terms.filter { $0.term.isEmerging }
    let printed = emerging.filter(mayBePrinted)
    draft.paragraph(phrases.text("emerging.meaning"))
    if emerging.isEmpty { draft.paragraph(phrases.text("emerging.none")) }
    for finding in printed { draft.paragraph(sentences(finding)) }
    if printed.count < emerging.count { draft.paragraph(phrases.text("emerging.withheld")) }
    return draft
  }

  private func sentences(_ finding: TermFinding) -> [Sentence] {
    let term = finding.term
    var values: [String: PhraseValue] = [
      "term": .words(finding.form), "share": .share(term.states, of: term.reviewed),
      "groupCount": .count(term.groups),
    ]
    let isFew = (1...2).contains(term.earlierStates)
    if isFew {
      values["before"] = .count(term.earlierReviewed)
    } else {
      values["others"] = .share(term.earlierStates, of: term.earlierReviewed)
    }
    let text = phrases.text(isFew ? "emerging.issueFew" : "emerging.issue", values)
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
      sentences.append(
        Sentence(
          phrases.text(
            "emerging.provisions", ["articles": .list([FieldNames.citations(of: articles)])])))
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
