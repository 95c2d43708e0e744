/// The blocks of a report as HTML, with the places that links lead to.
struct HTMLBody {
  private(set) var html = ""
  private var headings = 0
  private var tables = 0
  private var figures = 0
  /// Marks of footnotes already referred to: the first reference is where the note leads back.
  private var referred: Set<String> = []

  mutating func append(_ block: ReportBlock) {
    switch block {
    case .heading(let level, let number, let text):
      headings += 1
      let tag = "h\(min(level + 1, 6))"
      let mark = number.map { "\($0). " } ?? ""
      html += "<\(tag) id=\"h\(headings)\">\(Self.escaped(mark))\(inline(text))</\(tag)>\n"
    case .paragraph(let paragraph): append(paragraph)
    case .table(let table): append(table)
    case .figure(let figure): append(figure)
    case .note(let mark, let text):
      html += """
        <p class="note" id="note-\(mark)" role="doc-footnote"><sup>\(mark)</sup> \(inline(text)) \
        <a href="#mark-\(mark)" aria-label="Back to the text of note \(mark)">↩</a></p>

        """
    }
  }

  private mutating func append(_ paragraph: ReportParagraph) {
    let words = inline(paragraph.text)
    let text = paragraph.isBold ? "<strong>\(words)</strong>" : words
    if let number = paragraph.number {
      html += """
        <p class="numbered" id="p\(number)"><a class="number" href="#p\(number)">\(number).</a> \
        \(text)</p>

        """
    } else {
      html += "<p>\(text)</p>\n"
    }
  }

  private mutating func append(_ table: ReportTable) {
    tables += 1
    let place = tables
    let name = table.number.map { "Table \($0). " } ?? ""
    let numeric = table.header.indices.map { TableColumn.isNumeric(table, $0) }
    html += """
      <div class="table" role="group" aria-labelledby="t\(place)" tabindex="0">
      <table>
      <caption id="t\(place)">\(name)<b>\(inline(table.title))</b></caption>
      <thead>
      <tr>
      """
    for (column, cell) in table.header.enumerated() {
      html += "<th scope=\"col\"\(Self.alignment(numeric[column]))>\(cellText(cell, place))</th>"
    }
    html += "</tr>\n</thead>\n<tbody>\n"
    for row in table.rows {
      html += "<tr>"
      for (column, cell) in row.enumerated() {
        let isNumeric = column < numeric.count && numeric[column]
        let text = cellText(cell, place)
        html +=
          column == 0
          ? "<th scope=\"row\">\(text)</th>" : "<td\(Self.alignment(isNumeric))>\(text)</td>"
      }
      html += "</tr>\n"
    }
    html += "</tbody>\n</table>\n"
    for note in table.notes {
      html += """
        <p class="note" id="t\(place)-\(note.mark)"><i>\(note.mark)</i> \(inline(note.text))</p>

        """
    }
    html += "</div>\n"
  }

  private mutating func append(_ figure: ReportFigure) {
    figures += 1
    let name = figure.number.map { "Figure \($0). " } ?? "Figure. "
    html += """
      <figure id="figure-\(figures)">
      <figcaption>\(name)<b>\(inline(figure.title))</b></figcaption>
      \(IntervalFigure(figure: figure, identifier: "figure-\(figures)").svg)
      </figure>

      """
  }

  private static func alignment(_ isNumeric: Bool) -> String { isNumeric ? " class=\"n\"" : "" }

  /// A cell; its marks lead to the notes beneath the table.
  private func cellText(_ text: String, _ table: Int) -> String {
    MarkedWords(text).parts.map { part in
      switch part {
      case .words(let words): Self.escaped(String(words))
      case .mark(let mark): "<a class=\"mark\" href=\"#t\(table)-\(mark)\"><sup>\(mark)</sup></a>"
      }
    }.joined()
  }

  private mutating func inline(_ text: String) -> String {
    var result = ""
    for part in MarkedWords(text).parts {
      switch part {
      case .words(let words): result += Self.escaped(String(words))
      case .mark(let mark):
        let isFirst = referred.insert(String(mark)).inserted
        let place = isFirst ? " id=\"mark-\(mark)\"" : ""
        result += """
          <a class="mark"\(place) href="#note-\(mark)" role="doc-noteref"><sup>\(mark)</sup></a>
          """
      }
    }
    return result
  }

  /// Text as text: nothing in it is markup.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in PlainCharacters.cleaned(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
