import Model

/// The symbols of the documents of the suite: conference room papers in the series of the year's
/// summaries, the addenda under the thematic report.
struct SuiteSymbols {
  let facts: ReportFacts

  func symbol(of document: SuiteDocument) -> String {
    switch document {
    case .technicalReport: "\(series)/CRP.1"
    case .thematicReport: "\(series)/CRP.2"
    case .addendum(let group): "\(series)/CRP.2/Add.\(group.rawValue + 1)"
    case .packageNote: "\(series)/CRP.3"
    case .summary: "\(series)/CRP.4"
    }
  }

  /// The addenda: "…/CRP.2/Add.1–5".
  var addenda: String { "\(symbol(of: .addendum(.africa)))–\(RegionalGroup.allCases.count)" }

  /// The series of the year's summaries.
  private var series: String {
    let summaries = facts.documents.filter {
      $0.isCounted && $0.cycle == facts.cycle.number && $0.year == facts.year.number
    }
    let series = summaries.compactMap { line -> String? in
      let elements = line.symbol.split(separator: "/", omittingEmptySubsequences: false)
      guard let addendum = elements.lastIndex(where: { $0.hasPrefix("Add.") }), addendum > 1 else {
        return nil
      }
      return elements[..<(addendum - 1)].joined(separator: "/")
    }
    let counts = Dictionary(grouping: series) { $0 }.mapValues(\.count)
    let usual = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    return usual ?? "CTOC/COP/IOG/\(Numerals.roman(facts.cycle.number))/\(facts.year.number)"
  }
}
