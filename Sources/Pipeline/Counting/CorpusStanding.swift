import Foundation
import Model
import Reporting
import Storage
import Treaties

/// What became of each file of a corpus, which documents stand, and the year that is analysed.
struct CorpusStanding {
  /// A document that is neither refused nor a repetition.
  struct Document {
    let facts: StoredDocument
    let status: FileStatus
    let written: WrittenObservations?

    /// The number of its observations.
    var number: Int { written?.number ?? facts.observations.count }

    /// A corrigendum lists corrections; it records nothing itself.
    fileprivate var isOther: Bool {
      (status == .source || status == .superseded) && !DocumentSymbol(facts.symbol).isCorrigendum
    }
  }

  let corpus: Corpus
  let cycle: Cycle
  let year: ReviewYear
  /// What became of each file, in the order of paths.
  let statuses: [FileStatus]
  let refusals: [Refusal]
  let warnings: [Warning]
  /// All documents that stand, in the order of symbol and date.
  let documents: [Document]
  /// The counted ones of them.
  let counted: [Document]
  /// Compilations, submissions, superseded and not drawn documents.
  let others: [Document]
  /// The file of the lines that were written while the corpus was read; nil where they are held.
  let source: String?

  /// Settles what stands.
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
    source = read.lines
    let resolution = Self.resolve(read)
    statuses = read.files.indices.map { index in resolution.status[index] ?? .refused }
    refusals = read.refusals + read.files.compactMap(\.outcome.refusal) + resolution.refusals
    let ownWarnings = read.files.enumerated().flatMap { index, file in
      resolution.status[index] == .refused ? [] : file.outcome.facts?.warnings ?? []
    }
    warnings = read.warnings + ownWarnings + resolution.warnings
    documents = read.files.enumerated().compactMap { index, file in
      guard let facts = file.outcome.facts, let status = resolution.status[index],
        status != .refused, status != .repeated
      else { return nil }
      return Document(facts: facts, status: status, written: file.written)
    }.sorted { ($0.facts.symbol, $0.facts.date) < ($1.facts.symbol, $1.facts.date) }
    counted = documents.filter { $0.status == .counted }
    others = documents.filter(\.isOther)
    (cycle, year) = try Self.span(corpus, counted, cycle: cycleNumber, year: yearNumber)
  }

  /// How many files came to what; the numbers add up to the number of files.
  var numberOfFiles: [FileStatus: Int] {
    statuses.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// The number of observations of counted documents.
  var numberOfObservations: Int { counted.reduce(0) { $0 + $1.number } }

  private static func resolve(_ read: ReadCorpus) -> VersionResolution {
    let documents = read.files.enumerated().compactMap { index, file in
      file.outcome.facts.map { (index: index, file: file.path, facts: $0) }
    }
    return VersionResolution(documents, corpus: read.corpus)
  }

  private static func span(
    _ corpus: Corpus, _ counted: [Document], cycle: Int?, year: Int?
  ) throws(PipelineError) -> (Cycle, ReviewYear) {
    let latest = counted.map(\.facts).filter { cycle == nil || $0.cycle == cycle }
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
}

/// The observations of the documents that stand.
extension CorpusStanding {
  /// Lines of a file of observations.
  enum Lines: Sendable {
    /// Lines that were written while the corpus was read, in bytes of the file of lines.
    case written(Range<Int>)
    /// Observations whose lines are still to be written.
    case held([Observation])
  }

  /// The lines of the counted documents, in order of symbol and position.
  var countedLines: [Lines] {
    counted.map { document in
      document.written.map { .written($0.place) } ?? .held(document.facts.observations)
    }
  }

  /// The lines of the other documents, in order of symbol and position.
  ///
  /// - Throws: `PipelineError` where what was written cannot be read back.
  func otherLines() throws(PipelineError) -> [Lines] {
    let addresses = DocumentAddresses(counted: counted, others: others)
    return try others.map { document throws(PipelineError) in
      if let written = document.written, addresses[document] == nil {
        return .written(written.place)
      }
      return .held(try other(document, addresses))
    }
  }

  /// The observations of counted documents, in order of symbol and position.
  ///
  /// - Parameter cycle: The cycle; nil for all, where the reading held all.
  /// - Returns: The observations.
  /// - Throws: `PipelineError` where what was written cannot be read back.
  func observations(cycle: Int? = nil) throws(PipelineError) -> [Observation] {
    var all: [Observation] = []
    for document in counted where cycle == nil || document.facts.cycle == cycle {
      all += try observations(of: document)
    }
    return all
  }

  /// The observations of the other documents, in order of symbol and position.
  ///
  /// - Parameter cycle: The cycle; nil for all, where the reading held all.
  /// - Returns: The observations.
  /// - Throws: `PipelineError` where what was written cannot be read back.
  func otherObservations(cycle: Int? = nil) throws(PipelineError) -> [Observation] {
    let addresses = DocumentAddresses(counted: counted, others: others)
    var all: [Observation] = []
    for document in others where cycle == nil || document.facts.cycle == cycle {
      all += try other(document, addresses)
    }
    return all
  }

  /// A document's observations: those in memory, else as they were written.
  func observations(of document: Document) throws(PipelineError) -> [Observation] {
    let facts = document.facts
    guard let written = document.written, facts.observations.count < written.number,
      let source
    else { return facts.observations }
    return try ObservationLine.observations(in: written.place, of: source)
  }

  private func other(
    _ document: Document, _ addresses: DocumentAddresses
  ) throws(PipelineError) -> [Observation] {
    let observations = try observations(of: document)
    guard let address = addresses[document] else { return observations }
    return observations.map { $0.addressed(as: address) }
  }
}

/// The addresses of documents that are not counted where the symbol alone would be another's too:
/// with the date, and where that is not enough with the language.
private struct DocumentAddresses {
  private var bearers: [String: Int] = [:]

  init(counted: [CorpusStanding.Document], others: [CorpusStanding.Document]) {
    for document in counted { bearers[document.facts.symbol, default: 0] += 1 }
    for document in others {
      bearers[document.facts.symbol, default: 0] += 1
      bearers[Self.dated(document), default: 0] += 1
    }
  }

  private static func dated(_ document: CorpusStanding.Document) -> String {
    "\(document.facts.symbol)@\(document.facts.date)"
  }

  /// The address; nil where it is the symbol.
  subscript(document: CorpusStanding.Document) -> String? {
    guard bearers[document.facts.symbol, default: 0] > 1 else { return nil }
    let dated = Self.dated(document)
    return bearers[dated, default: 0] > 1 ? "\(dated)/\(document.facts.language.rawValue)" : dated
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
