import Model

/// A line of a document as people read it: a block, or a row or another part of a table.
public struct PassageLine: Hashable, Sendable {
  /// What a line is.
  public enum Form: String, CaseIterable, Sendable {
    /// A heading.
    case heading
    /// A paragraph.
    case paragraph
    /// The words that introduce a list and that the source marks as such.
    case listIntroduction
    /// An item of a list.
    case item
    /// The words above or below a table.
    case caption
    /// The header row of a table, its cells joined by " | ".
    case header
    /// A row of a table.
    case row
    /// A footnote or endnote.
    case note
    /// A line of a compilation that stands in the document as data, after its blocks.
    case entry
  }

  /// The number of the block in the document, from 0; entries follow the blocks.
  public let block: Int
  /// The number of the row in its table, from 0; nil outside tables' rows.
  public let row: Int?
  /// What the line is.
  public let form: Form
  /// A heading's level from 1, or how deep in lists a passage lies; else 0.
  public let level: Int
  /// The number as printed; a note's mark.
  public let number: String?
  /// The words; the cells of a row joined by " | ".
  public let text: String

  /// What the search looks at: not at headings and at what stands above a table.
  static let searchedForms: [Form] = [
    .paragraph, .listIntroduction, .item, .row, .note, .entry,
  ]

  static func lines(of blocks: [Block], entries: [CompilationEntry]) -> [PassageLine] {
    var lines: [PassageLine] = []
    lines.reserveCapacity(blocks.count + entries.count)
    for (place, block) in blocks.enumerated() { append(block, at: place, to: &lines) }
    for (place, entry) in entries.enumerated() {
      lines.append(
        PassageLine(
          block: blocks.count + place, row: nil, form: .entry, level: 0, number: nil,
          text: entry.text))
    }
    return lines
  }

  private static func append(_ block: Block, at place: Int, to lines: inout [PassageLine]) {
    func line(
      _ form: Form, _ text: String, level: Int = 0, number: String? = nil, row: Int? = nil
    ) -> PassageLine {
      PassageLine(block: place, row: row, form: form, level: level, number: number, text: text)
    }
    func line(_ form: Form, _ passage: Passage) -> PassageLine {
      line(form, passage.text, level: passage.listDepth, number: passage.number)
    }
    switch block {
    case .heading(let heading):
      lines.append(line(.heading, heading.text, level: heading.level, number: heading.number))
    case .paragraph(let passage): lines.append(line(.paragraph, passage))
    case .listIntroduction(let passage): lines.append(line(.listIntroduction, passage))
    case .item(let passage): lines.append(line(.item, passage))
    case .note(let note): lines.append(line(.note, note.text, number: note.mark))
    case .table(let table):
      if let caption = table.caption { lines.append(line(.caption, caption)) }
      if !table.header.isEmpty {
        lines.append(line(.header, table.header.joined(separator: " | ")))
      }
      for (number, row) in table.rows.enumerated() {
        lines.append(
          line(.row, row.text, number: row.finding?.paragraph, row: number))
      }
    }
  }
}
