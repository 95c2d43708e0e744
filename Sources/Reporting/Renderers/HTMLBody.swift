/// The blocks of a report as HTML, with the places that links lead to.
struct HTMLBody {
  private(set) var html = ""
  private let footnotes: Set<String>
  private var headings = 0
  private var tables = 0
  private var figures = 0
  /// Marks of footnotes already referred to: the first reference is where the note leads back.
  private var referred: Set<String> = []

  /// Makes an empty body.
  ///
  /// - Parameter footnotes: The marks that are answered by a footnote.
  init(footnotes: Set<String>) { self.footnotes = footnotes }

  /// Appends a block; one that has changed since an earlier version stands beside a bar.
  mutating func append(_ block: ReportBlock, change: ReportChange?) {
    if let change { html += "<div class=\"\(change.rawValue)\" role=\"insertion\">\n" }
    append(block)
    if change != nil { html += "</div>\n" }
  }

  private mutating func append(_ block: ReportBlock) {
    switch block {
    case .heading(let level, let number, let text):
      headings += 1
      let tag = "h\(min(level + 1, 6))"
      let mark = number.map { "\(HTMLText.escaped($0)). " } ?? ""
      html += "<\(tag) id=\"h\(headings)\">\(mark)\(inline(text))</\(tag)>\n"
    case .paragraph(let paragraph): append(paragraph)
    case .table(let table): append(table)
    case .figure(let figure): append(figure)
    case .note(let mark, let text):
      let place = HTMLText.escaped(mark)
      let words = inline(text)
      let back =
        referred.contains(mark)
        ? " <a href=\"#mark-\(place)\" aria-label=\"Back to the text of note \(place)\">↩</a>" : ""
      html += """
        <p class="note" id="note-\(place)" role="doc-footnote"><sup>\(place)</sup> \(words)\(back)</p>

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
      html += paragraph.isBox ? "<p class=\"box\">\(text)</p>\n" : "<p>\(text)</p>\n"
    }
  }

  private mutating func append(_ table: ReportTable) {
    tables += 1
    let place = tables
    let name = table.number.map { "Table \($0). " } ?? ""
    let numeric = table.header.indices.map { TableColumn.isNumeric(table, $0) }
    html += """
      <div class="wide" role="group" aria-labelledby="t\(place)" tabindex="0">
      <table>
      <caption id="t\(place)">\(name)<b>\(inline(table.title, of: table))</b></caption>
      <thead>
      <tr>
      """
    for (column, cell) in table.header.enumerated() {
      let words = inline(cell, of: table)
      html += "<th scope=\"col\"\(Self.alignment(numeric[column]))>\(words)</th>"
    }
    html += "</tr>\n</thead>\n<tbody>\n"
    for row in table.rows {
      html += "<tr>"
      for (column, cell) in row.enumerated() {
        let words = inline(cell, of: table)
        let isNumeric = column < numeric.count && numeric[column]
        html +=
          column == 0
          ? "<th scope=\"row\">\(words)</th>" : "<td\(Self.alignment(isNumeric))>\(words)</td>"
      }
      html += "</tr>\n"
    }
    html += "</tbody>\n</table>\n</div>\n"
    for note in table.notes {
      let mark = HTMLText.escaped(note.mark)
      html += "<p class=\"note\" id=\"t\(place)-\(mark)\"><sup><i>\(mark)</i></sup> "
      html += "\(inline(note.text))</p>\n"
    }
  }

  private mutating func append(_ figure: ReportFigure) {
    figures += 1
    let name = figure.number.map { "Figure \(HTMLText.escaped($0)). " } ?? ""
    html += """
      <figure id="figure-\(figures)">
      <figcaption id="f\(figures)">\(name)<b>\(inline(figure.title))</b></figcaption>
      <div class="wide" role="group" aria-labelledby="f\(figures)" tabindex="0">
      \(FigureDrawing.svg(of: figure))
      </div>
      </figure>

      """
  }

  private static func alignment(_ isNumeric: Bool) -> String { isNumeric ? " class=\"n\"" : "" }

  /// Words with their marks as links: to the notes beneath the table, or to the footnotes.
  private mutating func inline(_ text: String, of table: ReportTable? = nil) -> String {
    let notes = table.map(NoteMarks.notes) ?? []
    var result = ""
    for part in MarkedWords(text, marks: footnotes.union(notes)).parts {
      switch part {
      case .words(let words): result += HTMLText.escapedWords(words)
      case .mark(let mark) where notes.contains(mark):
        result += "<a class=\"mark\" href=\"#t\(tables)-\(mark)\"><sup><i>\(mark)</i></sup></a>"
      case .mark(let mark):
        let place = referred.insert(mark).inserted ? " id=\"mark-\(mark)\"" : ""
        result += """
          <a class="mark"\(place) href="#note-\(mark)" role="doc-noteref"><sup>\(mark)</sup></a>
          """
      }
    }
    return result
  }
}
