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
    sink.append("{\"format\":")
    sink.append(json: Self.format)
    sink.append(",\"context\":")
    sink.append(json: context)
    sink.append(",\"file\":")
    sink.append(json: file.path)
    sink.append(",\"digest\":")
    sink.append(json: file.digest)
    switch file.outcome {
    case .refused(let refusal):
      sink.append(",\"refused\":")
      append(refusal.line, refusal.reason.rawValue, refusal.message, to: &sink)
      sink.append("}\n")
      return sink.bytes
    case .read(let facts):
      let observations = ObservationLines.lines(of: facts.observations)
      sink.append(",\"document\":")
      append(facts, to: &sink)
      sink.append(",\"warnings\":[")
      for (index, warning) in facts.warnings.enumerated() {
        if index > 0 { sink.append(",") }
        append(warning.line, warning.reason.rawValue, warning.message, to: &sink)
      }
      sink.append("],\"observations\":\(facts.observations.count),\"sha256\":")
      sink.append(json: Digest.hex(of: observations))
      sink.append("}\n")
      return sink.bytes + observations
    }
  }

  private func append(
    _ line: Int?, _ reason: String, _ message: String, to sink: inout TextSink
  ) {
    sink.append("{\"line\":")
    sink.append(json: line)
    sink.append(",\"reason\":")
    sink.append(json: reason)
    sink.append(",\"message\":")
    sink.append(json: message)
    sink.append("}")
  }

  private func append(_ facts: StoredDocument, to sink: inout TextSink) {
    sink.append("{\"kind\":")
    sink.append(json: facts.kind.rawValue)
    sink.append(",\"symbol\":")
    sink.append(json: facts.symbol)
    sink.append(",\"title\":")
    sink.append(json: facts.title)
    sink.append(",\"language\":")
    sink.append(json: facts.language.rawValue)
    sink.append(",\"date\":")
    sink.append(json: facts.date.description)
    sink.append(",\"distribution\":")
    sink.append(json: facts.distribution.rawValue)
    sink.append(",\"cycle\":\(facts.cycle),\"year\":\(facts.year),\"state\":")
    sink.append(json: facts.state?.description)
    sink.append(",\"regionalGroup\":")
    sink.append(json: facts.regionalGroup?.code)
    sink.append(",\"fingerprint\":")
    sink.append(json: facts.fingerprint)
    sink.append(",\"nil\":[")
    sink.append(facts.nilStatements.map { "\"\($0.code)\"" }.joined(separator: ","))
    sink.append("],\"entries\":[")
    for (index, entry) in facts.entries.enumerated() {
      if index > 0 { sink.append(",") }
      append(entry, to: &sink)
    }
    sink.append("]}")
  }

  private func append(_ entry: CompilationEntry, to sink: inout TextSink) {
    sink.append("{\"kind\":")
    sink.append(json: entry.kind.code)
    sink.append(",\"provisions\":[")
    for (index, provision) in entry.provisions.enumerated() {
      if index > 0 { sink.append(",") }
      sink.append(json: provision)
    }
    sink.append("],\"regionalGroup\":")
    sink.append(json: entry.regionalGroup?.code)
    sink.append(",\"states\":")
    sink.append(json: entry.states)
    sink.append(",\"text\":")
    sink.append(json: entry.text)
    sink.append(",\"line\":\(entry.line)}")
  }
}
