import Model
import Reporting
import Statistics

/// Claims as NDJSON, in the form of the formats, section 8.
enum ClaimLines {
  static func lines(of claims: [Claim]) -> [UInt8] {
    var sink = TextSink()
    for claim in claims { append(claim, to: &sink) }
    return sink.bytes
  }

  private static func append(_ claim: Claim, to sink: inout TextSink) {
    sink.append("{\"id\":")
    sink.append(json: claim.id)
    sink.append(",\"document\":")
    sink.append(json: claim.document)
    sink.append(",\"block\":")
    sink.append(claim.block)
    sink.append(",\"statement\":")
    sink.append(json: claim.statement)
    sink.append(",\"text\":")
    sink.append(json: claim.text)
    sink.append(",\"cells\":[")
    for (index, evidence) in claim.cells.enumerated() {
      if index > 0 { sink.append(",") }
      append(evidence, to: &sink)
    }
    sink.append("],\"observations\":[")
    for (index, observation) in claim.observations.enumerated() {
      if index > 0 { sink.append(",") }
      sink.append(json: observation)
    }
    sink.append("]}\n")
  }

  private static func append(_ evidence: Claim.Evidence, to sink: inout TextSink) {
    let key = evidence.key
    sink.append("{\"cycle\":\(key.cycle),\"year\":\(key.year),\"span\":\"\(key.span.code)\"")
    sink.append(",\"regionalGroup\":\"\(key.groupCode)\",\"provision\":\"\(key.provision)\"")
    sink.append(",\"kind\":\"\(key.kind.code)\",\"field\":\"\(evidence.field.rawValue)\"")
    sink.append(",\"value\":\(evidence.value)}")
  }
}
