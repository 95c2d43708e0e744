import Model

/// Refusals and warnings as NDJSON, in the order of files and lines.
enum ReasonLines {
  static func lines(of refusals: [Refusal]) -> [UInt8] {
    lines(refusals.map { ($0.file, $0.line, $0.reason.rawValue, $0.message) })
  }

  static func lines(of warnings: [Warning]) -> [UInt8] {
    lines(warnings.map { ($0.file, $0.line, $0.reason.rawValue, $0.message) })
  }

  /// What stopped publication, with place and rule, in the order of files.
  static func lines(of findings: [PublicationGate.Finding]) -> [UInt8] {
    var sink = TextSink()
    for finding in findings {
      sink.append("{\"file\":")
      sink.append(json: finding.file)
      sink.append(",\"place\":")
      sink.append(json: finding.place)
      sink.append(",\"rule\":")
      sink.append(json: finding.rule)
      sink.append(",\"message\":")
      sink.append(json: finding.message)
      sink.append("}\n")
    }
    return sink.bytes
  }

  private typealias Entry = (file: String, line: Int?, reason: String, message: String)

  private static func lines(_ entries: [Entry]) -> [UInt8] {
    var sink = TextSink()
    let order = entries.indices.sorted {
      (entries[$0].file, entries[$0].line ?? 0, $0) < (entries[$1].file, entries[$1].line ?? 0, $1)
    }
    for index in order {
      sink.append("{\"file\":")
      sink.append(json: entries[index].file)
      sink.append(",\"line\":")
      sink.append(json: entries[index].line)
      sink.append(",\"reason\":")
      sink.append(json: entries[index].reason)
      sink.append(",\"message\":")
      sink.append(json: entries[index].message)
      sink.append("}\n")
    }
    return sink.bytes
  }
}
