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
    sink.append("{")
    sink.append(field: "path", side.path)
    sink.append(field: "program", side.program)
    sink.append(fieldName: "corpus")
    sink.append("{")
    sink.append(field: "title", side.corpus)
    sink.append(field: "sha256", side.digest)
    sink.append("}")
    sink.append(field: "cycle", side.cycle)
    sink.append(field: "year", side.year)
    sink.append("}")
  }

  private static func append(_ difference: RunDifference, to sink: inout TextSink) {
    func append(_ name: StaticString, _ words: String, to sink: inout TextSink) {
      sink.append(field: name, words.isEmpty ? nil : words)
    }
    sink.append("{")
    sink.append(field: "section", difference.section.rawValue)
    sink.append(field: "change", difference.change)
    append("subject", difference.subject, to: &sink)
    append("document", difference.document, to: &sink)
    append("place", difference.place, to: &sink)
    append("before", difference.before, to: &sink)
    append("after", difference.after, to: &sink)
    sink.append(field: "fields", listOf: difference.fields) { field, sink in
      sink.append("{")
      sink.append(field: "name", field.name)
      append("before", field.before, to: &sink)
      append("after", field.after, to: &sink)
      sink.append("}")
    }
    sink.append(field: "reasons", difference.reasons)
    sink.append("}")
  }
}
