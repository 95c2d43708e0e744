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
    var body = HTMLBody()
    for block in report.blocks { body.append(block) }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(escape(head.title)) – \(escape(head.symbol))</title>
      <style>
      \(HTMLStyle.sheet)
      @page { @top-left { content: "\(HTMLStyle.quoted(head.symbol))" } }
      </style>
      </head>
      <body>
      <a class="skip" href="#text">Skip to the text</a>
      \(masthead(head, notice: notice))
      <nav aria-labelledby="contents">
      <h2 id="contents">Contents</h2>
      <ul>
      \(contents(of: report))
      </ul>
      </nav>
      <main id="text">
      \(body.html)
      </main>
      </body>
      </html>

      """
  }

  private func masthead(_ head: Masthead, notice: String) -> String {
    let lines = [head.session, head.place, head.agendaItem].filter { !$0.isEmpty }
      .map { "<p>\(escape($0))</p>" }.joined(separator: "\n")
    return """
      <header>
      <div class="top"><p class="organization">\(escape(head.organization))</p>\
      <p class="symbol">\(escape(head.symbol))</p></div>
      <div class="middle"><p class="organ">\(escape(head.organ))</p>
      <p class="distribution">Distr.: \(escape(head.distribution))<br>\(escape(head.date))<br>\
      Original: \(escape(head.original))</p></div>
      <p class="body">\(escape(head.body))</p>
      \(lines)
      \(notice)<h1>\(escape(head.title))</h1>
      <p class="type">\(escape(head.documentType))</p>
      </header>
      """
  }

  private func contents(of report: Report) -> String {
    var lines: [String] = []
    var number = 0
    for block in report.blocks {
      guard case .heading(let level, let mark, let text) = block else { continue }
      number += 1
      guard level == 1 else { continue }
      let words = (mark.map { "\($0). " } ?? "") + text
      lines.append("<li><a href=\"#h\(number)\">\(escape(words))</a></li>")
    }
    return lines.joined(separator: "\n")
  }

  private func escape(_ text: String) -> String { HTMLBody.escaped(text) }
}
