/// A table of Markdown: a line of names, a line of hyphens, rows with upright strokes.
struct MarkdownTable {
  private(set) var rows: [[String]]

  init(header: Substring) { rows = [Self.cells(header)] }

  mutating func append(_ line: Substring) {
    var cells = Self.cells(line)
    let width = rows[0].count
    while cells.count < width { cells.append("") }
    rows.append(Array(cells.prefix(width)))
  }

  /// Whether a table begins at a line.
  static func begins(at place: Int, of lines: [Substring]) -> Bool {
    guard place + 1 < lines.count, lines[place].contains("|") else { return false }
    let delimiter = cells(lines[place + 1])
    guard lines[place + 1].contains("-"), lines[place + 1].contains("|"), !delimiter.isEmpty,
      delimiter.count == cells(lines[place]).count
    else { return false }
    return delimiter.allSatisfy { cell in
      var hyphens = cell[...]
      if hyphens.first == ":" { hyphens = hyphens.dropFirst() }
      if hyphens.last == ":" { hyphens = hyphens.dropLast() }
      return !hyphens.isEmpty && hyphens.allSatisfy { $0 == "-" }
    }
  }

  /// The cells of a line; a stroke behind a backslash is a character.
  private static func cells(_ line: Substring) -> [String] {
    var content = MarkdownLines.trimmed(line)[...]
    if content.first == "|" { content = content.dropFirst() }
    var cells: [String] = []
    var cell = ""
    var isEscaped = false
    for scalar in content.unicodeScalars {
      if scalar == "|", !isEscaped {
        cells.append(MarkdownLines.trimmed(cell[...]))
        cell = ""
      } else {
        cell.unicodeScalars.append(scalar)
      }
      isEscaped = scalar == "\\" && !isEscaped
    }
    let last = MarkdownLines.trimmed(cell[...])
    if !last.isEmpty || cells.isEmpty { cells.append(last) }
    return cells
  }
}
