import Ingest
import Model
import Storage
import Treaties

/// An archive during one reading of a corpus: what it knows, and what it is told at the end.
struct ArchiveSession {
  /// What the corpus says of itself.
  let facts: CorpusFacts
  /// What the archive knows of the corpus's files, by path.
  let known: [String: ReadCorpus.File]
  private let archive: Archive
  private let context: String

  /// Opens the archive, or makes it where there is none.
  ///
  /// - Throws: `PipelineError` where the corpus says nothing usable of itself; else with the
  ///   archive's own sentence.
  init(path: String, folder: CorpusFolder, options: ReadingOptions) throws(PipelineError) {
    facts = try folder.readFacts()
    context = CorpusContext.digest(of: facts, options)
    do {
      archive = try Archive.open(at: path, provision: { Provision(named: $0) })
      known = try archive.storedFiles(context: context).mapValues(ReadCorpus.File.init)
    } catch {
      throw PipelineError(error.description)
    }
  }

  /// Keeps what was read and what became of it, in one transaction.
  func store(_ read: ReadCorpus, _ standing: CorpusStanding) throws(PipelineError) {
    let refusals = Dictionary(standing.refusals.map { ($0.file, $0) }) { first, _ in first }
    let files = zip(read.files, standing.statuses).map { file, status in
      let outcome: StoredFile.Outcome =
        switch file.outcome {
        case .read(let document):
          // Refused in the end, as a conflict: nothing of it is kept.
          refusals[file.path].map(StoredFile.Outcome.refused) ?? .read(document)
        case .refused(let refusal): .refused(refusal)
        }
      return StoredFile(path: file.path, sha256: file.digest, status: status, outcome: outcome)
    }
    let texts = Dictionary(
      uniqueKeysWithValues: read.files.compactMap { file in
        file.document.map { (file.path, $0.blocks) }
      })
    do {
      try archive.store(files, texts: texts, of: read.corpus.title, context: context)
    } catch {
      throw PipelineError(error.description)
    }
  }
}

extension ReadCorpus.File {
  /// A file as an archive keeps it; its text stays there.
  init(_ stored: StoredFile) {
    path = stored.path
    digest = stored.sha256
    document = nil
    switch stored.outcome {
    case .read(let document): outcome = .read(document)
    case .refused(let refusal): outcome = .refused(refusal)
    }
  }
}
