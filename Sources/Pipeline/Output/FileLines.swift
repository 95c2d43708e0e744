import Model
import Storage

/// `files.ndjson`: every file that a run read, the digest of its bytes, and what became of it.
enum FileLines {
  static let name = "restricted/files.ndjson"
  /// The status of what the corpus says of itself.
  static let factsStatus = "facts"

  static func lines(of read: ReadCorpus, _ statuses: [FileStatus]) -> [UInt8] {
    var sink = TextSink()
    for file in read.factsFiles {
      append(file.name, file.digest, factsStatus, nil, to: &sink)
    }
    for (file, status) in zip(read.files, statuses) {
      append(file.path, file.digest, status.rawValue, file.outcome.facts, to: &sink)
    }
    return sink.bytes
  }

  private static func append(
    _ file: String, _ digest: String, _ status: String, _ facts: StoredDocument?,
    to sink: inout TextSink
  ) {
    sink.append("{")
    sink.append(field: "file", file)
    sink.append(field: "sha256", digest)
    sink.append(field: "status", status)
    sink.append(field: "kind", facts?.kind.rawValue)
    sink.append(field: "symbol", facts?.symbol)
    sink.append(field: "language", facts?.language.rawValue)
    sink.append(field: "date", facts?.date.description)
    sink.append(field: "cycle", facts?.cycle)
    sink.append(field: "year", facts?.year)
    sink.append(field: "state", facts?.state?.description)
    sink.append("}\n")
  }
}
