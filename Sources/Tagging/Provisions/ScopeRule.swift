import Model

/// Which provisions are counted for a State in a year of a cycle (the method, section 3).
struct ScopeRule {
  private let boundBy: InstrumentSet?
  private let articles: [Provision]

  /// Settles the scope for a document.
  ///
  /// - Parameters:
  ///   - state: The State under review; nil for a document that speaks of none, whose findings
  ///     are out of scope only by article.
  ///   - cycle: The cycle, for the articles under review.
  ///   - year: The year, whose last day decides who is a party.
  init(state: State?, cycle: Cycle, year: ReviewYear) {
    articles = cycle.scope
    guard let state else {
      boundBy = nil
      return
    }
    // A signatory is reviewed under the Convention of its own will, and counted nowhere.
    let isVoluntary = state.isSignatory(of: .untoc, on: year.to)
    boundBy = isVoluntary ? [] : state.instruments(boundOn: year.to)
  }

  /// Returns those of the provisions that are not counted, in the same order.
  func outside(_ provisions: [Provision]) -> [Provision] {
    provisions.filter { !isCounted($0) }
  }

  private func isCounted(_ provision: Provision) -> Bool {
    if let boundBy, !boundBy.contains(provision.instrument) { return false }
    if provision.isInstrument || articles.isEmpty { return true }
    return articles.contains { $0.contains(provision) }
  }
}
