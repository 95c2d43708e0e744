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
      sink.append("{")
      sink.append(field: "file", finding.file)
      sink.append(field: "place", finding.place)
      sink.append(field: "rule", finding.rule)
      sink.append(field: "message", finding.message)
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
      sink.append("{")
      sink.append(field: "file", entries[index].file)
      sink.append(field: "line", entries[index].line)
      sink.append(field: "reason", entries[index].reason)
      sink.append(field: "message", entries[index].message)
      sink.append("}\n")
    }
    return sink.bytes
  }
}
