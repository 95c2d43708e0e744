import Conversion
import Ingest
import Model
import Reporting
import Testing
import TestSupport

/// A betrayal that somebody writes into a finished report is found in every file, with its place.
struct SeededBetrayalTests {
  static let betrayals: [(String, NeutralityViolation.Rule)] = [
    ("as seen in Qumar", .state), ("the Maravian police", .state), ("as in Kenya", .state),
    ("according to French prosecutors", .state), ("agreed in Ankara", .state), ("see QMA", .state),
    ("Law No. 12 of 2009", .institution), ("the National Anti-Trafficking Council", .institution),
    ("(CTOC/COP/IOG/I/3/1/Add.1)", .symbol), ("States that perform better", .merit),
    ("African States have the lowest number", .merit), ("in one case", .smallCount),
    ("2 of the 31 States", .smallCount), ("thirty of the 31 States", .smallCount),
    ("all but one State reviewed", .smallCount),
  ]

  @Test(arguments: 0..<30)
  func `each is found in each file at its place`(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let (words, rule) = Self.betrayals[seed % Self.betrayals.count]
    let report = RandomReport.report(seed: seed)
    let place = try #require(report.blocks.indices.randomElement(using: &random))
    var blocks = report.blocks
    blocks[place] = Self.seeded(blocks[place], with: words)
    let changed = Report(
      document: report.document, notice: report.notice, masthead: report.masthead, blocks: blocks)
    for format in RoundTripTests.formats {
      let file = "report.\(format.fileExtension)"
      let bytes = try ReportFile(format).bytes(of: changed)
      let document = try PrintedDocumentReader().read(bytes, file: file)
      let found = NeutralityTests.gate.violations(in: document).filter { $0.rule == rule }
      let yardstick = PrintedDocument(report: changed)
      let expected = NeutralityTests.gate.violations(in: yardstick).filter { $0.rule == rule }
      #expect(!found.isEmpty, "\(file): \(words)")
      #expect(Set(found.map(\.place)).isSuperset(of: expected.map(\.place)), "\(file)")
    }
  }

  @Test func `a table's cell and a picture's alternative are read too`() {
    let table = PrintedBlock.table(
      number: "3", title: "T", header: [["A"]], rows: [["1/31"], ["12/31"]], notes: [])
    let figure = PrintedBlock.figure(number: "I", title: "F", alternative: "Shares in Qumar")
    let document = PrintedDocument(blocks: [table, figure].map { PrintedDocument.Placed($0) })
    #expect(
      NeutralityTests.gate.violations(in: document) == [
        NeutralityViolation(place: "table 3", rule: .smallCount, words: "1/31"),
        NeutralityViolation(place: "figure I", rule: .state, words: "Qumar"),
      ])
  }

  private static func seeded(_ block: ReportBlock, with words: String) -> ReportBlock {
    switch block {
    case .heading(let level, let number, let text):
      return .heading(level: level, number: number, text: "\(text), \(words)")
    case .paragraph(let paragraph):
      return .paragraph(
        ReportParagraph(number: paragraph.number, text: "\(paragraph.text), \(words), said"))
    case .table(let table):
      var rows = table.rows
      rows[0][1] = words
      return .table(
        ReportTable(
          number: table.number, title: table.title, header: table.header, rows: rows,
          notes: table.notes))
    case .figure(let figure):
      return .figure(
        ReportFigure(
          number: figure.number, title: "\(figure.title), \(words)",
          alternative: figure.alternative, drawing: figure.drawing))
    case .note(let mark, let text): return .note(mark: mark, text: "\(text), \(words)")
    }
  }
}
