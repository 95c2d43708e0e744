public import Model
public import Statistics

/// Everything that a run knows when it writes: the reports say nothing that is not in here.
public struct ReportFacts: Sendable {
  /// The corpus: title, whether it is fictional, its States.
  public let corpus: Corpus
  /// The cycle under analysis.
  public let cycle: Cycle
  /// The year under analysis.
  public let year: ReviewYear
  /// What became of each State in each year of the cycle up to the one under analysis.
  public let coverage: [CoverageLine]
  /// What the counts rest on; `Finding.observation` is an index into `observations`.
  public let facts: CycleFacts
  /// The cells: for the restricted part and for claims alone.
  public let cells: CellTable
  /// What may be said of them: for everything public.
  public let disclosure: DisclosureControl
  /// What of the tests may be said in public.
  public let tests: PublicTests
  /// The terms of the findings of the year that were tested.
  public let terms: [TermFinding]
  /// The words for shares.
  public let scale: ShareScale
  /// The observations of counted documents, in order of symbol and position.
  public let observations: [Observation]
  /// For each of `observations`: the types of technical assistance that it asks for; empty unless
  /// it is a need.
  public let assistance: [[AssistanceType]]
  /// The observations of compilations, submissions and superseded or not drawn summaries.
  public let otherObservations: [Observation]
  /// The documents before the group: those that were read and not repeated, in order of symbol.
  public let documents: [DocumentLine]
  /// The Secretariat's compilation as data.
  public let compilation: [CompiledFinding]
  /// Of how many counted documents a section of a kind said that there was nothing to record.
  public let nilStatements: [Kind: Int]
  /// The number of files that were refused.
  public let refusedFiles: Int
  /// The number of documents that were read with loss, from PDF or text files.
  public let documentsReadWithLoss: Int
  /// The wording of the reports.
  public let phrases: PhraseBook
  /// The words that States share in their findings, by article and kind, most States first.
  public let expressions: [SharedExpression]
  /// The numbers of the observations that speak of reforms not yet done.
  public let reforms: Set<Int>
  /// Passages on good practices that lead to no State, the words of a summary otherwise, by the
  /// number of their observation.
  public let examples: [Int: String]
  /// Where the technical report has its conclusions.
  public let conclusions: ConclusionsPlace
  /// A plan of workshops without its States; nil for none.
  public let workshops: ProposedWorkshops?
  /// The documents of an earlier run, against which changes are marked; nil for none.
  public let earlier: EarlierDocuments?

  /// Makes the facts of a run.
  public init(
    corpus: Corpus, cycle: Cycle, year: ReviewYear, coverage: [CoverageLine],
    facts: CycleFacts, cells: CellTable, disclosure: DisclosureControl, tests: PublicTests,
    terms: [TermFinding], scale: ShareScale,
    observations: [Observation], assistance: [[AssistanceType]],
    otherObservations: [Observation], documents: [DocumentLine],
    compilation: [CompiledFinding], nilStatements: [Kind: Int], refusedFiles: Int,
    documentsReadWithLoss: Int = 0,
    phrases: PhraseBook = .standard, expressions: [SharedExpression] = [], reforms: Set<Int> = [],
    examples: [Int: String] = [:], conclusions: ConclusionsPlace = .first,
    workshops: ProposedWorkshops? = nil, earlier: EarlierDocuments? = nil
  ) {
    self.corpus = corpus
    self.cycle = cycle
    self.year = year
    self.coverage = coverage
    self.facts = facts
    self.cells = cells
    self.disclosure = disclosure
    self.tests = tests
    self.terms = terms
    self.scale = scale
    self.observations = observations
    self.assistance = assistance
    self.otherObservations = otherObservations
    self.documents = documents
    self.compilation = compilation
    self.nilStatements = nilStatements
    self.refusedFiles = refusedFiles
    self.documentsReadWithLoss = documentsReadWithLoss
    self.phrases = phrases
    self.expressions = expressions
    self.reforms = reforms
    self.examples = examples
    self.conclusions = conclusions
    self.workshops = workshops
    self.earlier = earlier
  }
}

/// What became of one State's review in one year.
public struct CoverageLine: Hashable, Sendable {
  /// What became of a review.
  public enum Status: String, Sendable {
    /// The summary is there and counted.
    case reviewed
    /// Drawn, and the summary is not there.
    case pending
    /// A signatory of the Convention, reviewed of its own will and not counted.
    case voluntary
    /// A summary is there, but the State was not drawn.
    case notDrawn
  }

  /// The number of the year of the cycle.
  public let year: Int
  /// The State.
  public let state: StateCode
  /// Its regional group, if it has one.
  public let regionalGroup: RegionalGroup?
  /// What became of its review.
  public let status: Status
  /// The symbol of the summary; of several, joined by "; "; empty where there is none.
  public let symbol: String

  /// Makes a line.
  public init(
    year: Int, state: StateCode, regionalGroup: RegionalGroup?, status: Status, symbol: String
  ) {
    self.year = year
    self.state = state
    self.regionalGroup = regionalGroup
    self.status = status
    self.symbol = symbol
  }
}

/// A document before the group.
public struct DocumentLine: Hashable, Sendable {
  /// What the document is.
  public let kind: DocumentKind
  /// The symbol.
  public let symbol: String
  /// The title.
  public let title: String
  /// The date.
  public let date: CalendarDate
  /// The language of the version that was read.
  public let language: DocumentLanguage
  /// The number of the cycle.
  public let cycle: Int
  /// The number of the year of the cycle.
  public let year: Int
  /// The State under review, if it speaks of one.
  public let state: StateCode?
  /// The group of an addendum.
  public let regionalGroup: RegionalGroup?
  /// Whether its findings are counted.
  public let isCounted: Bool

  /// Makes a line.
  public init(
    kind: DocumentKind, symbol: String, title: String, date: CalendarDate,
    language: DocumentLanguage, cycle: Int, year: Int, state: StateCode?,
    regionalGroup: RegionalGroup?, isCounted: Bool
  ) {
    self.kind = kind
    self.symbol = symbol
    self.title = title
    self.date = date
    self.language = language
    self.cycle = cycle
    self.year = year
    self.state = state
    self.regionalGroup = regionalGroup
    self.isCounted = isCounted
  }
}

/// One finding of the Secretariat's compilation, held against the registry.
public struct CompiledFinding: Hashable, Sendable {
  /// The symbol of the compilation.
  public let document: String
  /// The number of the cycle.
  public let cycle: Int
  /// The number of the year of the cycle.
  public let year: Int
  /// The sort of finding.
  public let kind: Kind
  /// What it is about.
  public let provisions: [Provision]
  /// The group, if it speaks of one.
  public let regionalGroup: RegionalGroup?
  /// The number of States that it gives.
  public let states: Int?
  /// The words.
  public let text: String

  /// Makes a finding.
  public init(
    document: String, cycle: Int, year: Int, kind: Kind, provisions: [Provision],
    regionalGroup: RegionalGroup?, states: Int?, text: String
  ) {
    self.document = document
    self.cycle = cycle
    self.year = year
    self.kind = kind
    self.provisions = provisions
    self.regionalGroup = regionalGroup
    self.states = states
    self.text = text
  }
}
