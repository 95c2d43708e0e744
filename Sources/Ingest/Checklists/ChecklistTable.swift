import Model

/// A checklist as CSV, as any Excel saves it: a line for each question.
enum ChecklistTable {
  private static let reference = "reference"
  private static let challenge = "challenge"

  static func read(
    _ bytes: [UInt8], file: String, limits: ReadingLimits
  ) throws(Refusal) -> FilledChecklist {
    let known = Set(
      [reference, challenge] + ChecklistAnswer.Field.allCases.map { $0.rawValue.lowercased() })
    let table = try SeparatedLines(SourceText(bytes: bytes, file: file), limits: limits) { cells in
      cells.count { known.contains($0.lowercased()) }
    }
    let start = table.lines.firstIndex { line in
      line.cells.contains { $0.lowercased() == reference }
    }
    guard let start else {
      throw Refusal(
        file: file, line: table.lines.first?.number, reason: .missingField,
        message: "no line names the columns reference, "
          + ChecklistAnswer.Field.allCases.map(\.rawValue).joined(separator: ", ")
          + "; leave the first line of the checklist as it is")
    }
    let header = table.lines[start].cells.map { $0.lowercased() }
    func column(_ name: String) -> Int? { header.firstIndex(of: name.lowercased()) }
    guard ChecklistAnswer.Field.allCases.contains(where: { column($0.rawValue) != nil }) else {
      throw Refusal(
        file: file, line: table.lines[start].number, reason: .missingField,
        message: "no column for answers is left; leave the first line of the checklist as it is")
    }
    var entries: [FilledChecklist.Entry] = []
    for line in table.lines[(start + 1)...] where !line.cells.isEmpty {
      func cell(_ name: String) -> String? {
        guard let place = column(name), place < line.cells.count else { return nil }
        let text = line.cells[place]
        // A spreadsheet is kept from taking a cell for a formula by an apostrophe.
        return text.hasPrefix("'") ? String(text.dropFirst()) : text
      }
      guard let own = cell(reference), !own.isEmpty else {
        throw Refusal(
          file: file, line: line.number, reason: .missingField,
          message: "the line has no reference; leave that column as it is")
      }
      var texts: [ChecklistAnswer.Field: String] = [:]
      for field in ChecklistAnswer.Field.allCases { texts[field] = cell(field.rawValue) }
      do throws(ChecklistWords.Fault) {
        entries.append(
          FilledChecklist.Entry(
            answer: try ChecklistWords.answer(own, texts), challenge: cell(challenge),
            line: line.number, table: nil))
      } catch {
        throw Refusal(
          file: file, line: line.number, reason: .unknownValue, message: "\(own): \(error.words)")
      }
    }
    return FilledChecklist(entries, warnings: table.warnings)
  }
}
