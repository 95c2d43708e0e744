import Model
import Reporting
import Statistics
import Storage
import Tagging
import Treaties

/// Everything that one corpus says of one year of a cycle.
struct Analysis {
  /// The corpus's documents, and which of them stand.
  let standing: CorpusStanding
  /// Of counted documents of the cycle, in order of symbol and position.
  let observations: [Observation]
  let facts: CycleFacts
  let cells: CellTable
  let tests: CycleTests
  let emerging: EmergingFindings
  let coverage: [CoverageLine]

  /// Analyses the cycle and year of what stands.
  ///
  /// - Throws: `PipelineError` where observations that were written cannot be read back.
  init(_ standing: CorpusStanding) async throws(PipelineError) {
    self.standing = standing
    let (cycle, year) = (standing.cycle, standing.year)
    let counted = standing.counted.filter { $0.facts.cycle == cycle.number }
    var all: [Observation] = []
    var summaries: [CoverageBuilder.Summary] = []
    for document in counted {
      let own = try standing.observations(of: document)
      summaries.append(
        CoverageBuilder.Summary(
          facts: document.facts, observations: own, place: all.count))
      all += own
    }
    let observations = all
    self.observations = observations
    let notDrawn = standing.documents.filter { $0.status == .source && $0.facts.kind.isCounted }
    let builder = CoverageBuilder(
      corpus: standing.corpus, cycle: cycle, counted: summaries, notDrawn: notDrawn.map(\.facts))
    coverage = builder.coverage(through: year.number)
    let facts = builder.facts(through: year.number)
    self.facts = facts
    // The words of the findings and their numbers wait for nothing of each other.
    async let emerging = EmergingFindings(observations: observations, facts: facts)
    cells = CellTable(of: facts)
    tests = CycleTests(facts: facts, cells: cells)
    self.emerging = await emerging
  }

  var corpus: Corpus { standing.corpus }
  /// All States, in the order of their codes.
  var population: [State] { corpus.population.values.sorted { $0.code < $1.code } }
  var cycle: Cycle { standing.cycle }
  var year: ReviewYear { standing.year }

  /// What the reports are written from.
  ///
  /// - Throws: `PipelineError` where observations that were written cannot be read back.
  func reportFacts(
    earlier: EarlierRun? = nil, phrases: PhraseBook = .standard,
    conclusions: ConclusionsPlace = .first, workshops: ProposedWorkshops? = nil
  ) async throws(PipelineError) -> ReportFacts {
    async let expressions = ExpressionFindings(observations: observations, facts: facts)
    let disclosure = DisclosureControl(facts: facts, cells: cells, earlier: earlier?.publication)
    let tests = PublicTests(
      tests: tests, facts: facts, cells: cells, control: disclosure, earlier: earlier?.publication)
    let assistance = observations.map {
      $0.kind == .technicalAssistanceNeed ? AssistanceType.named(in: $0.text) : []
    }
    let words = await expressions
    let examples = PracticeExamples(
      expressions: words.expressions, observations: observations, population: corpus.population)
    return ReportFacts(
      corpus: corpus, cycle: cycle, year: year, coverage: coverage, facts: facts, cells: cells,
      disclosure: disclosure, tests: tests, terms: emerging.terms, scale: .standard,
      observations: observations, assistance: assistance,
      otherObservations: try standing.otherObservations(cycle: cycle.number), documents: documents,
      compilation: compilation, nilStatements: nilStatements,
      refusedFiles: standing.statuses.count { $0 == .refused },
      documentsReadWithLoss: standing.documents.count { $0.facts.isReadWithLoss },
      phrases: phrases, expressions: words.expressions, reforms: words.reforms,
      examples: examples.passages, conclusions: conclusions, workshops: workshops,
      earlier: earlier?.documents)
  }

  private var documents: [DocumentLine] {
    standing.documents.map { document in
      let facts = document.facts
      return DocumentLine(
        kind: facts.kind, symbol: facts.symbol, title: facts.title, date: facts.date,
        language: facts.language, cycle: facts.cycle, year: facts.year, state: facts.state,
        regionalGroup: facts.regionalGroup, isCounted: document.status == .counted)
    }
  }

  private var compilation: [CompiledFinding] {
    standing.documents.filter { $0.status == .source }.map(\.facts).flatMap { facts in
      facts.entries.map { entry in
        CompiledFinding(
          document: facts.symbol, cycle: facts.cycle, year: facts.year, kind: entry.kind,
          provisions: entry.provisions.compactMap { Provision(named: $0) },
          regionalGroup: entry.regionalGroup ?? facts.regionalGroup, states: entry.states,
          text: entry.text)
      }
    }
  }

  private var nilStatements: [Kind: Int] {
    standing.counted.map(\.facts).filter { $0.cycle == cycle.number && $0.year == year.number }
      .reduce(into: [:]) { counts, document in
        for kind in Set(document.nilStatements) { counts[kind, default: 0] += 1 }
      }
  }
}

extension StoredDocument {
  /// Whether the file did not say what is a heading, a paragraph or a table.
  fileprivate var isReadWithLoss: Bool { warnings.contains { $0.reason == .readWithLoss } }
}
