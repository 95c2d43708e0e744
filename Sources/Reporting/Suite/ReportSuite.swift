/// The documents of a run, each from the same facts, each the same whatever else is written.
public struct ReportSuite: Sendable {
  private let facts: ReportFacts

  /// Makes the suite of a run.
  public init(facts: ReportFacts) { self.facts = facts }

  /// Returns a document with its claims and the cells of its tables.
  ///
  /// Where the run has an earlier one, what has changed since is marked.
  public func composed(_ document: SuiteDocument) -> ComposedReport {
    let composed = unmarked(document)
    guard let earlier = facts.earlier else { return composed }
    var report = composed.report
    report.changes = earlier.changes(in: report)
    return ComposedReport(report: report, claims: composed.claims, cells: composed.cells)
  }

  /// Returns documents, made side by side, in the order given.
  public func composed(_ documents: [SuiteDocument]) async -> [ComposedReport] {
    await withTaskGroup(of: (place: Int, report: ComposedReport).self) { group in
      for (place, document) in documents.enumerated() {
        group.addTask { (place, composed(document)) }
      }
      var reports: [(place: Int, report: ComposedReport)] = []
      for await report in group { reports.append(report) }
      return reports.sorted { $0.place < $1.place }.map(\.report)
    }
  }

  private func unmarked(_ document: SuiteDocument) -> ComposedReport {
    switch document {
    case .technicalReport: TechnicalReport(facts: facts).composed()
    case .thematicReport: ThematicReport(facts: facts).composed()
    case .addendum(let group): RegionalAddendum(facts: facts, group: group).composed()
    case .packageNote: PackageNote(facts: facts).composed()
    case .summary: DelegatesSummary(facts: facts).composed()
    }
  }
}
