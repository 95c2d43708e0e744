import Reporting
import Testing
import TestSupport

/// The source of a PDF: a fixed layout and string literals.
struct TypstRendererTests {
  private func source(_ words: String) -> String {
    TypstRenderer().render(
      Report(
        document: "r", notice: words,
        masthead: Masthead(
          organ: words, symbol: words, date: "1 May 2015", body: words, session: words,
          place: words, agendaItem: words, title: words, documentType: words),
        blocks: [
          .heading(level: 1, number: words, text: words),
          .paragraph(ReportParagraph(number: 1, text: "\(words)[^1]\(words)")),
          .note(mark: "1", text: words),
          .table(
            ReportTable(
              number: 1, title: words, header: [words, "B[^a]"], rows: [[words, words]],
              notes: [.init(mark: "a", text: words)])),
          .figure(
            ReportFigure(
              number: words, title: words, alternative: words,
              drawing: .panels(labels: [words], [.init(title: words, shares: [nil])]))),
        ]))
  }

  /// The source without what stands between quotation marks, and without the widths of columns.
  private func code(_ source: String) -> String {
    source.replacing(/"(?:[^"\\]|\\.)*"/, with: "\"\"").replacing(/[0-9]+fr/, with: "fr")
  }

  @Test(arguments: [
    "\"; panic(); \"", "\\\"; panic(); \\\"", "\\", "#panic()", "// /* */", "]}", "\n#panic()\n",
    "\u{0}", "\u{202E}", "a\u{301}\"\u{301}",
  ])
  func `words of documents stay within quotation marks`(words: String) {
    #expect(code(source(words)) == code(source("plain")))
  }

  @Test func `a footnote is written once, at its first mark`() {
    let report = Report(
      document: "r", notice: nil,
      masthead: Masthead(
        organ: "", symbol: "", date: "", body: "", session: "", place: "", agendaItem: "",
        title: "", documentType: ""),
      blocks: [
        .paragraph(ReportParagraph(number: 1, text: "One[^1] two[^1].")),
        .note(mark: "1", text: "Words"), .note(mark: "2", text: "Unused"),
      ])
    let source = TypstRenderer().render(report)
    #expect(source.contains(#"#P("1.", false, {"One"; N("1", {"Words"}); " two"; R("1"); "."})"#))
    #expect(source.contains(##"#A("2", {"Unused"})"##))
  }

  @Test(arguments: 0..<2)
  func `the words of the data are in the source, in their order`(seed: Int) {
    let report = TechnicalReport(facts: SampleFacts.facts(seed: seed)).composed().report
    let source = TypstRenderer().render(report)
    let calls = source.split(separator: "\n#P(").dropFirst()
    let numbered = report.blocks.compactMap { block -> String? in
      if case .paragraph(let paragraph) = block { paragraph.text } else { nil }
    }
    #expect(calls.count == numbered.count)
    for (call, text) in zip(calls, numbered) {
      let first = text.split(separator: "[^").first ?? ""
      let escaped = first.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      #expect(call.contains("{\"\(escaped)\""), "\(escaped.prefix(60))")
    }
  }
}
