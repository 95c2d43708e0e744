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
    let columns = Columns(table.lines[start].cells.map { $0.lowercased() })
    var reading = ChecklistReading(file: file, warnings: table.warnings)
    guard !columns.fields.isEmpty else {
      throw Refusal(
        file: file, line: table.lines[start].number, reason: .missingField,
        message: "no column for answers is left; leave the first line of the checklist as it is")
    }
    if let name = columns.doubled.first {
      throw Refusal(
        file: file, line: table.lines[start].number, reason: .wrongType,
        message: "two columns are named '\(name)'; leave the first line as it is")
    }
    for line in table.lines[(start + 1)...] where !line.cells.isEmpty {
      take(line, columns, into: &reading)
    }
    return reading.result
  }

  private static func take(
    _ line: SeparatedLines.Line, _ columns: Columns, into reading: inout ChecklistReading
  ) {
    // A spreadsheet is kept from taking a cell for a formula by an apostrophe.
    let cells = line.cells.map { $0.hasPrefix("'") ? String($0.dropFirst()) : $0 }
    func cell(_ place: Int?) -> String? {
      place.flatMap { $0 < cells.count ? cells[$0] : nil }
    }
    guard let reference = cell(columns.reference), !reference.isEmpty else {
      reading.refuse(
        "the line has no reference; leave that column as it is", line: line.number,
        reason: .missingField)
      return
    }
    if cells.count > columns.names.count {
      reading.refuse(
        "\(reference): the line has \(cells.count) cells and the first line "
          + "\(columns.names.count); put an answer with a comma in quotation marks",
        line: line.number, reason: .wrongType)
      return
    }
    for (place, name) in columns.names.enumerated() where !columns.isKnown(name) {
      if let words = cell(place), !words.isEmpty {
        reading.warn(
          "\(reference): the column '\(name)' is not known; '\(words)' was left out",
          line: line.number)
      }
    }
    reading.take(
      reference, columns.fields.compactMapValues { cell($0) }, challenge: cell(columns.challenge),
      line: line.number)
  }

  /// Where the columns stand.
  private struct Columns {
    let names: [String]
    let reference: Int?
    let challenge: Int?
    let fields: [ChecklistAnswer.Field: Int]
    /// Those of ours that stand more than once.
    let doubled: [String]

    init(_ names: [String]) {
      self.names = names
      reference = names.firstIndex(of: ChecklistTable.reference)
      challenge = names.firstIndex(of: ChecklistTable.challenge)
      var fields: [ChecklistAnswer.Field: Int] = [:]
      for field in ChecklistAnswer.Field.allCases {
        fields[field] = names.firstIndex(of: field.rawValue.lowercased())
      }
      self.fields = fields
      let own = [ChecklistTable.reference] + fields.keys.map { $0.rawValue.lowercased() }
      doubled = own.filter { name in names.count { $0 == name } > 1 }.sorted()
    }

    func isKnown(_ name: String) -> Bool {
      ["reference", "provisions", "document", "paragraph", "challenge"].contains(name)
        || fields.keys.contains { $0.rawValue.lowercased() == name }
    }
  }
}
