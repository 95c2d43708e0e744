/// The blocks of a report as calls of the template's functions.
struct TypstBody {
  private let report: Report
  private let footnotes: Set<String>
  private var lines: [String] = []
  /// By its mark, the block of a footnote that was not written yet.
  private var waiting: [String: Int] = [:]
  private var level = 0

  /// Whether there are headings, and pages enough for a list of contents.
  var hasContents: Bool { hasHeadings && report.words >= 2_500 }

  private var hasHeadings = false

  init(of report: Report) {
    self.report = report
    footnotes = NoteMarks.footnotes(of: report)
    for case (let index, .note(let mark, _)) in report.blocks.enumerated() {
      waiting[mark] = waiting[mark] ?? index
    }
  }

  var calls: String { lines.joined(separator: "\n") }

  mutating func appendAll() {
    var written: Set<Int> = []
    for (index, block) in report.blocks.enumerated() {
      let before = waiting
      let change = report.changes[index]
      if let change { lines.append("#C(\(TypstText.literal(change.rawValue)))[") }
      switch block {
      case .heading(let level, let number, let text): append(level, number, text)
      case .paragraph(let paragraph):
        if paragraph.isBox { lines.append("#X[") }
        call(
          "P",
          [
            TypstText.optional(paragraph.number.map { "\($0)." }), "\(paragraph.isBold)",
            inline(paragraph.text),
          ])
        if paragraph.isBox { lines.append("]") }
      case .table(let table): append(table)
      case .figure(let figure): append(figure)
      case .note(let mark, let text):
        // Most notes stand at the foot of the page that bears their mark.
        if !written.contains(index) {
          if waiting[mark] == index { waiting[mark] = nil }
          call("A", [TypstText.literal(mark), note(text)])
        }
      }
      if change != nil { lines.append("]") }
      for (mark, place) in before where waiting[mark] == nil { written.insert(place) }
    }
  }

  private mutating func call(_ name: String, _ arguments: [String]) {
    lines.append("#\(name)(\(arguments.joined(separator: ", ")))")
  }

  private mutating func append(_ level: Int, _ number: String?, _ text: String) {
    // PDF/UA knows no heading without words either.
    guard !MarkedWords(text, marks: footnotes).plain.allSatisfy(\.isWhitespace) else {
      call("P", [TypstText.optional(number.map { "\($0)." }), "true", inline(text)])
      return
    }
    hasHeadings = true
    // PDF/UA knows no level that skips another.
    self.level = min(max(level, 1), self.level + 1)
    call(
      "H", ["\(self.level)", TypstText.optional(number.map { "\($0)." }), inline(text)])
  }

  private mutating func append(_ table: ReportTable) {
    let own = NoteMarks.notes(of: table)
    let name = TypstText.optional(table.number.map { "Table \($0)" })
    let columns = max(table.header.count, table.rows.map(\.count).max() ?? 0)
    let title = inline(table.title, own)
    let header = cells(table.header, columns, own)
    let rows = table.rows.map { cells($0, columns, own) }.joined(separator: "\n")
    let alignment = (0..<columns).map { TableColumn.isNumeric(table, $0) ? "right" : "left" }
    let notes = table.notes.map { "(\(TypstText.literal($0.mark)), \(note($0.text)))," }
    // What is not torn apart must be sure to find room on a page, which holds some 65 lines.
    let widths = ColumnWidths(of: table)
    call(
      "T",
      [
        name, title, "(\(widths.shares.map { "\($0)fr," }.joined()))",
        "(\(alignment.map { "\($0)," }.joined()))", "(\(header))", "(\(rows))",
        "(\(notes.joined()))", "whole: \(widths.lines <= 26)",
        "rows-whole: \(widths.linesOfLongestRow <= 20)",
      ])
  }

  private mutating func cells(_ cells: [String], _ columns: Int, _ own: Set<String>) -> String {
    let padded = cells + Array(repeating: "..", count: max(0, columns - cells.count))
    return padded.map { "\(inline($0, own))," }.joined()
  }

  private mutating func append(_ figure: ReportFigure) {
    let alternative = PlainCharacters.cleaned(figure.alternative)
    call(
      "F",
      [
        TypstText.optional(figure.number.map { "Figure \($0)" }), inline(figure.title),
        TypstText.literal(alternative.isEmpty ? "Figure" : alternative),
        TypstText.wordsLiteral(FigureDrawing.file(of: figure)),
      ])
  }

  // MARK: Words and marks

  /// Words with their marks: a table's own notes before the footnotes of the document.
  private mutating func inline(_ text: String, _ own: Set<String> = []) -> String {
    let parts = MarkedWords(text, marks: footnotes.union(own)).parts.map { part in
      switch part {
      case .words(let words): return TypstText.wordsLiteral(words)
      case .mark(let mark) where own.contains(mark): return "M(\(TypstText.literal(mark)))"
      case .mark(let mark):
        let name = TypstText.literal(mark)
        guard let index = waiting.removeValue(forKey: mark),
          case .note(_, let words) = report.blocks[index]
        else { return "R(\(name))" }
        return "N(\(name), \(note(words)))"
      }
    }
    return parts.isEmpty ? "[]" : "{\(parts.joined(separator: "; "))}"
  }

  /// The words of a note: a mark within it is a raised letter and opens no further note.
  private func note(_ text: String) -> String {
    let parts = MarkedWords(text, marks: footnotes).parts.map { part in
      switch part {
      case .words(let words): TypstText.wordsLiteral(words)
      case .mark(let mark): "super(\(TypstText.literal(mark)))"
      }
    }
    return parts.isEmpty ? "[]" : "{\(parts.joined(separator: "; "))}"
  }
}
