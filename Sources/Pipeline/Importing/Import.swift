import Foundation
import Ingest
public import Model
import Treaties

/// Makes a corpus of files as an office has them, or adds files to one.
///
/// Files are copied and never moved. What stands in the corpus already is not overwritten, but for
/// side files that nobody has changed since the import wrote them, and the table itself, whose rows
/// keep what a person has written.
public struct Import: Sendable {
  /// What may be asked for.
  public struct Options: Sendable {
    /// The title of a new corpus; nil: the name of its folder.
    public var title: String?
    /// Whether the States of a new corpus are invented.
    public var isFictional = false
    /// Whether guesses are used.
    public var acceptsGuesses = false
    /// Whether nothing is written.
    public var isDryRun = false
    /// How files are read.
    public var reading = ReadingOptions.standard

    /// Makes options: a corpus of real States, no guesses, all written.
    public init() {}
  }

  private let sources: [String]
  private let target: String
  private let options: Options

  /// Makes an import.
  ///
  /// - Parameters:
  ///   - sources: Files, and folders of files.
  ///   - target: The corpus; made where there is none.
  ///   - options: What is asked for.
  public init(sources: [String], into target: String, options: Options = Options()) {
    self.sources = sources
    self.target = target
    self.options = options
  }

  /// Imports the files.
  ///
  /// - Parameter progress: Called now and then while files are read.
  /// - Returns: What every file came to.
  /// - Throws: `PipelineError` where a place or the corpus itself cannot be used.
  public func perform(progress: Progress? = nil) throws -> ImportSummary {
    let limits = options.reading.limits
    let listed = try ImportSources(sources, target: target, limits: limits)
    let place = ImportTarget(path: target)
    try place.check()
    let facts = try place.facts(limits: limits)
    let states = try place.states(facts, offered: listed.states)
    let isFictional = facts?.isFictional ?? options.isFictional
    let population = Self.population(isFictional: isFictional, states.table)
    let corpus = Corpus(
      title: "", isFictional: isFictional, defaultInstrument: .untoc, cycles: [],
      population: population)
    let table = try place.table(limits: limits)
    let findings = ImportFindings(
      reader: DocumentReader(
        options: options.reading, corpus: corpus, pages: PDFLines(limits: limits).lines),
      population: population, table: table, acceptsGuesses: options.acceptsGuesses)

    let sorted = listed.files.sorted { $0.label.utf8.lexicographicallyPrecedes($1.label.utf8) }
    var files: [ImportedFile] = []
    for (number, source) in sorted.enumerated() {
      try StoppingPoint.pass()
      files.append(findings.look(at: source))
      progress?(number + 1, sorted.count)
    }
    findings.complete(&files)
    Self.markRepetitions(&files)
    var names = SafeName(taken: place.names + table.copies)
    var writing = ImportWriting(
      target: place, findings: findings, isDryRun: options.isDryRun,
      draft: facts.map(CorpusDraft.init)
        ?? CorpusDraft(title: options.title ?? place.name, isFictional: isFictional))
    for number in files.indices where files[number].status == .incomplete {
      guard findings.isComplete(&files[number]) else { continue }
      try writing.take(&files[number], from: sorted[number], names: &names)
    }
    try writing.settleConflicts(&files)
    try writing.finish(
      &files, table: table, states: states, isNew: facts == nil, population: population)
    return ImportSummary(
      files: files, notes: writing.notes, table: "\(target)/\(ImportTable.name)")
  }

  private static func population(isFictional: Bool, _ table: StateTable?) -> [StateCode: State] {
    var population: [StateCode: State] = [:]
    if !isFictional { for state in Registry.states { population[state.code] = state } }
    for state in table?.states ?? [] { population[state.code] = state }
    return population
  }

  /// Files of the same bytes are one document.
  private static func markRepetitions(_ files: inout [ImportedFile]) {
    var first: [String: String] = [:]
    for place in files.indices where files[place].status == .incomplete {
      if let other = first[files[place].digest] {
        files[place].status = .duplicate
        files[place].message = "the same file as \(other)"
      } else {
        first[files[place].digest] = files[place].file
      }
    }
  }
}
