/// Differences for other programs.
public enum DifferenceOutput {
  /// Returns one JSON object a line.
  public static func ndjson(_ differences: [RunDifference]) -> [UInt8] {
    var sink = TextSink()
    for difference in differences {
      append(difference, to: &sink)
      sink.append("\n")
    }
    return sink.bytes
  }

  /// Returns one object with both runs and the list of what differs.
  public static func json(
    _ runs: RunDifferences, sections: [RunDifference.Section]
  ) -> [UInt8] {
    var sink = TextSink()
    sink.append("{\"format\":\"palermo-differences/1\",\"restricted\":true,\"before\":")
    append(runs.before, to: &sink)
    sink.append(",\"after\":")
    append(runs.after, to: &sink)
    sink.append(",\"movedObservations\":\(runs.movedObservations),\"differences\":[")
    for (index, difference) in sections.flatMap(runs.differences(in:)).enumerated() {
      sink.append(index > 0 ? ",\n" : "\n")
      append(difference, to: &sink)
    }
    sink.append("\n]}\n")
    return sink.bytes
  }

  /// Returns a table with a header line: a row for each value that differs, one at least for each
  /// difference.
  public static func csv(_ differences: [RunDifference]) -> [UInt8] {
    var sink = TextSink()
    sink.appendLine(csv: [
      "section", "change", "subject", "document", "place", "field", "before", "after", "reasons",
    ])
    for difference in differences {
      var rows = difference.fields.map { ($0.name, $0.before, $0.after) }
      if !difference.before.isEmpty || !difference.after.isEmpty {
        rows.insert(("text", difference.before, difference.after), at: 0)
      }
      if rows.isEmpty { rows = [("", "", "")] }
      for (field, before, after) in rows {
        sink.appendLine(csv: [
          difference.section.rawValue, difference.change, difference.subject, difference.document,
          difference.place, field, before, after, difference.reasons.joined(separator: " | "),
        ])
      }
    }
    return sink.bytes
  }

  private static func append(_ side: RunDifferences.Side, to sink: inout TextSink) {
    sink.append("{\"path\":")
    sink.append(json: side.path)
    sink.append(",\"program\":")
    sink.append(json: side.program)
    sink.append(",\"corpus\":{\"title\":")
    sink.append(json: side.corpus)
    sink.append(",\"sha256\":")
    sink.append(json: side.digest)
    sink.append("},\"cycle\":\(side.cycle),\"year\":\(side.year)}")
  }

  private static func append(_ difference: RunDifference, to sink: inout TextSink) {
    sink.append("{\"section\":\"\(difference.section.rawValue)\",\"change\":")
    sink.append(json: difference.change)
    for (name, text) in [
      ("subject", difference.subject), ("document", difference.document),
      ("place", difference.place), ("before", difference.before), ("after", difference.after),
    ] {
      sink.append(",\"\(name)\":")
      sink.append(json: text.isEmpty ? nil : text)
    }
    sink.append(",\"fields\":[")
    for (index, field) in difference.fields.enumerated() {
      sink.append(index > 0 ? ",{\"name\":" : "{\"name\":")
      sink.append(json: field.name)
      sink.append(",\"before\":")
      sink.append(json: field.before.isEmpty ? nil : field.before)
      sink.append(",\"after\":")
      sink.append(json: field.after.isEmpty ? nil : field.after)
      sink.append("}")
    }
    sink.append("],\"reasons\":[")
    for (index, reason) in difference.reasons.enumerated() {
      sink.append(index > 0 ? "," : "")
      sink.append(json: reason)
    }
    sink.append("]}")
  }
}
