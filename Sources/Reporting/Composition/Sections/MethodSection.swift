import Model
import Statistics

/// Section III: method, coverage and reading guide.
struct MethodSection {
  /// The key of the section, for references to it.
  static let key = "method"

  let view: PublicView
  /// What years of this size could show, see `power(in:)`.
  let power: [Sentence]

  private var facts: ReportFacts { view.facts }
  private var coverage: Coverage { Coverage(facts: facts) }

  private var phrases: PhraseBook { view.phrases }

  func draft() -> ReportDraft {
    var draft = ReportDraft()
    draft.heading(1, phrases.text("method.heading"), key: Self.key)
    draft.paragraph(coverageWords)
    draft.table(CoverageTable(facts: facts).table)
    draft.paragraph([
      view.sentence(
        view.isFirstYear ? "method.countingFirst" : "method.counting",
        ["date": .words(Numerals.date(facts.year.to))])
    ])
    draft.paragraph([
      view.sentence(
        "method.words",
        [
          "note": .words("[^1]"),
          "fewest": .count(DisclosureRules.standard.fewestReviewed),
        ])
    ])
    draft.note(mark: "1", ScaleNote(facts: facts).words)
    draft.paragraph([view.sentence("method.lots")])
    draft.paragraph([view.sentence("method.trends")] + power)
    draft.paragraph([view.sentence("method.differences")])
    if !facts.expressions.isEmpty { draft.paragraph([view.sentence("method.expressions")]) }
    return draft
  }

  /// What years of this size could show, so that silence is not read as absence; costly, and the
  /// same for every length of a report.
  static func power(in view: PublicView) -> [Sentence] {
    let facts = view.facts
    let cells = facts.disclosure.cells.filter {
      $0.key.span == .year && $0.key.year == facts.year.number && $0.key.group == nil
        && $0.key.provision.isArticle
    }
    guard let widest = cells.max(by: { ($0.reviewed, $0.parties) < ($1.reviewed, $1.parties) }),
      widest.reviewed >= facts.scale.fewestReviewed, widest.reviewed <= mostReviewed
    else { return [] }
    let tested = Set(cells.map(\.key.provision)).count
    let change = DetectableChange(
      reviewed: widest.reviewed, parties: widest.parties,
      level: 0.05 / Double(tested))
    let quarter = (widest.parties + 2) / 4
    guard let least = change.leastRise(from: quarter, power: 0.8) else {
      return [view.sentence("method.noPower", ["reviewed": .count(widest.reviewed)])]
    }
    let percent = (least * 100 + widest.parties - 1) / widest.parties
    return [
      view.sentence(
        "method.power",
        ["reviewed": .count(widest.reviewed), "percent": .count(percent)])
    ]
  }

  /// Beyond so many reviews a year everything that matters would be noticed.
  private static let mostReviewed = 120

  private var coverageWords: [Sentence] {
    let drawn = coverage.drawn()
    let year = PhraseValue.words("\(Numerals.ordinal(facts.year.number)) year")
    let date = PhraseValue.words(Numerals.date(facts.year.to))
    guard drawn > 0 else { return [view.sentence("method.notDrawn", ["year": year])] + loss }
    let reviewed = coverage.number(.reviewed, year: facts.year.number)
    let voluntary = coverage.number(.voluntary, year: facts.year.number)
    let pending = coverage.number(.pending, year: facts.year.number)
    var values = ["count": PhraseValue.count(drawn), "year": year, "date": date]
    var sentences: [Sentence] = []
    if reviewed + voluntary == 0 {
      sentences.append(view.sentence("method.drawnNone", values))
    } else if pending == 0 {
      sentences.append(view.sentence("method.drawnAll", values))
    } else {
      values["available"] = .count(reviewed + voluntary)
      sentences.append(view.sentence("method.drawn", values))
    }
    if pending > 0 { sentences.append(view.sentence("method.pending")) }
    if voluntary > 0 {
      sentences.append(view.sentence("method.voluntary", ["count": .count(voluntary)]))
    }
    if coverage.number(.notDrawn, year: facts.year.number) > 0 {
      sentences.append(view.sentence("method.outsideLots"))
    }
    return sentences + loss
  }

  private var loss: [Sentence] {
    let count = facts.documentsReadWithLoss
    return count == 0 ? [] : [view.sentence("method.readWithLoss", ["count": .count(count)])]
  }
}
