/// Writes a report as Markdown that reads well as plain text too.
///
/// Paragraph numbers are literal, so that no program counts them anew. Words of documents can
/// never become markup: what would be is escaped.
public struct MarkdownRenderer: Sendable {
  /// Makes a renderer.
  public init() {}

  /// Returns the report as Markdown.
  public func render(_ report: Report) -> String {
    var pieces = [masthead(report.masthead)]
    if let notice = report.notice { pieces.append("> **\(escaped(notice))**") }
    pieces.append(contents(of: report))
    for block in report.blocks { pieces.append(piece(for: block)) }
    return pieces.joined(separator: "\n\n") + "\n"
  }

  private func masthead(_ head: Masthead) -> String {
    let lines = [
      "**\(escaped(head.organization))** — \(escaped(head.organ))",
      "\(escaped(head.symbol))",
      "Distr.: \(escaped(head.distribution)) · \(escaped(head.date)) · "
        + "Original: \(escaped(head.original))",
      "**\(escaped(head.body))**",
      escaped(head.session), escaped(head.place), escaped(head.agendaItem),
    ]
    let top = lines.filter { !$0.isEmpty }.joined(separator: "  \n")
    return "\(top)\n\n# \(escaped(head.title))\n\n*\(escaped(head.documentType))*"
  }

  /// A list of the headings of the first level.
  private func contents(of report: Report) -> String {
    let lines = report.blocks.compactMap { block -> String? in
      guard case .heading(1, let number, let text) = block else { return nil }
      return "- \(number.map { "\($0). " } ?? "")\(escaped(text))"
    }
    return lines.joined(separator: "\n")
  }

  private func piece(for block: ReportBlock) -> String {
    switch block {
    case .heading(let level, let number, let text):
      let marks = String(repeating: "#", count: min(level + 1, 6))
      return "\(marks) \(number.map { "\($0). " } ?? "")\(inline(text))"
    case .paragraph(let paragraph):
      let words = inline(paragraph.text)
      let text = paragraph.isBold ? "**\(words)**" : words
      return paragraph.number.map { "\($0)\\. \(text)" } ?? guarded(text)
    case .table(let table): return self.table(table)
    case .figure(let figure):
      let name = figure.number.map { "Figure \($0)" } ?? "Figure"
      return "\(name). **\(inline(figure.title))**\n\n"
        + "![\(escaped(figure.alternative))](data:,)"
    case .note(let mark, let text): return "[^\(mark)]: \(inline(text))"
    }
  }

  private func table(_ table: ReportTable) -> String {
    let name = table.number.map { "Table \($0). " } ?? ""
    var lines = ["\(name)**\(inline(table.title))**", ""]
    lines.append(line(table.header))
    let alignment = table.header.indices.map { $0 == 0 || !isNumeric(table, $0) ? "---" : "---:" }
    lines.append("| " + alignment.joined(separator: " | ") + " |")
    lines += table.rows.map(line)
    for note in table.notes {
      lines += ["", "\\[\(note.mark)\\] \(inline(note.text))"]
    }
    return lines.joined(separator: "\n")
  }

  private func line(_ cells: [String]) -> String {
    "| " + cells.map { tableInline($0) }.joined(separator: " | ") + " |"
  }

  private func isNumeric(_ table: ReportTable, _ column: Int) -> Bool {
    TableColumn.isNumeric(table, column)
  }

  // MARK: Escaping

  private func inline(_ text: String) -> String {
    MarkedWords(text).parts.map { part in
      switch part {
      case .words(let words): escaped(String(words))
      case .mark(let mark): "[^\(mark)]"
      }
    }.joined()
  }

  /// In a table a note is a letter in brackets: footnotes of the document have numbers.
  private func tableInline(_ text: String) -> String {
    MarkedWords(text).parts.map { part in
      switch part {
      case .words(let words): escaped(String(words))
      case .mark(let mark): " \\[\(mark)\\]"
      }
    }.joined()
  }

  /// Escapes what Markdown or HTML in it would read as markup, and nothing else.
  private func escaped(_ text: String) -> String {
    var result = ""
    for character in PlainCharacters.cleaned(text) {
      switch character {
      case "\\", "`", "*", "[", "]", "|", "<", ">", "~", "^": result += "\\\(character)"
      case "_": result += "\\_"
      case "&": result += "&amp;"
      default: result.append(character)
      }
    }
    return result
  }

  /// Keeps the first character of a line from being read as a list, heading or quotation.
  private func guarded(_ text: String) -> String {
    guard let first = text.first else { return text }
    if "#+-=".contains(first) { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard !digits.isEmpty, rest.first == "." || rest.first == ")" else { return text }
    return "\(digits)\\\(rest)"
  }
}
