import Model

/// Tables bear arabic numbers in their order, and a title.
///
/// A document's only table may do without a number.
///
/// Source: United Nations Editorial Manual.
/// Remedy: give the number and title that the message names.
struct TableNumbering: EditorialRule {
  static let name = "tableNumbering"

  func findings(in document: EditorialDocument) -> [(place: String, message: String)] {
    let tables = zip(document.printed.blocks, document.places).compactMap { placed, place in
      if case .table(let number, let title, _, _, _) = placed.block {
        (number: number, title: title, place: place)
      } else {
        nil
      }
    }
    return tables.enumerated().flatMap { index, table -> [(place: String, message: String)] in
      var findings: [(place: String, message: String)] = []
      if let number = table.number {
        if number != String(index + 1), !number.contains(".") {
          findings.append((table.place, "is numbered “\(number)”; here table \(index + 1) follows"))
        }
      } else if tables.count > 1 {
        findings.append((table.place, "bears no number; write “Table \(index + 1)”"))
      }
      if table.title.isEmpty { findings.append((table.place, "has no title")) }
      return findings
    }
  }
}
