import Model

extension ReadingLimits {
  /// Refuses a document that holds more than anybody writes, whatever format it came from.
  func check(_ document: SourceDocument, file: String) throws(Refusal) {
    if document.blocks.count + document.entries.count > self[.blocks] {
      throw refusal(.blocks, "the document has more than", "blocks", file: file)
    }
    var (rows, cells) = (0, 0)
    for (index, block) in document.blocks.enumerated() {
      let place = "block \(index) has more than"
      switch block {
      case .heading(let heading): try check(heading.text, place, file)
      case .paragraph(let passage), .listIntroduction(let passage), .item(let passage):
        try check(passage.text, place, file)
      case .note(let note): try check(note.text, place, file)
      case .table(let table):
        rows += table.rows.count
        cells += table.header.count + table.rows.reduce(0) { $0 + $1.cells.count }
        guard rows <= self[.rows] else {
          throw refusal(.rows, "the document's tables have more than", "rows", file: file)
        }
        guard cells <= self[.cells] else {
          throw refusal(.cells, "the document's tables have more than", "cells", file: file)
        }
        try check(table.caption ?? "", place, file)
        for row in table.rows {
          try check(row.cells.reduce(0) { $0 + $1.utf8.count + 3 }, "a row of \(place)", file)
        }
      }
    }
    for entry in document.entries {
      guard entry.text.utf8.count <= self[.textSize] else {
        throw refusal(.textSize, "an entry has more text than", file: file, line: entry.line)
      }
    }
  }

  private func check(_ text: String, _ place: String, _ file: String) throws(Refusal) {
    try check(text.utf8.count, place, file)
  }

  private func check(_ size: Int, _ place: String, _ file: String) throws(Refusal) {
    if size > self[.textSize] {
      throw refusal(.textSize, place, "of text", file: file)
    }
  }
}
