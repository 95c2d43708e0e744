import Model

/// The masthead of a report: symbol, organ, distribution and date on the cover; body, session,
/// agenda item, title and sort of document in the preface.
struct AkomaNtosoCover {
  let report: Report
  /// The date of the document, for machines.
  let date: CalendarDate

  var elements: String {
    let head = report.masthead
    let cover = [
      line("docIntroducer refersTo=\"#un\"", head.organization),
      line("docNumber refersTo=\"#symbol\"", head.symbol),
      line("docIntroducer refersTo=\"#organ\"", head.organ),
      line("docStatus refersTo=\"#distribution\"", head.distribution, before: "Distr.: "),
      line("docDate date=\"\(date)\"", head.date),
      line("span refersTo=\"#originalLanguage\"", head.original, before: "Original: "),
    ]
    let preface = [
      line("docCommittee refersTo=\"#author\"", head.body), line("session", head.session),
      line("inline name=\"place\"", head.place),
      line("inline name=\"agendaItem\"", head.agendaItem),
      line("inline name=\"notice\"", report.notice ?? ""), line("docTitle", head.title),
      line("docType", head.documentType),
    ]
    return """
      <coverPage eId="coverPage">
      \(Self.lines(cover))
      </coverPage>
      <preface eId="preface">
      \(Self.lines(preface))
      </preface>
      """
  }

  private func line(_ element: String, _ words: String, before: String = "") -> String {
    let words = HTMLText.escaped(words)
    guard !words.isEmpty else { return "" }
    let name = element.prefix { $0 != " " }
    return "<p>\(before)<\(element)>\(words)</\(name)></p>"
  }

  /// The schema asks for one line at least.
  private static func lines(_ lines: [String]) -> String {
    let written = lines.filter { !$0.isEmpty }
    return written.isEmpty ? "<p/>" : written.joined(separator: "\n")
  }
}
