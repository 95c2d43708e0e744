import Model
import Verification

/// The tables of a document as data against `tables.csv`: every number of States in a row on an
/// article is one of the article's cells, and every printed cell stands in its table.
struct TableRowCheck {
  private struct Row: Hashable {
    let table: String
    let provision: String
  }

  private let cells: [Row: (allowed: Set<String>, printed: [(line: Int, share: String)])]

  init(run: WrittenRun, document: String) throws(PipelineError) {
    var cells: [Row: (allowed: Set<String>, printed: [(line: Int, share: String)])] = [:]
    for line in try run.table("public/tables.csv", columns: 15) where line.fields[0] == document {
      let fields = line.fields
      let row = Row(table: fields[1], provision: fields[6])
      var entry = cells[row] ?? ([], [])
      if fields[11] == "printed" {
        let share = "\(fields[8])/\(fields[9])"
        entry.allowed.formUnion([share, "\(fields[13])–\(fields[14])/\(fields[10])"])
        if fields[13] == fields[14] { entry.allowed.insert("\(fields[13])/\(fields[10])") }
        if fields[8] != "0" { entry.printed.append((line.number, share)) }
      }
      cells[row] = entry
    }
    self.cells = cells
  }

  /// Returns what does not agree, with the table where it stands.
  func messages(_ document: PrintedDocument) -> [(place: String, message: String)] {
    var messages: [(place: String, message: String)] = []
    for placed in document.blocks {
      guard case .table(let number?, _, _, let rows, _) = placed.block else { continue }
      for row in rows {
        let provisions = PrintedWords.provisions(row.first ?? "")
        guard provisions.count == 1, let provision = provisions.first,
          let entry = cells[Row(table: number, provision: "\(provision)")]
        else { continue }
        let shares = row.dropFirst().map(PrintedWords.plain).filter(Self.isShare)
        let name = PrintedWords.plain(row.first ?? "")
        for share in shares where !entry.allowed.contains(share) {
          messages.append(
            (
              "table \(number)",
              "“\(share)” stands in row “\(name)”; tables.csv has no such cell of it"
            ))
        }
        for cell in entry.printed where !shares.contains(cell.share) {
          messages.append(
            (
              "table \(number)",
              "“\(cell.share)” of tables.csv, line \(cell.line), does not stand in row “\(name)”"
            ))
        }
      }
    }
    return messages
  }

  /// "10/22", "10–12/24".
  private static func isShare(_ cell: String) -> Bool {
    let parts = cell.split(separator: "/")
    return parts.count == 2
      && parts.allSatisfy { part in
        part.allSatisfy { ("0"..."9").contains($0) || $0 == "–" } && part.contains { $0.isNumber }
      }
  }
}
