import Ingest
import Model

/// The table of an import, `import.csv`: a row for each file; for each field its value, how sure it
/// is, and what was found where.
///
/// A person may change values, put `skip` into `action`, and accept a guess with `given` in place of
/// `guess`. The column of what was found tells such a change from what the program wrote.
struct ImportTable {
  static let name = "import.csv"
  private static let fixed = ["file", "copy", "status", "action", "message"]

  private(set) var rows: [String: [String: String]] = [:]

  init() {}

  init(_ bytes: [UInt8], limits: ReadingLimits) throws(Refusal) {
    let columns = ["file", "action"] + DocumentField.allCases.map(\.rawValue)
    let table = try NamedTable(bytes, file: Self.name, columns: columns, limits: limits)
    for row in table.rows {
      guard let file = row["file"].map(CellText.text), !file.isEmpty else { continue }
      rows[file] = row
    }
  }

  /// The names of the copies that rows speak of.
  var copies: [String] {
    rows.values.compactMap { $0["copy"]?.split(separator: "/").last.map(String.init) }
  }

  /// Puts what a person has written over what was found.
  func apply(to file: inout ImportedFile, cells: FieldCells) {
    guard let row = rows[file.file] else { return }
    file.copy = CellText.text(of: row["copy"] ?? "")
    file.written = row["written"] ?? ""
    if row["action"]?.lowercased() == "skip" { file.status = .skipped }
    for field in DocumentField.allCases {
      let cell = CellText.text(of: row[field.rawValue] ?? "")
      let record = CellText.text(of: row["\(field.rawValue) found"] ?? "")
      let recorded = record.firstRange(of: ": ").map { String(record[$0.upperBound...]) } ?? ""
      let isGiven = row["\(field.rawValue) certainty"]?.lowercased() == Certainty.given.rawValue
      if cell.isEmpty {
        guard isGiven || !recorded.isEmpty else { continue }
        file.fields[field] = nil
        file.emptied.insert(field)
        continue
      }
      let value = cells.value(of: cell, field, recorded: recorded.isEmpty ? nil : recorded)
      if !isGiven, value ?? cell == recorded { continue }
      file.fields[field] = FieldFinding(value ?? cell, .given, ImportTable.name)
    }
  }

  /// The table with the rows of files; rows of files that are not here now stay as they are.
  func bytes(with files: [ImportedFile]) -> [UInt8] {
    let fields = DocumentField.allCases.flatMap {
      [$0.rawValue, "\($0.rawValue) certainty", "\($0.rawValue) found"]
    }
    let columns = Self.fixed + fields + ["written"]
    var rows = rows
    for file in files { rows[file.file] = row(of: file) }
    // Excel takes a file for UTF-8 if it begins so.
    var sink = TextSink()
    sink.append("\u{FEFF}")
    sink.appendLine(csv: columns)
    for (name, row) in rows.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      sink.appendLine(csv: columns.map { $0 == "file" ? name : CellText.text(of: row[$0] ?? "") })
    }
    return sink.bytes
  }

  private func row(of file: ImportedFile) -> [String: String] {
    var row = [
      "copy": file.copy, "status": file.status.rawValue, "message": file.message,
      "action": CellText.text(of: rows[file.file]?["action"] ?? ""), "written": file.written,
    ]
    for field in DocumentField.allCases {
      let name = field.rawValue
      row[name] = file.fields[field]?.value
      row["\(name) certainty"] =
        file.emptied.contains(field)
        ? Certainty.given.rawValue : file.fields[field]?.certainty.rawValue
      row["\(name) found"] = file.found[field].map { "\($0.source): \($0.value)" }
    }
    // A text that begins like a formula gets its apostrophe once, where it is written.
    return row.mapValues { $0.hasPrefix("'") ? "'" + $0 : $0 }
  }
}
