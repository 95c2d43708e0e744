/// The documents of a run, each from the same facts, each the same whatever else is written.
public struct ReportSuite: Sendable {
  private let facts: ReportFacts

  /// Makes the suite of a run.
  public init(facts: ReportFacts) { self.facts = facts }

  /// Returns a document with its claims and the cells of its tables.
  public func composed(_ document: SuiteDocument) -> ComposedReport {
    switch document {
    case .technicalReport: TechnicalReport(facts: facts).composed()
    case .thematicReport: ThematicReport(facts: facts).composed()
    case .addendum(let group): RegionalAddendum(facts: facts, group: group).composed()
    case .packageNote: PackageNote(facts: facts).composed()
    case .summary: DelegatesSummary(facts: facts).composed()
    }
  }
}
