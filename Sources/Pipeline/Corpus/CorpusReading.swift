import Foundation
import Ingest
import Model
import Storage

/// A corpus as a run sees it: its facts, and what every file of it came to.
struct ReadCorpus: Sendable {
  /// What a file came to.
  enum Outcome: Sendable {
    case read(StoredDocument)
    case refused(Refusal)
  }

  /// A file of the corpus.
  struct File: Sendable {
    let path: String
    let digest: String
    let outcome: Outcome
    /// The text, where it was parsed now and an archive wants it.
    let document: SourceDocument?
    /// Where the observations are written; the facts may then lack them. Nil where they have all.
    var written: WrittenObservations? = nil
  }

  /// A file in which the corpus speaks of itself.
  struct FactsFile: Sendable {
    let name: String
    let digest: String
  }

  let corpus: Corpus
  /// corpus.json and states.csv.
  let factsFiles: [FactsFile]
  /// In the order of their paths.
  let files: [File]
  /// What in corpus.json was left out because it does not hold.
  let refusals: [Refusal]
  /// What an editor should know about corpus.json and states.csv.
  let warnings: [Warning]
  /// One digest of everything that was read.
  let digest: String
  /// The file of the observations' lines, where they were written; nil where they are held.
  let lines: String?
}

extension ReadCorpus {
  /// The files in which the corpus speaks of itself.
  static func files(of facts: CorpusFacts) -> [FactsFile] {
    facts.contents.map { FactsFile(name: $0.name, digest: Digest.hex(of: $0.bytes)) }
  }

  /// One digest of what the corpus says of itself and of all its files.
  static func digest(of files: [File], _ facts: CorpusFacts) -> String {
    var sink = TextSink()
    for file in self.files(of: facts) { sink.append("\(file.name)\u{0}\(file.digest)\n") }
    for file in files { sink.append("\(file.path)\u{0}\(file.digest)\n") }
    return Digest.hex(of: sink.bytes)
  }
}

/// Tells how far a long piece of work has come: files done, and files in all.
public typealias Progress = (_ done: Int, _ total: Int) -> Void

/// Reads every file of a corpus, several at a time; results stand in the order of paths.
struct CorpusReading {
  let folder: CorpusFolder
  private let options: ReadingOptions
  /// What the corpus says of itself, where that was read already: read twice, it might differ.
  private let facts: CorpusFacts?
  /// What an archive knows already, by path; a file with the same digest is not parsed again.
  private let known: [String: ReadCorpus.File]
  /// Whether the texts are kept: an archive wants them, and whoever shows a passage.
  private let keepsDocuments: Bool
  /// Where observations are written while the corpus is read; nil: they are held.
  private let plan: ObservationKeeper.Plan?

  /// Makes a reading that relies on what an archive knows.
  init(
    folder: CorpusFolder, options: ReadingOptions, session: ArchiveSession? = nil,
    keepsDocuments: Bool = false, writing plan: ObservationKeeper.Plan? = nil
  ) {
    self.plan = plan
    self.folder = folder
    self.options = options
    facts = session?.facts
    known = session?.known ?? [:]
    self.keepsDocuments = keepsDocuments || session != nil
  }

  /// Reads the corpus.
  ///
  /// - Throws: `PipelineError` where corpus.json or states.csv cannot be used.
  func read(progress: Progress?) async throws -> ReadCorpus {
    let facts = try facts ?? folder.readFacts()
    let (corpus, refusals, warnings) = try CorpusReader(facts: facts).read()
    let reading = FileReading(
      corpus: corpus, folder: folder, options: options, columns: facts.columns)
    let entries = try folder.entries()
    let files = try await readFiles(entries, reading, progress: progress)
    try StoppingPoint.pass()
    return ReadCorpus(
      corpus: corpus, factsFiles: ReadCorpus.files(of: facts), files: files, refusals: refusals,
      warnings: warnings, digest: ReadCorpus.digest(of: files, facts), lines: plan?.path)
  }

  /// What a batch of files came to; `prepared` is empty where observations are held.
  private struct Batch: Sendable {
    let number: Int
    let files: [ReadCorpus.File]
    let prepared: [ObservationKeeper.Prepared]
  }

  /// Reads files in batches on all cores; a batch is small enough that texts in flight stay few.
  private func readFiles(
    _ entries: [CorpusEntry], _ reading: FileReading, progress: Progress?
  ) async throws -> [ReadCorpus.File] {
    let batches = stride(from: 0, to: entries.count, by: 8).map { start in
      start..<min(start + 8, entries.count)
    }
    let workers = max(1, ProcessInfo.processInfo.activeProcessorCount)
    let isWriting = plan != nil
    var keeper = try plan.map { plan throws(PipelineError) in try ObservationKeeper(plan) }
    let files = try await withThrowingTaskGroup(of: Batch.self) { group in
      var waiting = batches.enumerated().makeIterator()
      func start() {
        guard !Task.isCancelled, let (number, batch) = waiting.next() else { return }
        group.addTask { [known, keepsDocuments] in
          let files = batch.map {
            reading.file(entries[$0], known: known, keepsDocument: keepsDocuments)
          }
          return Batch(
            number: number, files: files,
            prepared: isWriting ? files.map(ObservationKeeper.Prepared.init) : [])
        }
      }
      for _ in 0..<(workers + 1) { start() }
      var results = [[ReadCorpus.File]](repeating: [], count: batches.count)
      var done = 0
      for try await batch in group {
        results[batch.number] = try keeper?.keep(batch.files, batch.prepared) ?? batch.files
        done += batch.files.count
        progress?(done, entries.count)
        start()
      }
      return results.flatMap { $0 }
    }
    guard let keeper = consume keeper else { return files }
    return try keeper.finish(files)
  }
}
