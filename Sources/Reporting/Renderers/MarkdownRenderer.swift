/// Writes a report as Markdown that reads well as plain text too.
///
/// Paragraph numbers are literal, so that no program counts them anew. Words of documents can
/// never become markup: what would be is escaped. Footnotes are Markdown's own; notes of tables are
/// raised letters, because each table has its own note *a*. A figure is a picture without a file:
/// viewers show its alternative.
public struct MarkdownRenderer: Sendable {
  /// Makes a renderer.
  public init() {}

  /// Returns the report as Markdown.
  public func render(_ report: Report) -> String {
    let footnotes = NoteMarks.footnotes(of: report)
    var pieces = [masthead(report.masthead)]
    if let notice = report.notice { pieces.append("> **\(MarkdownText.escaped(notice))**") }
    pieces += contents(of: report)
    for (place, block) in report.blocks.enumerated() {
      pieces.append(marked(piece(for: block, footnotes), report.changes[place]))
    }
    return pieces.joined(separator: "\n\n") + "\n"
  }

  /// A block that has changed bears a sign at the end of its first line.
  private func marked(_ piece: String, _ change: ReportChange?) -> String {
    guard let change else { return piece }
    let end = piece.firstIndex(of: "\n") ?? piece.endIndex
    return piece[..<end] + " \(change.sign)" + piece[end...]
  }

  private func masthead(_ head: Masthead) -> String {
    let bold = { (text: String) in text.isEmpty ? "" : "**\(MarkdownText.escaped(text))**" }
    let first = [bold(head.organization), MarkdownText.escaped(head.symbol)]
    let terms = [
      "Distr.: \(MarkdownText.escaped(head.distribution))", MarkdownText.escaped(head.date),
      "Original: \(MarkdownText.escaped(head.original))",
    ]
    let top = [
      joined(first), bold(head.organ), joined(terms), bold(head.body),
      MarkdownText.escaped(head.session), MarkdownText.escaped(head.place),
      MarkdownText.escaped(head.agendaItem),
    ]
    let lines = top.filter { !$0.isEmpty }.map(MarkdownText.guarded)
    var pieces = [lines.joined(separator: "  \n")]
    pieces.append("# \(MarkdownText.guardedEnd(MarkdownText.escaped(head.title)))")
    pieces.append(bold(head.documentType))
    return pieces.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func joined(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func contents(of report: Report) -> [String] {
    let lines = ContentsEntry.entries(of: report).map { entry in
      let indent = entry.level == 1 ? "" : "  "
      return "\(indent)- \(MarkdownText.guarded(MarkdownText.escaped(entry.text)))"
    }
    return lines.isEmpty ? [] : ["**Contents**", lines.joined(separator: "\n")]
  }

  private func piece(for block: ReportBlock, _ footnotes: Set<String>) -> String {
    switch block {
    case .heading(let level, let number, let text):
      let marks = String(repeating: "#", count: min(level + 1, 6))
      let name = number.map { "\(MarkdownText.escaped($0)). " } ?? ""
      return "\(marks) \(name)\(MarkdownText.guardedEnd(inline(text, footnotes)))"
    case .paragraph(let paragraph):
      let words = inline(paragraph.text, footnotes)
      let text = paragraph.isBold ? "**\(words)**" : words
      if paragraph.isBox { return "> \(MarkdownText.guarded(text))" }
      return paragraph.number.map { "\($0)\\. \(text)" } ?? MarkdownText.guarded(text)
    case .table(let table): return self.table(table, footnotes)
    case .figure(let figure):
      let name = figure.number.map { "Figure \(MarkdownText.escaped($0)). " } ?? ""
      return "\(name)**\(inline(figure.title, footnotes))**\n\n"
        + "![\(MarkdownText.escaped(figure.alternative))](#)"
    case .note(let mark, let text):
      return "[^\(MarkdownText.escaped(mark))]: \(inline(text, footnotes))"
    }
  }

  private func table(_ table: ReportTable, _ footnotes: Set<String>) -> String {
    let notes = NoteMarks.notes(of: table)
    let name = table.number.map { "Table \($0). " } ?? ""
    var lines = ["\(name)**\(inline(table.title, footnotes, notes))**", ""]
    lines.append(line(table.header, footnotes, notes))
    let alignment = table.header.indices.map {
      TableColumn.isNumeric(table, $0) ? "---:" : "---"
    }
    lines.append("| " + alignment.joined(separator: " | ") + " |")
    lines += table.rows.map { line($0, footnotes, notes) }
    for note in table.notes {
      lines += ["", "\(raised(note.mark)) \(inline(note.text, footnotes))"]
    }
    return lines.joined(separator: "\n")
  }

  private func line(_ cells: [String], _ footnotes: Set<String>, _ notes: Set<String>) -> String {
    "| " + cells.map { inline($0, footnotes, notes) }.joined(separator: " | ") + " |"
  }

  /// Words with their marks: a table's own notes before the footnotes of the document.
  private func inline(
    _ text: String, _ footnotes: Set<String>, _ notes: Set<String> = []
  ) -> String {
    MarkedWords(text, marks: footnotes.union(notes)).parts.map { part in
      switch part {
      case .words(let words): MarkdownText.escapedWords(words)
      case .mark(let mark): notes.contains(mark) ? raised(mark) : "[^\(mark)]"
      }
    }.joined()
  }

  private func raised(_ mark: String) -> String { "<sup>\(MarkdownText.escaped(mark))</sup>" }
}
