import Model
import Reporting
import Statistics
import Storage

/// Brings together who was drawn, who was reviewed and what was found, for one cycle.
struct CoverageBuilder {
  /// A counted document with its observations.
  struct Summary {
    let facts: StoredDocument
    let observations: [Observation]
    /// The place of the first of them among all of the cycle.
    let place: Int
  }

  private let corpus: Corpus
  private let cycle: Cycle
  private let summaries: [Summary]
  private let counted: [StoredDocument]
  private let notDrawn: [StoredDocument]

  /// Takes the documents that say something of a State.
  ///
  /// - Parameters:
  ///   - corpus: The corpus.
  ///   - cycle: The cycle.
  ///   - counted: Its counted documents, in order of symbol.
  ///   - notDrawn: Summaries of States that were not drawn, in order of symbol; those of other cycles
  ///     are left aside.
  init(corpus: Corpus, cycle: Cycle, counted: [Summary], notDrawn: [StoredDocument]) {
    self.corpus = corpus
    self.cycle = cycle
    summaries = counted
    self.counted = counted.map(\.facts)
    self.notDrawn = notDrawn.filter { $0.cycle == cycle.number }
  }

  /// What became of each State's review, by year, then by code.
  func coverage(through last: Int) -> [CoverageLine] {
    cycle.years.filter { $0.number <= last }.flatMap(coverage(of:))
  }

  /// What the counts rest on; a finding's observation is its place in `observations`.
  func facts(through last: Int) -> CycleFacts {
    CycleFacts(
      cycle: cycle.number, years: cycle.years.filter { $0.number <= last }.map(facts(of:)))
  }

  private func coverage(of year: ReviewYear) -> [CoverageLine] {
    let summaries = symbols(counted, year: year.number)
    let others = symbols(notDrawn, year: year.number)
    let states = Set(drawn(year)).union(others.keys).sorted()
    return states.compactMap { code in
      guard let state = corpus.population[code] else { return nil }
      let status: CoverageLine.Status =
        if let found = summaries[code], !found.isEmpty {
          isVoluntary(state, year) ? .voluntary : .reviewed
        } else if others[code] != nil {
          .notDrawn
        } else {
          .pending
        }
      return CoverageLine(
        year: year.number, state: code, regionalGroup: state.regionalGroup, status: status,
        symbol: (summaries[code] ?? others[code] ?? []).joined(separator: "; "))
    }
  }

  private func facts(of year: ReviewYear) -> YearFacts {
    let states = corpus.population.values.filter { !$0.isOrganization }
      .sorted { $0.code < $1.code }
    let documents = Dictionary(grouping: summaries.filter { $0.facts.year == year.number }) {
      $0.facts.state
    }
    var reviewed: [ReviewFacts] = []
    var pending: [YearFacts.Party] = []
    let drawn = Set(drawn(year))
    for state in states where drawn.contains(state.code) {
      if isVoluntary(state, year) { continue }
      if let summaries = documents[state.code] {
        reviewed.append(review(of: party(state, year), summaries))
      } else {
        pending.append(party(state, year))
      }
    }
    return YearFacts(
      year: year.number, population: states.map { party($0, year) }, reviewed: reviewed,
      pending: pending)
  }

  private func review(of party: YearFacts.Party, _ summaries: [Summary]) -> ReviewFacts {
    var findings: [ReviewFacts.Finding] = []
    for summary in summaries {
      for (offset, observation) in summary.observations.enumerated() {
        for provision in observation.inScope {
          findings.append(
            ReviewFacts.Finding(
              kind: observation.kind, provision: provision,
              observation: summary.place + offset))
        }
      }
    }
    return ReviewFacts(party: party, findings: findings)
  }

  /// The States drawn for a year; where nobody was, those with a summary.
  private func drawn(_ year: ReviewYear) -> [StateCode] {
    year.reviews.isEmpty
      ? counted.filter { $0.year == year.number }.compactMap(\.state) : year.reviews
  }

  private func party(_ state: State, _ year: ReviewYear) -> YearFacts.Party {
    YearFacts.Party(
      state: state.code, group: state.regionalGroup,
      boundBy: state.instruments(boundOn: year.to))
  }

  /// A signatory of the Convention is reviewed of its own will, and counted nowhere.
  private func isVoluntary(_ state: State, _ year: ReviewYear) -> Bool {
    state.isSignatory(of: .untoc, on: year.to)
  }

  private func symbols(_ documents: [StoredDocument], year: Int) -> [StateCode: [String]] {
    var symbols: [StateCode: [String]] = [:]
    for document in documents where document.year == year {
      if let state = document.state { symbols[state, default: []].append(document.symbol) }
    }
    return symbols
  }
}
