/// Writes a report as one self-contained page: accessible, printable, without script.
///
/// Landmarks, headings in order, tables with captions and header cells, figures as inline SVG with
/// their alternative, footnotes that lead there and back. Nothing is loaded from elsewhere.
public struct HTMLRenderer: Sendable {
  /// Makes a renderer.
  public init() {}

  /// Returns the report as a page.
  public func render(_ report: Report) -> String {
    let head = report.masthead
    let notice = report.notice.map { "<p class=\"notice\">\(escape($0))</p>\n" } ?? ""
    var body = HTMLBody(footnotes: NoteMarks.footnotes(of: report))
    for (place, block) in report.blocks.enumerated() {
      body.append(block, change: report.changes[place])
    }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(escape(head.title)) – \(escape(head.symbol))</title>
      <style>
      \(HTMLStyle.sheet)
      \(HTMLStyle.margins(symbol: head.symbol, notice: report.notice))
      </style>
      </head>
      <body>
      <a class="skip" href="#text">Skip to the text</a>
      \(masthead(head, notice: notice))
      \(contents(of: report))<main id="text" tabindex="-1">
      \(body.html)</main>
      </body>
      </html>

      """
  }

  private func masthead(_ head: Masthead, notice: String) -> String {
    let lines = [head.session, head.place, head.agendaItem].filter { !$0.isEmpty }
      .map { "<p>\(escape($0))</p>" }.joined(separator: "\n")
    return """
      <header>
      <div class="top"><p class="organization">\(escape(head.organization))</p>
      <p class="symbol">\(escape(head.symbol))</p></div>
      <div class="middle"><p class="organ">\(escape(head.organ))</p>
      <p class="distribution">Distr.: \(escape(head.distribution))<br>
      \(escape(head.date))<br>
      Original: \(escape(head.original))</p></div>
      <p class="body">\(escape(head.body))</p>
      \(lines)
      \(notice)<h1>\(escape(head.title))</h1>
      <p class="type">\(escape(head.documentType))</p>
      </header>
      """
  }

  private func contents(of report: Report) -> String {
    let entries = ContentsEntry.entries(of: report)
    guard !entries.isEmpty else { return "" }
    var list = ""
    var level = 0
    for entry in entries {
      // A heading of the second level without one above it stands with those of the first.
      let depth = level == 0 ? 1 : entry.level
      if depth > level {
        list += level == 0 ? "<ul>\n" : "\n<ul>\n"
      } else {
        list += depth < level ? "</li>\n</ul></li>\n" : "</li>\n"
      }
      level = depth
      list += "<li><a href=\"#h\(entry.place)\">\(escape(entry.text))</a>"
    }
    list += level == 2 ? "</li>\n</ul></li>\n</ul>" : "</li>\n</ul>"
    return """
      <nav aria-labelledby="contents">
      <h2 id="contents">Contents</h2>
      \(list)
      </nav>

      """
  }

  private func escape(_ text: String) -> String { HTMLText.escaped(text) }
}
