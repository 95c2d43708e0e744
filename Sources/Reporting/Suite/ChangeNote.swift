import Model

/// The paragraph that explains the marks of what has changed since an earlier version.
struct ChangeNote {
  let facts: ReportFacts
  let document: SuiteDocument

  /// The paragraph; none where there is no earlier version.
  func draft() -> ReportDraft {
    var draft = ReportDraft()
    guard let earlier = facts.earlier, earlier.blocks[document.name] != nil else { return draft }
    let isOfOtherYear = earlier.cycle == facts.cycle.number && earlier.year != facts.year.number
    let version =
      isOfOtherYear
      ? Phrase("guide.versionOfYear", ["ordinal": .words(Numerals.ordinal(earlier.year))])
      : Phrase("guide.earlierVersion")
    draft.paragraph(facts.phrases.text("guide.changes", ["version": .phrase(version)]))
    return draft
  }
}
