import Reporting
import Testing
import TestSupport

/// One report in three file types: the same words in the same order, and nothing but text.
struct RendererTests {
  /// A report with every sort of block, the same words in every place that can hold words.
  private func report(_ words: String) -> Report {
    Report(
      document: "technical-report", notice: "Notice \(words)",
      masthead: Masthead(
        organ: "Organ \(words)", symbol: "S/1 \(words)", date: "30 June 2015",
        body: "Body \(words)", session: words, place: "Vienna \(words)", agendaItem: "Item",
        title: "Title \(words)", documentType: words),
      blocks: [
        .heading(level: 1, number: "I", text: "Heading \(words)"),
        .heading(level: 2, number: "A", text: words),
        .paragraph(ReportParagraph(number: 1, text: "Text \(words) ends[^1] here.", isBold: true)),
        .note(mark: "1", text: "Footnote \(words)"),
        .table(
          ReportTable(
            number: 1, title: "Table \(words)", header: ["Article", "States \(words)", "Limits"],
            rows: [
              ["Row \(words)", "12 of 31", "10–12 of 24"],
              ["Other", "fewer than three[^a]", "[c][^b]"], [words, "–", ".."],
            ],
            notes: [
              ReportTable.TableNote(mark: "a", text: "Explained \(words)"),
              ReportTable.TableNote(mark: "b", text: words),
            ])),
        .figure(
          ReportFigure(
            number: nil, title: "Figure \(words)", alternative: "Alternative \(words)",
            drawing: .intervals([
              ReportFigure.Bar(label: words, states: 3, reviewed: 6, bounds: 3...5, parties: 7),
              ReportFigure.Bar(
                label: "A label that is too long for one line beside the scale of the figure",
                states: 0, reviewed: 6, bounds: 0...2, parties: 7),
            ]))),
        .figure(
          ReportFigure(
            number: "II", title: "Panels \(words)", alternative: "Alternative \(words)",
            drawing: .panels(
              labels: [words, "art. 16"],
              [
                ReportFigure.Panel(
                  title: "African States",
                  shares: [ReportFigure.Share(states: 3, reviewed: 9), nil]),
                ReportFigure.Panel(
                  title: "Latin American and Caribbean States",
                  shares: [nil, ReportFigure.Share(states: 9, reviewed: 9)]),
              ]))),
        .figure(
          ReportFigure(
            number: "III", title: "Shifts \(words)", alternative: "Alternative \(words)",
            drawing: .shifts([
              ReportFigure.Shift(label: words, composition: -4, rest: 21),
              ReportFigure.Shift(label: "art. 16", composition: 0, rest: -7),
            ]))),
        .paragraph(ReportParagraph(number: nil, text: words)),
      ])
  }

  @Test(arguments: ReportFormat.allCases)
  func `a report with every sort of block reads well`(format: ReportFormat) throws {
    guard let text = format.text(of: report("of the Convention")) else { return }
    try expectSnapshot(text, named: "every-block.\(format.fileExtension)")
  }

  private static let hostile = [
    "</script><img src=x onerror=alert(1)>", "</style><b>x", "<!-- x", "a | b", "a \\| b",
    "*bold* _it_ `code`", "~~gone~~", "[link](http://x)", "![](x)", "http://x.org www.x.org",
    "# head", "12. list", "- list", "> quote", "===", "&lt;b&gt; &#60;", "\u{202E}gnp",
    "nul\u{0}bell\u{7}", "\"quoted\" \\ back", "[^7] [^x] [^1", "'; @import url(//x)",
    "</title>", "*\u{301}b*\u{301}", "<\u{301}b>", "    four spaces", "two\n\n# lines",
    "tail  ", "\u{2028}line", "#", "\u{FFFF}", "title #",
  ]

  @Test(arguments: hostile)
  func `words of documents become no tag of a page`(words: String) {
    let html = HTMLRenderer().render(report(words))
    let plain = HTMLRenderer().render(report("plain"))
    // The same tags in the same order as words without signs give, but for lines of a label.
    let tags = { (page: String) in
      page.matches(of: /<\/?[a-z][a-z0-9]*/).map { String($0.output) }
    }
    #expect(tags(html) == tags(plain))
    #expect(html.unicodeScalars.count { $0 == "<" } == plain.unicodeScalars.count { $0 == "<" })
    #expect(html.unicodeScalars.count { $0 == "\"" } == plain.unicodeScalars.count { $0 == "\"" })
    for scalar in html.unicodeScalars where scalar != "\n" {
      #expect(!(scalar.value < 0x20 || (0x202A...0x202E).contains(scalar.value)))
    }
  }

  @Test(arguments: hostile)
  func `words of documents become no markup of Markdown`(words: String) {
    let page = MarkdownRenderer().render(report(words))
    let plain = MarkdownRenderer().render(report("plain"))
    // Block structure: line for line the same beginnings.
    let beginnings = { (text: String) in
      text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        String(line.prefixMatch(of: /#+ |- |> |\| |\[\^1\]:|!\[|=|$/)?.output ?? "words")
      }
    }
    #expect(beginnings(page) == beginnings(plain))
    // Signs that no backslash disarms are the renderer's own, as many as with plain words.
    for sign in ["*", "`", "[", "|", "~~"] as [String] {
      #expect(Self.armed(sign, in: page) == Self.armed(sign, in: plain), "\(sign)")
    }
    let tags = page.matches(of: /<\/?[A-Za-z!?][a-z]*/).map { String($0.output) }
    #expect(tags.allSatisfy { $0 == "<sup" || $0 == "</sup" }, "\(tags)")
    #expect(!page.contains("http://") && !page.contains("www."))
  }

  /// How often a sign stands without a backslash before it.
  private static func armed(_ sign: String, in text: String) -> Int {
    let scalars = Array(text.unicodeScalars)
    let wanted = Array(sign.unicodeScalars)
    var count = 0
    var place = 0
    while place < scalars.count {
      if scalars[place] == "\\" {
        place += 2
      } else {
        if scalars[place...].starts(with: wanted) { count += 1 }
        place += 1
      }
    }
    return count
  }

  @Test func `only what a note answers is a mark`() {
    let report = report("as they said [^7]")
    #expect(MarkdownRenderer().render(report).contains(#"as they said \[^7\] ends[^1] here"#))
    #expect(HTMLRenderer().render(report).contains("as they said [^7] ends<a class=\"mark\""))
  }

  @Test func `every link of a page leads to one place`() {
    let html = HTMLRenderer().render(report("plain"))
    let places = html.matches(of: /\sid="([^"]+)"/).map { String($0.output.1) }
    #expect(Set(places).count == places.count)
    for link in html.matches(of: /href="#([^"]+)"/) {
      #expect(places.contains(String(link.output.1)), "\(link.output.1)")
    }
    #expect(!html.contains("href=\"http") && !html.contains("src="))
  }

  @Test func `a cell without words is not available`() {
    let table = ReportTable(
      number: 1, title: "T", header: ["A", "B", "C"], rows: [["x", " "], ["", "1", "2"]])
    #expect(table.rows == [["x", "..", ".."], ["..", "1", "2"]])
  }
}
