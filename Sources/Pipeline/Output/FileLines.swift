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
    sink.append("{\"file\":")
    sink.append(json: file)
    sink.append(",\"sha256\":")
    sink.append(json: digest)
    sink.append(",\"status\":")
    sink.append(json: status)
    sink.append(",\"kind\":")
    sink.append(json: facts?.kind.rawValue)
    sink.append(",\"symbol\":")
    sink.append(json: facts?.symbol)
    sink.append(",\"language\":")
    sink.append(json: facts?.language.rawValue)
    sink.append(",\"date\":")
    sink.append(json: facts?.date.description)
    sink.append(",\"cycle\":")
    sink.append(json: facts?.cycle)
    sink.append(",\"year\":")
    sink.append(json: facts?.year)
    sink.append(",\"state\":")
    sink.append(json: facts?.state?.description)
    sink.append("}\n")
  }
}
