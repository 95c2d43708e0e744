import Model

/// A checklist as a document: each answer in a table whose head bears the reference.
enum ChecklistPages {
  static func read(
    _ document: PrintedDocument, file: String
  ) throws(Refusal) -> FilledChecklist {
    var entries: [FilledChecklist.Entry] = []
    for (placed, place) in zip(document.blocks, document.places) {
      guard case .table(let number, _, let header, let rows, _) = placed.block else { continue }
      let all = header + rows
      guard let reference = reference(in: all) else { continue }
      var texts: [ChecklistAnswer.Field: String] = [:]
      for row in all {
        guard let label = row.first, let field = field(named: label) else { continue }
        // Who splits a cell leaves more than one beside the name of the row.
        texts[field] = row.dropFirst().joined(separator: " ")
      }
      do throws(ChecklistWords.Fault) {
        entries.append(
          FilledChecklist.Entry(
            answer: try ChecklistWords.answer(reference, texts), challenge: nil,
            line: placed.line, table: number))
      } catch {
        throw Refusal(
          file: file, line: placed.line, reason: .unknownValue,
          message: "\(place): \(error.words)")
      }
    }
    guard !entries.isEmpty else {
      throw Refusal(
        file: file, line: nil, reason: .notAReviewDocument,
        message: "no table with a reference such as QMA-3-7f3ac2 is left; leave the heads of the "
          + "tables as they are")
    }
    return FilledChecklist(entries, warnings: [])
  }

  private static func field(named label: String) -> ChecklistAnswer.Field? {
    let label = WhiteSpace.normalized(label).lowercased()
    return ChecklistAnswer.Field.allCases.first { label.hasPrefix($0.label.lowercased()) }
  }

  /// The first word of the table's cells that has the form of a reference.
  private static func reference(in rows: [[String]]) -> String? {
    for cell in rows.prefix(2).joined() {
      for word in cell.split(separator: " ") {
        let parts = word.split(separator: "-", omittingEmptySubsequences: false)
        if parts.count == 3, StateCode(String(parts[0])) != nil, Int(parts[1]) != nil,
          parts[2].count == 6, parts[2].allSatisfy(\.isHexDigit)
        {
          return String(word)
        }
      }
    }
    return nil
  }
}
