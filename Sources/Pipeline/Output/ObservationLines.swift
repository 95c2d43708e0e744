import Model

/// Observations as NDJSON, in the form and order of the formats, section 6.
enum ObservationLines {
  static func append(_ observation: Observation, to sink: inout TextSink) {
    sink.append("{")
    sink.append(field: "id", observation.id)
    sink.append(field: "document", observation.document)
    sink.append(field: "block", observation.block)
    sink.append(field: "row", observation.row)
    sink.append(field: "paragraph", observation.paragraph)
    sink.append(field: "kind", observation.kind.code)
    sink.append(field: "provisions", observation.provisions.map(\.description))
    sink.append(field: "basis", observation.basis.rawValue)
    sink.append(field: "state", observation.state?.description)
    sink.append(field: "regionalGroup", observation.regionalGroup?.code)
    sink.append(field: "cycle", observation.cycle)
    sink.append(field: "year", observation.year)
    sink.append(field: "outOfScope", observation.outOfScope.map(\.description))
    sink.append(field: "text", observation.text)
    sink.append(field: "sha256", Digest.hex(of: observation.text))
    sink.append("}\n")
  }

  static func lines(of observations: [Observation]) -> [UInt8] {
    var sink = TextSink()
    for observation in observations { append(observation, to: &sink) }
    return sink.bytes
  }
}
