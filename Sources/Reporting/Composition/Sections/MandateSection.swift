import Model
import Treaties

/// Section II: mandate and basis of work.
struct MandateSection {
  let view: PublicView

  private var phrases: PhraseBook { view.phrases }

  func draft() -> ReportDraft {
    var draft = ReportDraft()
    draft.heading(1, phrases.text("mandate.heading"))
    let protocols = [Instrument.tip, .som, .firearms].map { instrument in
      let treaty = Registry.treaty(instrument)
      return Phrase(
        "mandate.protocol",
        [
          "treaty": .words(treaty.name), "short": .words(treaty.editorialName),
          "resolution": .words(treaty.resolution),
        ])
    }
    let convention = Registry.treaty(.untoc)
    draft.paragraph([
      view.sentence(
        "mandate.treaties",
        [
          "convention": .words(convention.name), "resolution": .words(convention.resolution),
          "protocols": .phrases(protocols),
        ])
    ])
    draft.paragraph([view.sentence("mandate.group")])
    draft.paragraph(basis)
    return draft
  }

  private var basis: [Sentence] {
    let facts = view.facts
    let ofYear = facts.documents.filter {
      $0.cycle == facts.cycle.number && $0.year == facts.year.number
    }
    let compilations = ofYear.count { $0.kind.isCompilation }
    let submissions = ofYear.count { $0.kind == .stakeholderSubmission }
    var sentences = [
      view.sentence(
        "mandate.documents",
        ["year": .words("\(Numerals.ordinal(facts.year.number)) year")])
    ]
    if compilations > 0 {
      sentences.append(view.sentence("mandate.compilation", ["count": .count(compilations)]))
    }
    if submissions > 0 {
      sentences.append(
        view.sentence(
          "mandate.submissions",
          [
            "count": .count(submissions),
            "section": .words(ReportDraft.section(OtherInformationSection.key)),
          ]))
    }
    let scope = facts.cycle.scope
    if !scope.isEmpty {
      sentences.append(view.sentence("mandate.scope", ["articles": .articles(scope)]))
    }
    return sentences
  }
}
