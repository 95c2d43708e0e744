import Model

/// Tables bear arabic numbers in their order, and a title.
///
/// A document's only table may do without a number, and so may the tables of a document that numbers
/// none of them.
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
    // A document that numbers few of its tables, or none, means them to be read in place.
    let isNumbered = tables.count { $0.number != nil } * 2 > tables.count
    var findings: [(place: String, message: String)] = []
    var last = 0
    for table in tables {
      if let number = table.number {
        if let value = Int(number), value != last &+ 1 {
          findings.append((table.place, "is numbered “\(number)”; here table \(last &+ 1) follows"))
        }
        last = Int(number) ?? last
      } else if tables.count > 1, isNumbered {
        findings.append((table.place, "bears no number; write “Table \(last &+ 1)”"))
        last &+= 1
      }
      if table.title.isEmpty, isNumbered { findings.append((table.place, "has no title")) }
    }
    return findings
  }
}
