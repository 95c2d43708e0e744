import Model
import Statistics

/// Section VIII: what the Secretariat's compilation and other stakeholders say.
struct OtherInformationSection {
  /// The key of the section, for references to it.
  static let key = "other"

  let view: PublicView

  func draft() -> ReportDraft {
    var draft = ReportDraft()
    draft.heading(1, view.phrases.text("other.heading"), key: Self.key)
    draft.paragraph(compilation)
    draft.paragraph(submissions)
    return draft
  }

  private var compilation: [Sentence] {
    let facts = view.facts
    let entries = facts.compilation.filter {
      $0.cycle == facts.cycle.number && $0.year == facts.year.number
    }
    guard !entries.isEmpty else { return [view.sentence("other.noCompilation")] }
    let challenges = shared(entries, .challenge)
    let practices = shared(entries, .goodPractice)
    var sentences = [view.sentence("other.compilation")]
    if !challenges.isEmpty {
      sentences.append(
        view.sentence("other.challengesInBoth", ["articles": .articles(challenges)]))
    }
    if !practices.isEmpty {
      sentences.append(view.sentence("other.practicesInBoth", ["articles": .articles(practices)]))
    }
    return sentences
  }

  /// The articles under which the compilation and the printed numbers have a kind of finding.
  private func shared(_ entries: [CompiledFinding], _ kind: Kind) -> [Provision] {
    articles(entries.filter { $0.kind == kind }.flatMap(\.provisions))
      .filter { view.found($0, kind, .cycle) != nil }
  }

  private var submissions: [Sentence] {
    let facts = view.facts
    let documents = facts.documents.filter {
      $0.kind == .stakeholderSubmission && $0.cycle == facts.cycle.number
        && $0.year == facts.year.number
    }
    guard !documents.isEmpty else { return [view.sentence("other.noSubmissions")] }
    let symbols = Set(documents.map(\.symbol))
    let cited = articles(
      facts.otherObservations.filter { symbols.contains($0.document) }.flatMap(\.provisions))
    let count = PhraseValue.count(documents.count)
    var sentences = [view.sentence("other.submissions", ["count": count])]
    if !cited.isEmpty {
      sentences.append(
        view.sentence("other.submissionsCite", ["count": count, "articles": .articles(cited)]))
    }
    return sentences
  }

  private func articles(_ provisions: [Provision]) -> [Provision] {
    Set(provisions.filter { !$0.isInstrument }.map(\.articleLevel)).sorted()
  }
}
