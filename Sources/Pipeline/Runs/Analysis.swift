import Model
import Reporting
import Statistics
import Storage
import Tagging
import Treaties

/// Everything that one corpus says of one year of a cycle.
struct Analysis {
  let corpus: Corpus
  let cycle: Cycle
  let year: ReviewYear
  /// What became of each file, in the order of paths.
  let statuses: [FileStatus]
  let refusals: [Refusal]
  let warnings: [Warning]
  /// Of counted documents, in order of symbol and position.
  let observations: [Observation]
  /// Of compilations, submissions, corrigenda, superseded and not drawn documents.
  let otherObservations: [Observation]
  let facts: CycleFacts
  let cells: CellTable
  let tests: CycleTests
  let emerging: EmergingFindings
  let coverage: [CoverageLine]
  private let counted: [StoredDocument]
  private let standing: [(facts: StoredDocument, status: FileStatus)]

  /// Analyses a corpus as it was read.
  ///
  /// - Parameters:
  ///   - read: The corpus as it was read.
  ///   - cycleNumber: The cycle; nil for the latest that has a counted summary.
  ///   - yearNumber: The year; nil for the latest of the cycle that has a counted summary.
  /// - Throws: `PipelineError` where the corpus has no such cycle or year.
  init(
    _ read: ReadCorpus, cycle cycleNumber: Int? = nil, year yearNumber: Int? = nil
  ) throws(PipelineError) {
    corpus = read.corpus
    let resolution = Analysis.resolve(read)
    statuses = read.files.indices.map { index in resolution.status[index] ?? .refused }
    refusals = read.refusals + read.files.compactMap(\.outcome.refusal) + resolution.refusals
    let ownWarnings = read.files.enumerated().flatMap { index, file in
      resolution.status[index] == .refused ? [] : file.outcome.facts?.warnings ?? []
    }
    warnings = read.warnings + ownWarnings + resolution.warnings
    standing = read.files.enumerated().compactMap { index, file in
      guard let facts = file.outcome.facts, let status = resolution.status[index] else {
        return nil
      }
      return status == .refused || status == .repeated ? nil : (facts, status)
    }.sorted { ($0.facts.symbol, $0.facts.date) < ($1.facts.symbol, $1.facts.date) }
    counted = standing.filter { $0.status == .counted }.map(\.facts)
    (cycle, year) = try Analysis.span(
      corpus, counted, cycle: cycleNumber, year: yearNumber)
    observations = counted.flatMap(\.observations)
    let countedSymbols = Set(counted.map(\.symbol))
    otherObservations = standing.filter { facts, status in
      // A corrigendum lists corrections; it records nothing itself.
      (status == .source || status == .superseded) && !DocumentSymbol(facts.symbol).isCorrigendum
    }
    .flatMap { Analysis.otherObservations($0.facts, besides: countedSymbols) }
    var places: [String: Int] = [:]
    var place = 0
    for document in counted {
      places[document.symbol] = place
      place += document.observations.count
    }
    let builder = CoverageBuilder(
      corpus: corpus, cycle: cycle, counted: counted,
      notDrawn: standing.filter { $0.status == .source && $0.facts.kind.isCounted }.map(\.facts))
    coverage = builder.coverage(through: year.number)
    facts = builder.facts(through: year.number, placeOfDocument: places)
    cells = CellTable(of: facts)
    tests = CycleTests(facts: facts, cells: cells)
    emerging = EmergingFindings(observations: observations, facts: facts)
  }

  /// How many files came to what; the numbers add up to the number of files.
  var numberOfFiles: [FileStatus: Int] {
    statuses.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// What the reports are written from.
  func reportFacts(
    earlier: EarlierRun? = nil, phrases: PhraseBook = .standard,
    conclusions: ConclusionsPlace = .first
  ) -> ReportFacts {
    let disclosure = DisclosureControl(facts: facts, cells: cells, earlier: earlier?.publication)
    let words = ExpressionFindings(observations: observations, facts: facts)
    let examples = PracticeExamples(
      expressions: words.expressions, observations: observations, population: corpus.population)
    return ReportFacts(
      corpus: corpus, cycle: cycle, year: year, coverage: coverage, facts: facts, cells: cells,
      disclosure: disclosure,
      tests: PublicTests(tests: tests, facts: facts, cells: cells, control: disclosure),
      terms: emerging.terms, scale: .standard,
      observations: observations,
      assistance: observations.map {
        $0.kind == .technicalAssistanceNeed ? AssistanceType.named(in: $0.text) : []
      },
      otherObservations: otherObservations, documents: documents, compilation: compilation,
      nilStatements: nilStatements, refusedFiles: statuses.count { $0 == .refused },
      documentsReadWithLoss: standing.count { $0.facts.isReadWithLoss },
      phrases: phrases, expressions: words.expressions, reforms: words.reforms,
      examples: examples.passages, conclusions: conclusions, earlier: earlier?.documents)
  }

  private static func resolve(_ read: ReadCorpus) -> VersionResolution {
    let documents = read.files.enumerated().compactMap { index, file in
      file.outcome.facts.map { (index: index, file: file.path, facts: $0) }
    }
    return VersionResolution(documents, corpus: read.corpus)
  }

  private static func span(
    _ corpus: Corpus, _ counted: [StoredDocument], cycle: Int?, year: Int?
  ) throws(PipelineError) -> (Cycle, ReviewYear) {
    let latest = counted.filter { cycle == nil || $0.cycle == cycle }
      .max { ($0.cycle, $0.year) < ($1.cycle, $1.year) }
    let number = cycle ?? latest?.cycle ?? corpus.cycles.last?.number ?? 0
    guard let chosen = corpus.cycle(number) else {
      let known = corpus.cycles.map { String($0.number) }.joined(separator: ", ")
      throw PipelineError("the corpus has no cycle \(number); it has: \(known)")
    }
    let yearNumber = year ?? latest?.year ?? chosen.years.last?.number ?? 0
    guard let chosenYear = chosen.year(yearNumber) else {
      let known = chosen.years.map { String($0.number) }.joined(separator: ", ")
      throw PipelineError("cycle \(number) has no year \(yearNumber); it has: \(known)")
    }
    return (chosen, chosenYear)
  }

  /// A replaced text whose symbol a counted one bears is addressed with its date, so that every
  /// observation of a run has an address of its own.
  private static func otherObservations(
    _ facts: StoredDocument, besides counted: Set<String>
  ) -> [Observation] {
    guard counted.contains(facts.symbol) else { return facts.observations }
    return facts.observations.map { $0.addressed(as: "\(facts.symbol)@\(facts.date)") }
  }

  private var documents: [DocumentLine] {
    standing.map { facts, status in
      DocumentLine(
        kind: facts.kind, symbol: facts.symbol, title: facts.title, date: facts.date,
        language: facts.language, cycle: facts.cycle, year: facts.year, state: facts.state,
        regionalGroup: facts.regionalGroup, isCounted: status == .counted)
    }
  }

  private var compilation: [CompiledFinding] {
    standing.filter { $0.status == .source }.flatMap { facts, _ in
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
    counted.filter { $0.cycle == cycle.number && $0.year == year.number }
      .reduce(into: [:]) { counts, document in
        for kind in Set(document.nilStatements) { counts[kind, default: 0] += 1 }
      }
  }
}

extension ReadCorpus.Outcome {
  var facts: StoredDocument? {
    if case .read(let facts) = self { facts } else { nil }
  }

  var refusal: Refusal? {
    if case .refused(let refusal) = self { refusal } else { nil }
  }
}

extension Observation {
  /// The same observation under another address.
  fileprivate func addressed(as address: String) -> Observation {
    let rowPart = row.map { ".\($0)" } ?? ""
    return Observation(
      id: "\(address)#\(block)\(rowPart)", document: document, block: block, row: row,
      paragraph: paragraph, kind: kind, provisions: provisions, basis: basis, state: state,
      regionalGroup: regionalGroup, cycle: cycle, year: year, outOfScope: outOfScope, text: text)
  }
}

extension StoredDocument {
  /// Whether the file did not say what is a heading, a paragraph or a table.
  fileprivate var isReadWithLoss: Bool { warnings.contains { $0.reason == .readWithLoss } }
}
