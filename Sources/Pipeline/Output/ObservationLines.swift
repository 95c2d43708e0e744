import Model

/// Observations as NDJSON, in the form and order of the formats, section 6.
enum ObservationLines {
  static func append(_ observation: Observation, to sink: inout TextSink) {
    sink.append("{\"id\":")
    sink.append(json: observation.id)
    sink.append(",\"document\":")
    sink.append(json: observation.document)
    sink.append(",\"block\":")
    sink.append(observation.block)
    sink.append(",\"row\":")
    sink.append(json: observation.row)
    sink.append(",\"paragraph\":")
    sink.append(json: observation.paragraph)
    sink.append(",\"kind\":")
    sink.append(json: observation.kind.code)
    sink.append(",\"provisions\":")
    append(observation.provisions, to: &sink)
    sink.append(",\"basis\":")
    sink.append(json: observation.basis.rawValue)
    sink.append(",\"state\":")
    sink.append(json: observation.state?.description)
    sink.append(",\"regionalGroup\":")
    sink.append(json: observation.regionalGroup?.code)
    sink.append(",\"cycle\":")
    sink.append(observation.cycle)
    sink.append(",\"year\":")
    sink.append(observation.year)
    sink.append(",\"outOfScope\":")
    append(observation.outOfScope, to: &sink)
    sink.append(",\"text\":")
    sink.append(json: observation.text)
    sink.append(",\"sha256\":")
    sink.append(json: Digest.hex(of: observation.text))
    sink.append("}\n")
  }

  static func lines(of observations: [Observation]) -> [UInt8] {
    var sink = TextSink()
    for observation in observations { append(observation, to: &sink) }
    return sink.bytes
  }

  private static func append(_ provisions: [Provision], to sink: inout TextSink) {
    sink.append("[")
    for (index, provision) in provisions.enumerated() {
      if index > 0 { sink.append(",") }
      sink.append("\"")
      sink.append(provision.description)
      sink.append("\"")
    }
    sink.append("]")
  }
}
