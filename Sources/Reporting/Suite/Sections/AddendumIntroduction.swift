import Model
import Statistics

/// The summary and section I of an addendum: what it covers, and how it is to be read.
struct AddendumIntroduction {
  let view: PublicView
  let group: RegionalGroup

  private var name: PhraseValue { .words(FieldNames.name(of: group)) }
  private var coverage: Coverage { Coverage(facts: view.facts) }

  func draft() -> ReportDraft {
    let guide = SuiteGuide(view: view)
    let symbol = SuiteSymbols(facts: view.facts).symbol(of: .thematicReport)
    var draft = ReportDraft()
    draft.heading(1, view.words("thematic.summary"), isNumbered: false)
    draft.paragraph(summary, isNumbered: false)
    draft.heading(1, view.words("addendum.introduction"))
    draft.paragraph(
      view.words(
        "addendum.purpose",
        ["symbol": .words(symbol), "group": name, "instruments": .words(guide.instruments)]))
    draft.paragraph(reviews)
    draft.paragraph(guide.counting)
    draft.paragraph(guide.words)
    draft.note(mark: "1", guide.scale)
    draft.append(ChangeNote(facts: view.facts, document: .addendum(group)).draft())
    return draft
  }

  private var summary: [Sentence] {
    guard coverage.reviewedInCycle(group: group) >= DisclosureRules.standard.fewestReviewed else {
      return [view.sentence("addendum.openingLimited", ["group": name])]
    }
    let found = [Kind.challenge, .goodPractice, .technicalAssistanceNeed].compactMap {
      FindingProse(view: view, kind: $0, group: group).strongest()
    }
    return [view.sentence("addendum.opening", ["group": name])]
      + (found.isEmpty ? [view.sentence("finding.silence")] : found)
  }

  /// How many States of the group were drawn and reviewed.
  private var reviews: String {
    let year = PhraseValue.words(view.yearWords)
    let drawn = coverage.drawn(group: group)
    let pending = coverage.number(.pending, year: view.facts.year.number, group: group)
    let cycle = coverage.reviewedInCycle(group: group)
    var values = [
      "count": PhraseValue.count(drawn), "year": year,
      "date": .words(Numerals.date(view.facts.year.to)),
    ]
    var sentences: [String] = []
    if drawn == 0 {
      sentences.append(view.words("addendum.noneDrawn", ["year": year]))
    } else if pending == 0 {
      sentences.append(view.words("addendum.drawn", values))
    } else {
      values["waiting"] = .count(pending)
      sentences.append(view.words("addendum.drawnPending", values))
    }
    if !view.isFirstYear {
      sentences.append(
        cycle == 0
          ? view.words("addendum.noneInCycle")
          : view.words("addendum.inCycle", ["states": .count(cycle)]))
    }
    if cycle > 0 { sentences.append(view.words("addendum.statesReviewed")) }
    return sentences.joined(separator: " ")
  }
}
