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
    sink.append("{")
    sink.append(field: "id", claim.id)
    sink.append(field: "document", claim.document)
    sink.append(field: "block", claim.block)
    sink.append(field: "statement", claim.statement)
    sink.append(field: "text", claim.text)
    sink.append(field: "cells", listOf: claim.cells, append)
    sink.append(field: "observations", claim.observations)
    sink.append("}\n")
  }

  private static func append(_ evidence: Claim.Evidence, to sink: inout TextSink) {
    let key = evidence.key
    sink.append("{")
    sink.append(field: "cycle", key.cycle)
    sink.append(field: "year", key.year)
    sink.append(field: "span", key.span.code)
    sink.append(field: "regionalGroup", key.groupCode)
    sink.append(field: "provision", key.provision.description)
    sink.append(field: "kind", key.kind.code)
    sink.append(field: "field", evidence.field.rawValue)
    sink.append(field: "value", evidence.value)
    sink.append("}")
  }
}
