import Ingest
public import Model

/// Tags documents line by line: a document in, its line and its observations out; nothing is kept
/// from one line to the next, so that any number of machines may share the work.
public struct TagFilter: Sendable {
  /// What one line came to.
  public struct Answer: Sendable {
    /// The lines of output, each with its line end.
    public let bytes: [UInt8]
    /// Whether the document was refused.
    public let isRefused: Bool
  }

  private let folder: CorpusFolder
  private let reading: FileReading
  private let limits: ReadingLimits
  private let lines: TaggedLines

  /// Makes a filter for the documents of a corpus.
  ///
  /// - Parameters:
  ///   - corpus: The corpus's folder; its corpus.json and states.csv are read, its documents only
  ///     where a line names one without carrying it.
  ///   - options: How documents are read.
  /// - Throws: `PipelineError` where the corpus cannot be used.
  public init(corpus: String, reading options: ReadingOptions = .standard) throws {
    folder = try CorpusFolder.opened(at: corpus, limits: options.limits)
    let facts = try folder.readFacts()
    reading = FileReading(
      corpus: try CorpusReader(facts: facts).read().corpus, folder: folder, options: options,
      columns: facts.columns)
    limits = options.limits
    lines = TaggedLines(context: CorpusContext.digest(of: facts, options))
  }

  /// Returns what a line comes to.
  ///
  /// - Parameters:
  ///   - line: A palermo-document, or an object with `file` and, unless the file is to be read from
  ///     the corpus's folder, `text` or `base64`.
  ///   - number: The number of the line, from 1.
  /// - Returns: The file's line and its observations; for a bad line one that says so.
  public func answer(_ line: [UInt8], number: Int) -> Answer {
    do throws(Refusal) {
      return answer(try file(DocumentLine(line, number: number, limits: limits)))
    } catch {
      return refused(error, digest: Digest.hex(of: line))
    }
  }

  /// Returns the answer to a line that is too long to be kept.
  ///
  /// - Parameters:
  ///   - number: The number of the line, from 1.
  ///   - limit: The most bytes that a line may have.
  /// - Returns: A file's line with its refusal.
  public func tooLong(_ number: Int, limit: Int) -> Answer {
    refused(
      Refusal(
        file: "line \(number)", line: nil, reason: .tooLarge,
        message: "the line is longer than \(limit >> 20) megabytes"))
  }

  /// Lists the corpus's files as lines that the filter reads.
  ///
  /// - Parameter carriesContent: Whether the lines carry the files' bytes, for machines that do not
  ///   share the folder.
  /// - Returns: A line for each file in the order of paths, made when it is asked for.
  /// - Throws: `PipelineError` where the folder cannot be listed.
  public func inputLines(carriesContent: Bool) throws -> some Sequence<[UInt8]> {
    try folder.entries().lazy.map { entry in
      FileLine(entry: entry, folder: carriesContent ? folder : nil).bytes
    }
  }

  /// A line is known by its number, which other shards have too, and by the digest of its bytes.
  private func refused(_ refusal: Refusal, digest: String = "") -> Answer {
    answer(
      ReadCorpus.File(
        path: refusal.file, digest: digest, outcome: .refused(refusal), document: nil))
  }

  private func answer(_ file: ReadCorpus.File) -> Answer {
    Answer(bytes: lines.lines(of: file), isRefused: file.outcome.refusal != nil)
  }

  private func file(_ line: DocumentLine) throws(Refusal) -> ReadCorpus.File {
    guard let bytes = line.bytes else {
      guard CorpusFolder.isDocumentPath(line.file),
        line.sidePath.map(CorpusFolder.isDocumentPath) ?? true
      else {
        throw Refusal(
          file: line.file, line: nil, reason: .unreadable,
          message: "only files under documents/ are read from the corpus's folder")
      }
      return reading.file(CorpusEntry(path: line.file, sidePath: line.sidePath))
    }
    let side = line.sideBytes.map {
      SideFile(path: line.sidePath ?? "the side file of \(line.file)", bytes: $0)
    }
    return reading.file(line.file, bytes: bytes, side: side)
  }
}
