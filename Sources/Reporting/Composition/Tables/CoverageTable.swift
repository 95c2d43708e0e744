import Model
import Statistics

/// The table of reviews by regional group: drawn, available, pending, over the cycle.
struct CoverageTable {
  let facts: ReportFacts

  private var coverage: Coverage { Coverage(facts: facts) }

  private var phrases: PhraseBook { facts.phrases }

  var table: ReportDraft.DraftTable {
    var rows: [[String]] = RegionalGroup.allCases.map { group in
      row(FieldNames.name(of: group), group: group)
    }
    let hasGroupless = facts.coverage.contains { $0.regionalGroup == nil && $0.status != .notDrawn }
    if hasGroupless { rows.append(row(phrases.text("coverage.noGroup"), withoutGroup: true)) }
    rows.append(row(phrases.text("coverage.all")))
    return ReportDraft.DraftTable(
      title: phrases.text("coverage.title"),
      header: [
        phrases.text("coverage.group"), phrases.text("coverage.drawn"),
        phrases.text("coverage.available"), phrases.text("coverage.pending"),
        phrases.text("coverage.reviewed"),
      ],
      rows: rows, notes: [], cells: [], claims: [])
  }

  private func row(
    _ name: String, group: RegionalGroup? = nil, withoutGroup: Bool = false
  ) -> [String] {
    let year = facts.year.number
    func count(_ status: CoverageLine.Status) -> Int {
      coverage.number(status, year: year, group: group, withoutGroup: withoutGroup)
    }
    let numbers = [
      coverage.drawn(group: group, withoutGroup: withoutGroup),
      count(.reviewed) + count(.voluntary), count(.pending),
      coverage.reviewedInCycle(group: group, withoutGroup: withoutGroup),
    ]
    return [name] + numbers.map { $0 == 0 ? "–" : String($0) }
  }
}
