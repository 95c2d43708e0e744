import Model
import Treaties

/// The masthead of the technical report, as far as a corpus says what stands in it.
struct TechnicalMasthead {
  let facts: ReportFacts

  var masthead: Masthead {
    let convention = Registry.treaty(.untoc).name
    let cycle = Numerals.ordinal(facts.cycle.number)
    let year = Numerals.ordinal(facts.year.number)
    return Masthead(
      organ: "Conference of the Parties to the \(convention)", symbol: symbol,
      date: Numerals.date(facts.year.to),
      body: "Open-ended expert group on trends in implementation",
      session: "\(Numerals.capitalized(year)) year of the \(cycle) review cycle",
      place: "Vienna",
      agendaItem: "Trends in the implementation of the Convention and its Protocols",
      title: "Trends in the implementation of the \(convention) and the Protocols thereto: "
        + "\(year) year of the \(cycle) review cycle",
      documentType: "Technical report with recommendations by the open-ended expert group")
  }

  /// The series of the year's summaries, and a conference room paper in it.
  private var symbol: String {
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
    let base =
      usual ?? "CTOC/COP/IOG/\(Numerals.roman(facts.cycle.number))/\(facts.year.number)"
    return "\(base)/CRP.1"
  }
}
