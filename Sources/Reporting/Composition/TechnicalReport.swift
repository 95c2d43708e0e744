/// The expert group's technical report, composed from the facts of a run.
public struct TechnicalReport: Sendable {
  private let facts: ReportFacts

  /// Makes the report of a run.
  public init(facts: ReportFacts) { self.facts = facts }

  /// Returns the report with its claims and the cells of its tables.
  public func composed() -> ComposedReport {
    ComposedReport(
      report: Report(document: "technical-report", notice: nil, masthead: Masthead(organ: "", symbol: "", date: "", body: "", session: "", place: "", agendaItem: "", title: "", documentType: ""), blocks: []), claims: [], cells: [])
  }
}
