import Foundation
import Model
import Pipeline
import TestSupport
import Testing

/// PDF files of a corpus, through the program that finds their lines.
struct PDFDocumentTests {
  private static let side = """
    {"kind": "executive-summary", "symbol": "CTOC/1", "title": "Summary", "language": "en",
     "date": "2013-05-21", "distribution": "general", "cycle": 1, "year": 1, "state": "QMA"}
    """

  private static let pages = PrintedPages(
    text: [
      "*1. Challenges\n\n1. Requests for assistance wait for months (art. 18).\n\n"
        + "2. Refusals go without reasons (art. 16)."
    ])

  private func check(_ files: [String: [UInt8]], limits: ReadingLimits = .standard) async throws
    -> RunSummary
  {
    let corpus = try SmallCorpus()
    for (name, bytes) in files {
      try corpus.folder.write(Data(bytes), to: "documents/\(name).pdf")
      try corpus.folder.write(Self.side, to: "documents/\(name).meta.json")
    }
    return try await Check(
      corpus: corpus.path, reading: ReadingOptions(limits: limits, acceptsLoss: true)
    ).perform()
  }

  @Test func `a PDF is read with loss, and said to be`() async throws {
    let summary = try await check(["a": Self.pages.file()])
    #expect(summary.refusals.isEmpty)
    #expect(summary.observations == 2)
    #expect(summary.warnings.contains { $0.reason == .readWithLoss })
  }

  @Test func `a PDF with a password, without text or of other bytes is refused with what to do`()
    async throws
  {
    let zeros = String(repeating: "00", count: 32)
    let protection =
      "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <\(zeros)> /U <\(zeros)> >> "
      + "/ID [<00> <00>]"
    let summary = try await check([
      "locked": Self.pages.file(protection: protection), "empty": PrintedPages([[]]).file(),
      "none": Array("nothing of the kind".utf8), "cut": Array(Self.pages.file().prefix(30)),
    ])
    let messages = Dictionary(
      uniqueKeysWithValues: summary.refusals.map { ($0.file, $0.message) })
    #expect(messages.count == 4)
    #expect(messages["documents/locked.pdf"]?.contains("password") == true)
    #expect(messages["documents/empty.pdf"]?.contains("OCR") == true)
    #expect(messages["documents/none.pdf"]?.contains("is none") == true)
    #expect(messages["documents/cut.pdf"] != nil)
  }

  @Test func `more text than the limit is refused by the limit's name`() async throws {
    var limits = ReadingLimits.standard
    limits[.pdfText] = 100
    let summary = try await check(["a": Self.pages.file()], limits: limits)
    #expect(summary.refusals.map(\.reason) == [.tooLarge])
    #expect(summary.refusals.first?.message.contains("pdf-text") == true)
  }
}
