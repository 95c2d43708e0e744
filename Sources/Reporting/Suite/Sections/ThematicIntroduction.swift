import Model
import Statistics

/// Section I of the thematic report: introduction, scope and structure.
struct ThematicIntroduction {
  let view: PublicView

  func draft() -> ReportDraft {
    let guide = SuiteGuide(view: view)
    let symbols = SuiteSymbols(facts: view.facts)
    var draft = ReportDraft()
    draft.heading(1, view.words("thematic.introduction"))
    draft.paragraph(
      view.words("thematic.mandate", ["instruments": .words(guide.instruments)]))
    draft.paragraph(guide.reviews)
    draft.table(CoverageTable(facts: view.facts).table)
    draft.paragraph(guide.counting)
    draft.paragraph(guide.words)
    draft.note(mark: "1", guide.scale)
    draft.paragraph(
      view.words(
        "thematic.structure",
        [
          "symbols": .list([symbols.addenda]),
          "symbol": .words(symbols.symbol(of: .technicalReport)),
        ]))
    draft.append(ChangeNote(facts: view.facts, document: .thematicReport).draft())
    return draft
  }
}
