import Model
import Storage

/// What one file came to, as lines of NDJSON: a line for the file, then its observations as in
/// `observations.ndjson`.
///
/// The file's line says how many observations follow and what their digest is, so that whoever
/// gathers the lines of many machines sees whether some are missing.
struct TaggedLines {
  static let format = "palermo-tagged/1"

  /// All that decides what a file comes to, beside its bytes; see `CorpusContext`.
  let context: String

  func lines(of file: ReadCorpus.File) -> [UInt8] {
    var sink = TextSink()
    sink.append("{")
    sink.append(field: "format", Self.format)
    sink.append(field: "context", context)
    sink.append(field: "file", file.path)
    sink.append(field: "digest", file.digest)
    switch file.outcome {
    case .refused(let refusal):
      sink.append(fieldName: "refused")
      append(refusal.line, refusal.reason.rawValue, refusal.message, to: &sink)
      sink.append("}\n")
      return sink.bytes
    case .read(let facts):
      let observations = ObservationLines.lines(of: facts.observations)
      sink.append(fieldName: "document")
      append(facts, to: &sink)
      sink.append(field: "warnings", listOf: facts.warnings) { warning, sink in
        append(warning.line, warning.reason.rawValue, warning.message, to: &sink)
      }
      sink.append(field: "observations", facts.observations.count)
      sink.append(field: "sha256", Digest.hex(of: observations))
      sink.append("}\n")
      return sink.bytes + observations
    }
  }

  private func append(
    _ line: Int?, _ reason: String, _ message: String, to sink: inout TextSink
  ) {
    sink.append("{")
    sink.append(field: "line", line)
    sink.append(field: "reason", reason)
    sink.append(field: "message", message)
    sink.append("}")
  }

  private func append(_ facts: StoredDocument, to sink: inout TextSink) {
    sink.append("{")
    sink.append(field: "kind", facts.kind.rawValue)
    sink.append(field: "symbol", facts.symbol)
    sink.append(field: "title", facts.title)
    sink.append(field: "language", facts.language.rawValue)
    sink.append(field: "date", facts.date.description)
    sink.append(field: "distribution", facts.distribution.rawValue)
    sink.append(field: "cycle", facts.cycle)
    sink.append(field: "year", facts.year)
    sink.append(field: "state", facts.state?.description)
    sink.append(field: "regionalGroup", facts.regionalGroup?.code)
    sink.append(field: "fingerprint", facts.fingerprint)
    sink.append(field: "nil", facts.nilStatements.map(\.code))
    sink.append(field: "entries", listOf: facts.entries, append)
    sink.append("}")
  }

  private func append(_ entry: CompilationEntry, to sink: inout TextSink) {
    sink.append("{")
    sink.append(field: "kind", entry.kind.code)
    sink.append(field: "provisions", entry.provisions)
    sink.append(field: "regionalGroup", entry.regionalGroup?.code)
    sink.append(field: "states", entry.states)
    sink.append(field: "text", entry.text)
    sink.append(field: "line", entry.line)
    sink.append("}")
  }
}
