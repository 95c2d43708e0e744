import Reporting
import TestSupport

/// Reports of random words, with every sort of block and characters that mean something elsewhere.
enum RandomReport {
  private static let words = [
    "States", "challenges", "article", "16", "paragraph", "(a)", "money-laundering", "12 of 31",
    "*", "**bold**", "_under_", "snake_case", "a|b", "<b>", "</table>", "&amp;", "&", "#", "\\",
    "`code`", "[link](x)", "[^9]", "![p](q)", "~~gone~~", "www.example.org", "http://x", "Señor",
    "naïve", "日本", "“quoted”", "–", "fewer than three", "1.", "2)", "+", "- item", "> said", "…",
    "it's", "\"x\"", "e\u{301}", "100 per cent", "[c]", "art. 5", "x < y", "a * b", "$1,000",
  ]

  static func report(seed: Int) -> Report {
    var random = SeededGenerator(seed: seed)
    var blocks: [ReportBlock] = [.heading(level: 1, number: nil, text: "Summary")]
    var (paragraph, table, figure, note) = (0, 0, 0, 0)
    for _ in 0..<Int.random(in: 3...14, using: &random) {
      switch Int.random(in: 0..<10, using: &random) {
      case 0:
        blocks.append(
          .heading(
            level: 1, number: ["I", "IV", "XII"].randomElement(using: &random),
            text: text(&random)))
      case 1:
        blocks.append(
          .heading(level: 2, number: ["A", "C"].randomElement(using: &random), text: text(&random)))
      case 2:
        blocks.append(.heading(level: 3, number: nil, text: text(&random)))
      case 3:
        figure += 1
        blocks.append(
          .figure(
            ReportFigure(
              number: Bool.random(using: &random)
                ? ["I", "II", "III"].randomElement(using: &random) : nil,
              title: text(&random), alternative: text(&random),
              drawing: .shifts([.init(label: text(&random), composition: 3, rest: -4)]))))
      case 4, 5:
        table += 1
        blocks.append(self.table(Bool.random(using: &random) ? table : nil, &random))
      case 6:
        note += 1
        paragraph += 1
        blocks.append(
          .paragraph(
            ReportParagraph(
              number: paragraph, text: "\(text(&random))[^\(note)] \(text(&random))")))
        blocks.append(.note(mark: String(note), text: text(&random)))
      case 7:
        blocks.append(.paragraph(ReportParagraph(number: nil, text: text(&random))))
      default:
        paragraph += 1
        blocks.append(
          .paragraph(
            ReportParagraph(
              number: paragraph, text: text(&random), isBold: Bool.random(using: &random))))
      }
    }
    return Report(
      document: "technical-report", notice: "Fictional.",
      masthead: Masthead(
        organ: "Conference", symbol: "A/1", date: "1 May 2015", body: "Group", session: "First",
        place: "Vienna", agendaItem: "Item", title: "Trends", documentType: "Technical report"),
      blocks: blocks)
  }

  private static func table(_ number: Int?, _ random: inout SeededGenerator) -> ReportBlock {
    let columns = Int.random(in: 2...4, using: &random)
    let notes = Array(["a", "b"].prefix(Int.random(in: 0...2, using: &random)))
    func cell(_ mark: String? = nil) -> String {
      text(&random) + (mark.map { "[^\($0)]" } ?? "")
    }
    let rows = (0..<2).map { row in
      (0..<columns).map { $0 == 1 && row < notes.count ? cell(notes[row]) : cell() }
    }
    return .table(
      ReportTable(
        number: number, title: cell(), header: (0..<columns).map { _ in cell() },
        rows: rows, notes: notes.map { .init(mark: $0, text: cell()) }))
  }

  /// Words that begin with a letter, so that nothing opens with a number of its own.
  private static func text(_ random: inout SeededGenerator) -> String {
    let count = Int.random(in: 1...9, using: &random)
    return "Findings "
      + (0..<count).compactMap { _ in words.randomElement(using: &random) }.joined(separator: " ")
  }
}
