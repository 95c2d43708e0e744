import Model
import Statistics

/// Section V: emerging issues.
struct EmergingSection {
  let view: PublicView

  /// The key of the paragraph on an issue.
  static func key(_ finding: TermFinding) -> String { "term \(finding.stems)" }

  /// The emerging issues that may be printed, in the order of their paragraphs.
  var issues: [TermFinding] {
    view.isFirstYear
      ? []
      : view.facts.terms.filter { $0.term.isEmerging && mayBePrinted($0) }
        .sorted { ($1.term.states, $0.stems) < ($0.term.states, $1.stems) }
  }

  private var phrases: PhraseBook { view.phrases }

  func draft() -> ReportDraft {
    var draft = ReportDraft()
    draft.heading(1, phrases.text("emerging.heading"))
    guard !view.isFirstYear else {
      draft.paragraph(phrases.text("emerging.firstYear"))
      return draft
    }
    let issues = issues
    let found = view.facts.terms.count { $0.term.isEmerging }
    if issues.count > 1 {
      draft.paragraph([view.sentence("emerging.opening", ["count": .count(issues.count)])])
    }
    for finding in issues { draft.paragraph(sentences(finding), key: Self.key(finding)) }
    if found == 0 { draft.paragraph(phrases.text("emerging.none")) }
    if issues.count < found { draft.paragraph(phrases.text("emerging.withheld")) }
    draft.paragraph(phrases.text("emerging.meaning"))
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
    var sentences = [
      view.sentence(
        "emerging", Phrase(isFew ? "emerging.issueFew" : "emerging.issue", values),
        observations: finding.observations)
    ]
    let found = finding.observations.map { view.facts.observations[$0] }
    let articles = Set(found.flatMap { $0.inScope.map(\.articleLevel) }.filter(\.isArticle))
      .sorted().filter { article in
        states(found.filter { $0.inScope.contains { article.contains($0) } }) >= 3
      }
    let kinds = Kind.allCases.filter { kind in states(found.filter { $0.kind == kind }) >= 3 }
    if !articles.isEmpty {
      let names = kinds.isEmpty ? ["findings"] : kinds.map(FieldNames.plural(of:))
      sentences.append(
        view.sentence(
          "emerging",
          Phrase("emerging.provisions", ["kinds": .list(names), "articles": named(articles)]),
          observations: finding.observations))
    }
    return sentences
  }

  /// With their titles where they are few.
  private func named(_ articles: [Provision]) -> PhraseValue {
    guard articles.count <= 3 else { return .articles(articles) }
    return .phrases(
      articles.map {
        Phrase("emerging.provision", ["article": .article($0), "title": .title($0)])
      })
  }

  private func states(_ observations: [Observation]) -> Int {
    Set(observations.compactMap(\.state)).count
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
