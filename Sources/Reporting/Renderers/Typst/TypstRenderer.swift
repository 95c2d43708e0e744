import Model

/// Writes a report as the source of a Typst document, from which Typst makes the PDF.
///
/// The layout is a fixed template; the report follows as calls with string literals, so that no
/// word of a document can be read as markup or code. Numbers are literal, footnotes are real.
public struct TypstRenderer: Sendable {
  /// Makes a renderer.
  public init() {}

  /// Returns the source; equal reports give equal bytes.
  public func render(_ report: Report) -> String {
    let head = report.masthead
    var body = TypstBody(of: report)
    body.appendAll()
    return """
      \(TypstTemplate.source)
      #show: paper.with(symbol: \(literal(head.symbol)), notice: \(notice(of: report)), \
      title: \(literal(title(of: report))), author: \(literal(head.organization)), \
      date: \(Self.date(head.date)))
      #masthead(organization: \(literal(head.organization)), symbol: \(literal(head.symbol)), \
      organ: \(literal(head.organ)), distribution: \(literal(head.distribution)), \
      date: \(literal(head.date)), original: \(literal(head.original)), \
      body: \(literal(head.body)), session: \(literal(head.session)), \
      place: \(literal(head.place)), item: \(literal(head.agendaItem)), \
      title: \(literal(head.title)), sort: \(literal(head.documentType)), \
      notice: \(notice(of: report)), contents: \(body.hasContents))
      \(body.calls)

      """
  }

  /// A document without a title is none by PDF/UA.
  private func title(of report: Report) -> String {
    [report.masthead.title, report.document, "Report"].first { title in
      !PlainCharacters.cleaned(title).isEmpty
    } ?? "Report"
  }

  private func notice(of report: Report) -> String { TypstText.optional(report.notice) }

  private func literal(_ text: String) -> String { TypstText.literal(text) }

  /// The document's date for its properties; none where the masthead has none that can be read.
  private static func date(_ printed: String) -> String {
    guard let day = Numerals.day(printed: printed) else { return "none" }
    return "datetime(year: \(day.year), month: \(day.month), day: \(day.day))"
  }
}
