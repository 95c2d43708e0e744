import Model
import Statistics

/// The follow-up to an earlier report: beside each recommendation what this year's reviews record on
/// the same provisions and regions, in numbers that both years' documents print.
public struct FollowUpReport: Sendable {
  /// The name of the document in file names.
  public static let document = "follow-up"

  private let facts: FollowUpFacts
  private var phrases: PhraseBook { facts.phrases }

  /// Makes the report of facts.
  public init(facts: FollowUpFacts) { self.facts = facts }

  /// Returns the report with its claims; equal facts give equal reports.
  public func composed() -> ComposedReport {
    var draft = ReportDraft()
    draft.heading(1, phrases.text("followUp.basis"))
    if facts.subjects.isEmpty {
      draft.paragraph(
        phrases.text("followUp.none", ["first": .words(facts.earlier.year(phrases))]))
    } else {
      appendSubjects(to: &draft)
    }
    append(table, to: &draft)
    var numbering = ReportNumbering(document: Self.document, claimPrefix: "f", draft: draft)
    return numbering.numbered(masthead: masthead, notice: facts.notice, hasContents: false)
  }

  private func appendSubjects(to draft: inout ReportDraft) {
    draft.paragraph(phrases.text("followUp.opening", opening))
    draft.paragraph(
      phrases.text(
        "followUp.instruments",
        ["subject": .words(SuiteGuide.instruments(protocols, phrases: phrases))]))
    draft.paragraph(phrases.text("followUp.reading"))
    draft.paragraph(phrases.text("followUp.caution"))
    draft.heading(1, phrases.text("followUp.recommendations"))
    let sentences = FollowUpSentences(facts: facts)
    for subject in facts.subjects {
      draft.paragraph([quoted(subject.recommendation)], isBold: true)
      for paragraph in sentences.paragraphs(on: subject) { draft.paragraph(paragraph) }
    }
  }

  private var opening: [String: PhraseValue] {
    [
      "count": .count(facts.subjects.count), "first": .words(facts.earlier.year(phrases)),
      "second": .words(facts.now.year(phrases)),
    ]
  }

  /// The Protocols of which an article is followed up.
  private var protocols: [Instrument] {
    let cited = Set(facts.subjects.flatMap(\.recommendation.articles).map(\.instrument))
    return [Instrument.tip, .som, .firearms].filter(cited.contains)
  }

  private var masthead: Masthead {
    var masthead = Masthead(
      organ: facts.masthead.organ, symbol: "", date: facts.masthead.date,
      body: facts.masthead.body, session: facts.masthead.session, place: facts.masthead.place,
      agendaItem: facts.masthead.agendaItem,
      title: phrases.text("followUp.title", ["year": .words(facts.earlier.year(phrases))]),
      documentType: phrases.text("followUp.type"))
    masthead.distribution = facts.masthead.distribution
    return masthead
  }

  private func quoted(_ recommendation: EarlierRecommendation) -> Sentence {
    // What was quoted there stands in single marks here.
    let text = recommendation.text.replacing("“", with: "‘").replacing("”", with: "’")
    guard let place = recommendation.place else {
      return Sentence(phrases.text("followUp.quoteAlone", ["text": .words(text)]))
    }
    return Sentence(
      phrases.text(
        "followUp.quote", ["text": .words(text), "place": .words(place.description)]))
  }

  // MARK: The table

  private func append(_ table: ReportDraft.DraftTable, to draft: inout ReportDraft) {
    guard !table.rows.isEmpty else { return }
    draft.heading(1, phrases.text("followUp.annex"), isNumbered: false)
    draft.table(table)
  }

  /// Each article and group that a recommendation speaks of, with the numbers of both years.
  private var table: ReportDraft.DraftTable {
    let sentences = FollowUpSentences(facts: facts)
    var table = CellTableDraft(phrases: phrases, missing: "followUp.noteMissing") {
      sentences.claim("table", $0, $1, fields: $2)
    }
    var seen: Set<FollowUpSentences.Scope> = []
    var rows: [[String]] = []
    for scope in facts.subjects.flatMap({ sentences.scopes(of: $0.recommendation) })
    where seen.insert(scope).inserted {
      let cells = FollowUpSentences.kinds.flatMap { kind in
        [facts.earlier, facts.now].map { table.text(sentences.cell(scope, kind, $0)) }
      }
      let group =
        scope.group.map {
          phrases.text("followUp.overCycle", ["group": .words(FieldNames.name(of: $0))])
        } ?? phrases.text("annexes.allGroups")
      rows.append([FieldNames.tableName(of: scope.article), group] + cells)
    }
    return table.table(
      title: phrases.text("followUp.tableTitle", opening),
      header: [phrases.text("tables.article"), phrases.text("annexes.groupsColumn")] + columns,
      rows: rows)
  }

  private var columns: [String] {
    FollowUpSentences.kinds.flatMap { kind in
      [facts.earlier, facts.now].map { side in
        phrases.text(
          "followUp.column",
          [
            "kind": .words(Numerals.capitalized(FieldNames.plural(of: kind))),
            "year": .words(facts.shortYear(of: side)),
          ])
      }
    }
  }
}

extension FollowUpFacts {
  /// "second year", with its cycle only where the two sides are of different ones.
  func shortYear(of side: Side) -> String {
    earlier.cycle == now.cycle
      ? phrases.text("followUp.yearOfCycle", ["year": .words(Numerals.ordinal(side.year))])
      : side.year(phrases)
  }
}

extension FollowUpFacts.Side {
  /// Whether the tables have numbers of the year by itself: those of a cycle's first year have none,
  /// for the cycle's are the same.
  var hasYears: Bool { cells.keys.contains { $0.span == .year && $0.year == year } }

  /// "second year of the first cycle".
  fileprivate func year(_ phrases: PhraseBook) -> String {
    phrases.text(
      "followUp.year",
      ["year": .words(Numerals.ordinal(year)), "cycle": .words(Numerals.ordinal(cycle))])
  }
}
