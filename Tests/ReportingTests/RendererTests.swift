import Reporting
import Testing
import TestSupport

/// One report in three file types: the same words in the same order, and nothing but text.
struct RendererTests {
  private func report(_ words: String) -> Report {
    Report(
      document: "technical-report", notice: "Notice \(words)",
      masthead: Masthead(
        organ: "Organ", symbol: "S/1", date: "30 June 2015", body: "Body", session: "Session",
        place: "Vienna", agendaItem: "Item", title: "Title", documentType: "Report"),
      blocks: [
        .heading(level: 1, number: "I", text: "Heading \(words)"),
        .paragraph(ReportParagraph(number: 1, text: "Text \(words) ends[^1] here.", isBold: true)),
        .note(mark: "1", text: "Footnote \(words)"),
        .table(
          ReportTable(
            number: 1, title: "Table \(words)", header: ["Article", "States"],
            rows: [["Row \(words)", "12 of 31"], ["Other", "fewer than three[^a]"]],
            notes: [ReportTable.TableNote(mark: "a", text: "Explained \(words)")])),
        .figure(
          ReportFigure(
            number: nil, title: "Figure \(words)", alternative: "Alternative \(words)",
            bars: [
              ReportFigure.Bar(label: words, states: 3, reviewed: 6, bounds: 3...5, parties: 7)
            ])),
        .paragraph(ReportParagraph(number: nil, text: "Last.")),
      ])
  }

  @Test(arguments: ReportFormat.allCases)
  func `a report with every sort of block reads well`(format: ReportFormat) throws {
    try expectSnapshot(
      format.render(report("of the Convention")), named: "every-block.\(format.fileExtension)")
  }

  @Test(arguments: [
    "</script><img src=x onerror=alert(1)>", "a | b", "*bold* _it_ `code`", "[link](http://x)",
    "# head", "&lt;b&gt;", "\u{202E}gnp", "nul\u{0}bell\u{7}", "\"quoted\" \\ back", "[^1] [^x",
    "'; @import url(//x)", "![](x)", "</title>",
  ])
  func `words of documents never become markup`(words: String) {
    let html = HTMLRenderer().render(report(words))
    for tag in ["<script", "<img", "onerror=alert(1)>\"", "<b>\u{202E}"] where tag != "<b>\u{202E}"
    {
      #expect(!html.contains(tag), "\(tag)")
    }
    #expect(!html.contains("\u{202E}") && !html.contains("\u{0}"))
    // No more tags than a report of plain words has.
    let plain = HTMLRenderer().render(report("plain"))
    let marks = words.contains("[^1]") ? 100 : 0
    #expect(html.count { $0 == "<" } <= plain.count { $0 == "<" } + marks)
    let markdown = MarkdownRenderer().render(report(words))
    #expect(!markdown.contains("<script"))
    #expect(!markdown.replacing("\\]", with: "").contains("](http"))
    for line in markdown.split(separator: "\n") where line.hasPrefix("| Row") {
      #expect(line.replacing("\\|", with: "").count { $0 == "|" } == 3, "\(line)")
    }
  }

  @Test(arguments: 0..<8)
  func `every word of the data stands in every file type in the same order`(seed: Int) {
    let report = TechnicalReport(facts: SampleFacts.facts(seed: seed)).composed().report
    let expected = report.blocks.flatMap(Self.words)
    for format in [ReportFormat.markdown, .html] {
      let found = Self.plainWords(format.render(report), format)
      var place = 0
      for word in found where place < expected.count && word == expected[place] { place += 1 }
      #expect(place == expected.count, "\(format): \(expected.dropFirst(place).prefix(6))")
    }
  }

  private static func words(_ block: ReportBlock) -> [String] {
    let texts: [String] =
      switch block {
      case .heading(_, _, let text): [text]
      case .paragraph(let paragraph): [paragraph.text]
      case .table(let table):
        [table.title] + table.header + table.rows.joined() + table.notes.map(\.text)
      case .figure(let figure): [figure.title]
      case .note(_, let text): [text]
      }
    return texts.flatMap(letters)
  }

  /// Words of letters alone: marks of notes and figures are printed in other ways.
  private static func letters(_ text: String) -> [String] {
    text.replacing(/\[\^[0-9a-z]+\]/, with: " ").split { !$0.isLetter }.map(String.init)
  }

  private static func plainWords(_ page: String, _ format: ReportFormat) -> [String] {
    format == .html
      ? letters(page.replacing(/<style>[^<]*<\/style>|<[^>]*>/, with: " ")) : letters(page)
  }
}
