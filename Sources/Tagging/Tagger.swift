public import Model
import Treaties

/// Turns documents into observations, by the headings, lists and citations of their text.
public struct Tagger: Sendable {
  private let corpus: Corpus

  /// Makes a tagger for the documents of a corpus.
  public init(corpus: Corpus) { self.corpus = corpus }

  /// Returns what a document records.
  ///
  /// - Parameters:
  ///   - document: A document whose cycle and year the corpus has.
  ///   - file: The file, for warnings.
  /// - Returns: Findings with their provisions, nil statements, and warnings.
  /// - Complexity: Linear in the text.
  public func tag(_ document: SourceDocument, file: String) -> TaggedDocument {
    var pass = TaggingPass(document: document, file: file, corpus: corpus)
    pass.run()
    return TaggedDocument(
      observations: pass.observations, nilStatements: pass.nilStatements,
      warnings: pass.warnings)
  }
}

/// One walk through a document.
private struct TaggingPass {
  let document: SourceDocument
  let file: String
  let corpus: Corpus
  var observations: [Observation] = []
  var nilStatements: [Kind] = []
  var warnings: [Warning] = []

  private let stateName: String?
  private let regionalGroup: RegionalGroup?
  private let scope: ScopeRule?
  private let nilStatement = NilStatement()
  private var path = SectionPath()
  private var lists = ListContext()
  private var reader: CitationReader
  /// The kinds of headings met: the same few stand beneath each article, and to tell a title of an
  /// article from them was a fifth of the time that tagging takes.
  private var headingKinds: [String: Kind?] = [:]
  /// The last answer about scope: many findings inherit the same provisions.
  private var outside: (of: [Provision], answer: [Provision]) = ([], [])

  init(document: SourceDocument, file: String, corpus: Corpus) {
    self.document = document
    self.file = file
    self.corpus = corpus
    let state = document.state.flatMap { corpus.population[$0] }
    stateName = state?.name
    regionalGroup = state?.regionalGroup ?? document.regionalGroup
    scope = corpus.cycle(document.cycle).flatMap { cycle in
      cycle.year(document.year).map { ScopeRule(state: state, cycle: cycle, year: $0) }
    }
    reader = CitationReader(defaultInstrument: corpus.defaultInstrument)
  }

  mutating func run() {
    for (index, block) in document.blocks.enumerated() {
      switch block {
      case .heading(let heading):
        enter(heading, at: index)
      case .paragraph(let passage):
        if endsWithColon(passage.text), isFollowedByItem(index) {
          lists.introduce(cited(passage, at: index), depth: 0)
        } else {
          lists.leave()
          record(passage, at: index)
        }
      case .listIntroduction(let passage):
        lists.introduce(cited(passage, at: index), depth: passage.listDepth)
      case .item(let passage):
        lists.enterItem(depth: max(1, passage.listDepth))
        record(passage, at: index)
      case .table(let table):
        lists.leave()
        record(table, at: index)
      case .note:
        break
      }
    }
  }

  // MARK: Headings

  private mutating func enter(_ heading: Heading, at index: Int) {
    lists.leave()
    path.leave(level: heading.level)
    setReader()
    let citing = Citing(heading.text, references: heading.references, reader: reader)
    warn(citing.warnings, at: index)
    let ownKind = kind(of: heading.text)
    // A heading that cites articles of several instruments speaks of no one instrument's section.
    let named = Set(citing.instruments).union(citing.provisions.map(\.instrument))
    let isOneSection = named.count == 1 && !citing.instruments.isEmpty
    path.enter(
      SectionPath.Section(
        level: heading.level, kind: ownKind ?? path.kind, provisions: citing.provisions,
        instrument: isOneSection ? named.first : path.instrument,
        lastProtocol: citing.instruments.last { $0.isProtocol } ?? path.lastProtocol))
    setReader()
  }

  /// What a heading's own words say its section records.
  private mutating func kind(of heading: String) -> Kind? {
    if let known = headingKinds[heading] { return known }
    var kind = HeadingWords.kind(of: heading)
    if kind != nil, Registry.isArticleTitle(heading) { kind = nil }
    headingKinds[heading] = .some(kind)
    return kind
  }

  private mutating func setReader() {
    reader = CitationReader(
      defaultInstrument: corpus.defaultInstrument, sectionInstrument: path.instrument,
      sectionProtocol: path.lastProtocol)
  }

  // MARK: Passages

  private func endsWithColon(_ text: String) -> Bool { text.hasSuffix(":") }

  /// Whether the next block is an item; a note of the paragraph may stand between.
  private func isFollowedByItem(_ index: Int) -> Bool {
    for block in document.blocks[(index + 1)...] {
      switch block {
      case .note: continue
      case .item: return true
      default: return false
      }
    }
    return false
  }

  private mutating func cited(_ passage: Passage, at index: Int) -> [Provision] {
    guard path.kind != nil else { return [] }
    let citing = Citing(passage.text, references: passage.references, reader: reader)
    warn(citing.warnings, at: index)
    return citing.provisions
  }

  private mutating func record(_ passage: Passage, at index: Int) {
    guard let kind = path.kind, !passage.text.isEmpty else { return }
    if nilStatement.matches(passage.text, kind: kind, stateName: stateName) {
      nilStatements.append(kind)
      return
    }
    let own = cited(passage, at: index)
    append(
      kind: kind, text: passage.text, own: own,
      inherited: own.isEmpty ? inherited(from: lists.provisions) : [],
      block: index, row: nil, paragraph: passage.number)
  }

  private mutating func record(_ table: Table, at index: Int) {
    for (number, row) in table.rows.enumerated() {
      guard let kind = row.finding?.kind ?? path.kind else { continue }
      let filled = row.cells.filter { !$0.isEmpty }
      guard !filled.isEmpty else { continue }
      if isNil(filled, kind: kind) {
        nilStatements.append(kind)
        continue
      }
      var own = row.finding.map { stated($0) } ?? []
      if own.isEmpty {
        let citing = Citing(row.text, references: row.references, reader: reader)
        warn(citing.warnings, at: index)
        own = citing.provisions
      }
      append(
        kind: kind, text: row.text, own: own, inherited: own.isEmpty ? path.provisions : [],
        block: index, row: number, paragraph: row.finding?.paragraph)
    }
  }

  /// The provisions that a row has in a cell of their own; they stand above those of its text.
  private mutating func stated(_ finding: StatedFinding) -> [Provision] {
    if finding.provisions.isEmpty { return [] }
    let reading = StatedReading(
      finding.provisions, defaultInstrument: corpus.defaultInstrument)
    warnings += reading.warnings.map {
      Warning(file: file, line: finding.line, reason: .unknownProvision, message: $0)
    }
    return reading.provisions
  }

  /// A row records nothing where some cell says so and the others only name the subject.
  private func isNil(_ cells: [String], kind: Kind) -> Bool {
    let (nilCells, others) = cells.reduce(into: ([String](), [String]())) { parts, cell in
      if nilStatement.matches(cell, kind: kind, stateName: stateName) {
        parts.0.append(cell)
      } else {
        parts.1.append(cell)
      }
    }
    return !nilCells.isEmpty && others.allSatisfy(isSubject)
  }

  /// Whether a cell is an article's title or citation, and no statement.
  private func isSubject(_ cell: String) -> Bool {
    if Registry.isArticleTitle(cell) { return true }
    let reading = reader.read(cell)
    return reading.citations.contains { citation in
      citation.span.utf8Count + 3 >= cell.utf8.count
    }
  }

  private func inherited(from leadIn: [Provision]) -> [Provision] {
    leadIn.isEmpty ? path.provisions : leadIn
  }

  private mutating func append(
    kind: Kind, text: String, own: [Provision], inherited: [Provision], block: Int, row: Int?,
    paragraph: String?
  ) {
    let provisions = own.isEmpty ? inherited : own
    if provisions != outside.of { outside = (provisions, scope?.outside(provisions) ?? []) }
    let rowPart = row.map { ".\($0)" } ?? ""
    observations.append(
      Observation(
        id: "\(document.symbol)#\(block)\(rowPart)", document: document.symbol, block: block,
        row: row, paragraph: paragraph, kind: kind, provisions: provisions,
        basis: own.isEmpty ? (inherited.isEmpty ? .none : .inherited) : .cited,
        state: document.state, regionalGroup: regionalGroup, cycle: document.cycle,
        year: document.year, outOfScope: outside.answer, text: text))
  }

  private mutating func warn(_ messages: [String], at index: Int) {
    for message in messages {
      warnings.append(
        Warning(
          file: file, line: nil, reason: .unknownProvision,
          message: "block \(index): \(message)"))
    }
  }
}
