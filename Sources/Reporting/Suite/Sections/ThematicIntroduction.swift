import Model
import Statistics

/// Section I of the thematic report: introduction, scope and structure.
struct ThematicIntroduction {
  let view: PublicView

  func draft() -> ReportDraft {
    let guide = SuiteGuide(view: view)
    let symbols = SuiteSymbols(facts: view.facts)
    var draft = ReportDraft()
    draft.heading(1, "Introduction, scope and structure")
    draft.paragraph(
      "The Secretariat compiles the successes, good practices, challenges, observations and needs "
        + "for technical assistance that country reviews record in a thematic report with regional "
        + "addenda. The instruments concerned are \(guide.instruments). The reviewers found what is "
        + "reported here, not the Secretariat; the report speaks of no State, and no statement in it "
        + "leads to one.")
    draft.paragraph(guide.reviews)
    draft.table(CoverageTable(facts: view.facts).table)
    draft.paragraph(guide.counting)
    draft.paragraph(guide.words)
    draft.note(mark: "1", guide.scale)
    draft.paragraph(
      "Section II sets out what is most prevalent in all regions together, section III goes through "
        + "the articles by cluster, section IV turns to technical assistance and section V to what "
        + "remains to be done. The regional groups are described in the addenda "
        + "(\(symbols.addenda)). Trends over the years, emerging issues and recommendations are the "
        + "subject of the technical report of the open-ended expert group "
        + "(\(symbols.symbol(of: .technicalReport))), which rests on the same counts.")
    return draft
  }
}
