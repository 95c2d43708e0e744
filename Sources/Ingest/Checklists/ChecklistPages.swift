import Model

/// A checklist as a document: each answer in a table whose head bears the reference.
enum ChecklistPages {
  static func read(
    _ document: PrintedDocument, file: String
  ) throws(Refusal) -> FilledChecklist {
    var reading = ChecklistReading(file: file)
    for (placed, place) in zip(document.blocks, document.places) {
      guard case .table(_, _, let header, let rows, _) = placed.block else { continue }
      let all = header + rows
      let reference = reference(in: all)
      // A table that people have added has none of the form's rows.
      guard reference != nil || all.contains(where: { isOurs($0) }) else { continue }
      guard let reference else {
        reading.refuse(
          "\(place): the head of the table has no reference such as QMA-3-7f3ac2; copy it from the "
            + "checklist", line: placed.line, reason: .missingField)
        continue
      }
      take(all, reference, place, placed.line, into: &reading)
    }
    guard !reading.isEmpty else {
      throw Refusal(
        file: file, line: nil, reason: .notAReviewDocument,
        message: "no table of a checklist is left; leave the tables and their heads as they are")
    }
    return reading.result
  }

  private static func take(
    _ rows: [[String]], _ reference: String, _ table: String, _ line: Int?,
    into reading: inout ChecklistReading
  ) {
    var texts: [ChecklistAnswer.Field: String] = [:]
    for row in rows {
      // Who splits a cell leaves more than one beside the name of the row.
      let words = WhiteSpace.normalized(row.dropFirst().joined(separator: " "))
      let label = WhiteSpace.normalized(row.first ?? "")
      if row.contains(where: { cell in
        cell.split(separator: " ").contains { ChecklistWords.isReference(String($0)) }
          || ChecklistWords.isReference(cell)
      }) {
        continue
      }
      guard let field = field(named: label) else {
        if !words.isEmpty || !label.isEmpty {
          reading.warn(
            "\(reference): the row '\(label)' is none of the form's; '\(words)' was left out",
            line: line)
        }
        continue
      }
      let rest = WhiteSpace.normalized(String(label.dropFirst(field.label.count)))
      if rest.contains(where: \.isLetter) {
        reading.warn(
          "\(reference): '\(rest)' stands beside the name of a row and was left out; write answers "
            + "in the second column", line: line)
      }
      texts[field] = WhiteSpace.normalized((texts[field].map { $0 + " " } ?? "") + words)
    }
    reading.take(reference, texts, challenge: nil, line: line, table: table)
  }

  private static func isOurs(_ row: [String]) -> Bool {
    row.first.flatMap { field(named: WhiteSpace.normalized($0)) } != nil
  }

  private static func field(named label: String) -> ChecklistAnswer.Field? {
    let label = label.lowercased()
    return ChecklistAnswer.Field.allCases.first { label.hasPrefix($0.label.lowercased()) }
  }

  /// The first cell, or word of one, that has the form of a reference.
  private static func reference(in rows: [[String]]) -> String? {
    for cell in rows.prefix(2).joined() {
      if ChecklistWords.isReference(cell) { return ChecklistWords.reference(cell) }
      for word in cell.split(separator: " ") where ChecklistWords.isReference(String(word)) {
        return ChecklistWords.reference(String(word))
      }
    }
    return nil
  }
}
