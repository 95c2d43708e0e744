import Reporting
import Testing
import TestSupport

/// The formats, section 8: all file types say the same words in the same order, and no others.
struct RendererWordsTests {
  @Test(arguments: 0..<3)
  func `every file type says the words of the data, in their order, and no others`(seed: Int) throws
  {
    let report = TechnicalReport(facts: SampleFacts.facts(seed: seed)).composed().report
    let expected = report.blocks.flatMap(Self.words)
    #expect(expected.count > 1_000)
    for format in [ReportFormat.markdown, .html] {
      let found = Self.running(try #require(format.text(of: report)), format)
      let difference = zip(found, expected).map(!=).firstIndex(of: true)
      #expect(found.count == expected.count, "\(format)")
      #expect(difference == nil, "\(format): \(expected[(difference ?? 0)...].prefix(8))")
    }
  }

  @Test(arguments: ReportFormat.allCases, 0..<2)
  func `rendering twice gives the same bytes`(format: ReportFormat, seed: Int) {
    let report = { TechnicalReport(facts: SampleFacts.facts(seed: seed)).composed().report }
    #expect(
      format.text(of: report()).map { Array($0.utf8) }
        == format.text(of: report()).map { Array($0.utf8) })
  }

  /// The words of a block with the number that stands before them.
  private static func words(_ block: ReportBlock) -> [String] {
    let texts: [String] =
      switch block {
      case .heading(_, let number, let text): [number ?? "", text]
      case .paragraph(let paragraph): [paragraph.number.map(String.init) ?? "", paragraph.text]
      case .table(let table):
        [table.number.map { "Table \($0)" } ?? "", table.title] + table.header
          + table.rows.joined() + table.notes.flatMap { [$0.mark, $0.text] }
      case .figure(let figure): [figure.number.map { "Figure \($0)" } ?? "", figure.title]
      case .note(let mark, let text): [mark, text]
      }
    return texts.flatMap(plain)
  }

  /// Words of letters and digits; a mark of a note is a word.
  private static func plain(_ text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The words between masthead and end of a page, without markup and pictures.
  private static func running(_ page: String, _ format: ReportFormat) -> [String] {
    if format == .html {
      let main = page.split(separator: "<main", maxSplits: 1).last ?? ""
      return plain(
        String(main).replacing(/^[^>]*>|<svg[\s\S]*?<\/svg>|<[^>]*>/, with: " ")
          .replacing("&#39;", with: "'").replacing(/&[a-z]+;/, with: " "))
    }
    let main = page.split(separator: "\n## ", maxSplits: 1).last ?? ""
    return plain(
      String(main).replacing(/!\[(?:\\.|[^\]])*\]\(#\)|<[^>]*>|\|[ :|-]+\|\n/, with: " ")
        .replacing(/&[a-z]+;/, with: " "))
  }
}
