import Ingest
import Model
import TestSupport
import Testing

/// PDF and text files, read with loss.
struct PageTests {
  private static let sign = Array("%PDF-1.4\n".utf8)

  private static func read(
    _ lines: [UInt8], acceptsLoss: Bool = true
  ) throws(Refusal) -> (document: SourceDocument, warnings: [Warning]) {
    let reader = DocumentReader(
      options: ReadingOptions(acceptsLoss: acceptsLoss), pages: { _, _ in lines })
    return try reader.read(sign, file: "documents/a.pdf", side: WordReading.side)
  }

  private static func lines(_ pages: PrintedPages) throws -> [String] {
    try read(pages.lines).document.blocks.map(WordReading.line)
  }

  private static func lines(text: String) throws -> [String] {
    let reader = DocumentReader(options: ReadingOptions(acceptsLoss: true))
    return try reader.read(Array(text.utf8), file: "documents/a.txt", side: WordReading.side)
      .document.blocks.map(WordReading.line)
  }

  private static func refusal(_ body: () throws -> Void) -> Refusal? {
    do { try body() } catch { return error as? Refusal }
    return nil
  }

  @Test func `a PDF and a text file are refused unless the loss is accepted`() {
    let pages = PrintedPages(text: ["*1. Challenges\n\n1. Requests wait."])
    let pdf = Self.refusal { _ = try Self.read(pages.lines, acceptsLoss: false) }
    #expect(pdf?.reason == .unsupportedType)
    #expect(pdf?.message.contains("--accept-lossy") == true)
    let text = Self.refusal {
      _ = try DocumentReader().read(
        Array("1. Challenges".utf8), file: "documents/a.txt", side: WordReading.side)
    }
    #expect(text?.reason == .unsupportedType)
  }

  @Test func `what is read with loss says so in a warning`() throws {
    let pages = PrintedPages(text: ["*1. Challenges\n\n1. Requests wait."])
    #expect(try Self.read(pages.lines).warnings.map(\.reason) == [.readWithLoss])
  }

  @Test func `paragraphs go on over lines and pages, without running titles and numbers of pages`()
    throws
  {
    let pages = PrintedPages(
      text: [
        """
        *1. Challenges

        1. Requests for mutual legal assistance wait for months because the units
        have too few posts, as the reviewers noted under article 18 of the Conven-
        tion. The authorities had asked for more staff in every budget, and in each



        1
        """,
        """
        Qumar: executive summary

        of them the posts were refused.

        2. Cross-border cases are closed early (art. 19).



        2
        """,
        """
        Qumar: executive summary

        3. The Convention is not applied directly.



        3
        """,
      ])
    #expect(
      try Self.lines(pages) == [
        "h1 1 Challenges",
        "p 1 Requests for mutual legal assistance wait for months because the units have too few "
          + "posts, as the reviewers noted under article 18 of the Convention. The authorities had "
          + "asked for more staff in every budget, and in each of them the posts were refused.",
        "p 2 Cross-border cases are closed early (art. 19).",
        "p 3 The Convention is not applied directly.",
      ])
  }

  @Test func `a word keeps its hyphen where the document has its parts`() throws {
    let text = """
      Challenges

      1. The law on money and on laundering is new, and the self-assessment is old; money-
      laundering is rare, self-
      assessment rarer, and informa-
      tion is rarest.
      """
    #expect(
      try Self.lines(text: text).last
        == "p 1 The law on money and on laundering is new, and the self-assessment is old; "
        + "money-laundering is rare, self-assessment rarer, and information is rarest.")
  }

  @Test func `a number at the start of a line within brackets begins nothing`() throws {
    let text = """
      Challenges

      (a) Controlled deliveries are carried out with two States at short notice (art.
      20, para. 4), and surveillance is governed by detailed rules (article 20, para.
      1).
      (b) Nothing else is.
      """
    #expect(
      try Self.lines(text: text) == [
        "h1 Challenges",
        "i1 (a) Controlled deliveries are carried out with two States at short notice (art. 20, "
          + "para. 4), and surveillance is governed by detailed rules (article 20, para. 1).",
        "i1 (b) Nothing else is.",
      ])
  }

  @Test func `the columns of a page are read one after the other`() throws {
    typealias Line = PrintedPages.Line
    let left = (0..<9).map {
      Line("\($0 == 0 ? "1. " : "")left column, line \($0) of it,", left: 100, top: 200 + $0 * 26)
    }
    let right = (0..<9).map { Line("right column, line \($0) too,", left: 600, top: 200 + $0 * 26) }
    let pages = PrintedPages([
      [Line("1. Challenges", top: 100, isBold: true)] + left + right + [
        Line("and so on.", left: 600, top: 434)
      ]
    ])
    let lines = try Self.lines(pages)
    let words =
      (0..<9).map { "left column, line \($0) of it," }
      + (0..<9).map { "right column, line \($0) too," }
    #expect(
      lines == ["h1 1 Challenges", "p 1 \(words.joined(separator: " ")) and so on."])
  }

  @Test func `cells below one another in columns are a table, whose rows are observations`() throws
  {
    typealias Line = PrintedPages.Line
    let rows = [
      ("Provision", "Purpose"), ("Article 18", "Training of the central authority."),
      ("Article 7", "Software for the unit."),
    ]
    let cells = rows.enumerated().flatMap { number, row in
      [
        Line(row.0, left: 140, top: 200 + number * 40, isBold: number == 0),
        Line(row.1, left: 500, top: 200 + number * 40, isBold: number == 0),
      ]
    }
    let pages = PrintedPages([
      [
        Line("1. Technical assistance needs", top: 100, isBold: true),
        Line("1. The following was asked for by the authorities of the State:", top: 140),
      ] + cells
    ])
    #expect(
      try Self.lines(pages).last
        == "t -: Provision, Purpose: Article 18 | Training of the central authority.; "
        + "Article 7 | Software for the unit.")
  }

  @Test func `small lines at the foot are notes, and no part of the text`() throws {
    typealias Line = PrintedPages.Line
    let pages = PrintedPages([
      [
        Line("1. Challenges", top: 100, isBold: true),
        Line("1. Requests wait for months, as the reviewers were told", top: 140),
        Line("1", left: 692, top: 138, size: 12),
        Line("in several places.", top: 166),
        Line("1", left: 140, top: 1_500, size: 12),
        Line("The figures are those of the Ministry.", left: 152, top: 1_502, size: 16),
      ]
    ])
    let lines = try Self.lines(pages)
    #expect(
      lines == [
        "h1 1 Challenges",
        "p 1 Requests wait for months, as the reviewers were told in several places.",
        "n 1 The figures are those of the Ministry.",
      ])
  }

  @Test func `a PDF of pictures asks for text recognition`() {
    let refusal = Self.refusal { _ = try Self.read(PrintedPages([[], []]).lines) }
    #expect(refusal?.reason == .unreadable)
    #expect(refusal?.message.contains("OCR") == true)
  }

  @Test func `a table between strokes is a table, and a rule beneath a line makes a heading`()
    throws
  {
    let text = """
      Technical assistance
      --------------------
      The State asked for two things that stand in the table below, in order.

      | Article | Need |
      | Article 18 | Training. |
      | Article 7 | Software. |
      """
    #expect(
      try Self.lines(text: text) == [
        "h1 Technical assistance",
        "p The State asked for two things that stand in the table below, in order.",
        "t -: Article, Need: Article 18 | Training.; Article 7 | Software.",
      ])
  }

  @Test(arguments: 0..<100) func `lines changed at random end as a document or a refusal`(seed: Int)
  {
    var mutation = Mutation(seed: seed)
    let pages = PrintedPages(
      text: ["*1. Challenges\n\n1. Requests wait (art. 18).\n(a) Here;\n(b) There.", "2. More."])
    let changed = mutation.mutated(pages.lines, with: Array("<text top=\"-1\" <b>".utf8))
    for bytes in [changed, mutation.mutated(changed, with: pages.lines)] {
      do throws(Refusal) {
        #expect(!(try Self.read(bytes).document.blocks.isEmpty))
      } catch {
        #expect(!error.message.isEmpty)
      }
    }
  }

  @Test(arguments: 0..<50) func `however lines are broken, the words of a paragraph stay`(seed: Int)
    throws
  {
    var random = Mutation(seed: seed)
    let words = (0..<(20 + random.number(below: 60))).map { _ in
      String("abcdefghijklmnop".prefix(2 + random.number(below: 12)))
    }
    let width = 40 + random.number(below: 50)
    var lines = ["1. The"]
    for word in words {
      if lines[lines.count - 1].count + word.count >= width { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    let text = "Challenges\n\n" + lines.joined(separator: "\n") + ".\n\n2. End.\n"
    #expect(
      try Self.lines(text: text) == [
        "h1 Challenges", "p 1 The " + words.joined(separator: " ") + ".", "p 2 End.",
      ])
  }
}
