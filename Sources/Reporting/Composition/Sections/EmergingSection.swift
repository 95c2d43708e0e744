import Model
import Statistics

/// Section V: emerging issues.
struct EmergingSection {
  let view: PublicView

  /// The key of the paragraph on an issue.
  static func key(_ finding: TermFinding) -> String { "term \(finding.stems)" }

  /// The most issues that have a paragraph of their own, and that are named beside them.
  private static let most = (described: 6, named: 12)

  /// The emerging issues that may be printed, the greatest change of the share first.
  private var printed: [TermFinding] {
    guard !view.isFirstYear else { return [] }
    func change(_ finding: TermFinding) -> Double {
      let term = finding.term
      return Double(term.states) / Double(max(term.reviewed, 1))
        - Double(term.earlierStates) / Double(max(term.earlierReviewed, 1))
    }
    return view.facts.terms.filter { $0.term.isEmerging && mayBePrinted($0) }
      .map { (finding: $0, change: change($0)) }
      .sorted { ($1.change, $0.finding.stems) < ($0.change, $1.finding.stems) }.map(\.finding)
  }

  /// Those with a paragraph that earlier findings had in no more than a tenth of the States: what
  /// the summary and the recommendations speak of.
  var issues: [TermFinding] {
    printed.prefix(Self.most.described).filter {
      $0.term.earlierStates * 10 <= $0.term.earlierReviewed
    }
  }

  private var phrases: PhraseBook { view.phrases }

  func draft() -> ReportDraft {
    var draft = ReportDraft()
    draft.heading(1, phrases.text("emerging.heading"))
    guard !view.isFirstYear else {
      draft.paragraph(phrases.text("emerging.firstYear"))
      return draft
    }
    let printed = printed
    let found = view.facts.terms.count { $0.term.isEmerging }
    if printed.count > 1 {
      draft.paragraph([view.sentence("emerging.opening", ["count": .count(printed.count)])])
    }
    var choice = PhraseChoice(book: phrases)
    for (place, finding) in printed.prefix(Self.most.described).enumerated() {
      choice.nextParagraph()
      draft.paragraph(sentences(finding, place, &choice), key: Self.key(finding))
    }
    draft.paragraph(further(Array(printed.dropFirst(Self.most.described))))
    if found == 0 { draft.paragraph(phrases.text("emerging.none")) }
    if printed.count < found { draft.paragraph(phrases.text("emerging.withheld")) }
    draft.paragraph(phrases.text("emerging.meaning"))
    return draft
  }

  /// One sentence for all that have no paragraph.
  private func further(_ findings: [TermFinding]) -> [Sentence] {
    guard !findings.isEmpty else { return [] }
    let named = findings.prefix(Self.most.named)
    let phrase = Phrase(
      named.count < findings.count ? "emerging.furtherMany" : "emerging.further",
      [
        "count": .count(findings.count),
        "issues": .phrases(named.map { Phrase("summary.issue", ["term": .words($0.form)]) }),
      ])
    return [view.sentence("emerging", phrase, observations: named.flatMap(\.observations))]
  }

  private func sentences(
    _ finding: TermFinding, _ place: Int, _ choice: inout PhraseChoice
  ) -> [Sentence] {
    let term = finding.term
    var values: [String: PhraseValue] = [
      "term": .words(finding.form), "share": .share(term.states, of: term.reviewed),
      "groupCount": .count(term.groups),
    ]
    let isFew = (1...2).contains(term.earlierStates)
    let isMost = Self.isSmallRest(term.states, of: term.reviewed)
    if isMost {
      values["share"] = nil
      values["groupCount"] = nil
      values["reviewed"] = .count(term.reviewed)
    }
    if isFew {
      values["before"] = .count(term.earlierReviewed)
    } else {
      values["others"] = .share(term.earlierStates, of: term.earlierReviewed)
    }
    var sentences = [
      view.sentence(
        "emerging",
        choice.phrase(
          Self.key(isMost: isMost, isFew: isFew), values, preferring: place),
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
          choice.phrase(
            "emerging.provisions", ["kinds": .list(names), "articles": named(articles)],
            preferring: place),
          observations: finding.observations))
    }
    return sentences
  }

  private static func key(isMost: Bool, isFew: Bool) -> String {
    switch (isMost, isFew) {
    case (false, false): "emerging.issue"
    case (false, true): "emerging.issueFew"
    case (true, false): "emerging.issueMost"
    case (true, true): "emerging.issueMostFew"
    }
  }

  private static func isSmallRest(_ states: Int, of reviewed: Int) -> Bool {
    (1...2).contains(reviewed - states)
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

  /// No name, which could be a State's or its law's. All but one or two of the year are said to be
  /// that; before the year so many would be no emerging.
  private func mayBePrinted(_ finding: TermFinding) -> Bool {
    let term = finding.term
    let isSmallRest = Self.isSmallRest(term.earlierStates, of: term.earlierReviewed)
    let isName = finding.form.split(separator: " ").contains { $0.first?.isUppercase ?? false }
    let reviewed = DisclosureRules.standard.fewestReviewed
    return !isSmallRest && !isName && term.reviewed >= reviewed && term.earlierReviewed >= reviewed
  }
}
