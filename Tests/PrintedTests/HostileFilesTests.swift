import Conversion
import Ingest
import Model
import Packaging
import Reporting
import Testing
import TestSupport

/// Whatever a file holds, reading and reviewing it ends.
struct HostileFilesTests {
  @Test(arguments: 0..<40)
  func `a Word file whose parts were changed at random ends as a document or a sentence`(
    seed: Int
  ) throws {
    var random = SeededGenerator(seed: seed)
    let bytes = try ReportFile(.word).bytes(of: RandomReport.report(seed: seed))
    let parts = try ZipReader().parts(of: bytes) { _ in true }
    let pieces = [
      "<w:tbl>", "</w:p>", "<w:del>", "</w:r>", "<w:numId w:val=\"1\"/>", "&#0;", "<w:p>",
      "<w:ilvl w:val=\"99999999999\"/>", "<w:gridSpan w:val=\"-1\"/>", "<w:fldChar/>", "<x/>",
    ]
    let changed = parts.keys.sorted().map { name -> ZipWriter.Part in
      var part = parts[name] ?? []
      if name.hasPrefix("word/"), name.hasSuffix(".xml"), !part.isEmpty {
        for _ in 0..<Int.random(in: 0...3, using: &random) {
          let place = Int.random(in: 0..<part.count, using: &random)
          let piece = pieces.randomElement(using: &random) ?? ""
          if Bool.random(using: &random) {
            part.insert(contentsOf: Array(piece.utf8), at: place)
          } else {
            part[place] = UInt8.random(in: 32...126, using: &random)
          }
        }
      }
      return ZipWriter.Part(name: name, bytes: part)
    }
    let file = try ZipWriter().bytes(of: changed)
    do {
      let document = try PrintedDocumentReader().read(file, file: "a.docx")
      #expect(!document.blocks.isEmpty)
      _ = EditorialReview().findings(in: document)
      _ = NeutralityTests.gate.violations(in: document)
    } catch {
      #expect(!error.message.isEmpty)
    }
  }

  @Test func `numbers as large as they come are compared, not counted beyond`() {
    let greatest = String(Int.max)
    let blocks: [PrintedBlock] = [
      .heading(level: 1, number: greatest, text: "One"),
      .heading(level: 1, number: greatest, text: "Two"),
      .paragraph(number: greatest, text: "\(greatest) of the \(greatest) States.", isBold: false),
      .paragraph(number: greatest, text: "Again \(greatest)%.", isBold: false),
      .table(
        number: greatest, title: "States", header: [["A"]],
        rows: [["\(Int.min)/\(greatest)"], ["1/\(greatest)"]], notes: []),
      .table(number: greatest, title: "States", header: [["A"]], rows: [["–"]], notes: []),
    ]
    let document = PrintedDocument(blocks: blocks.map { PrintedDocument.Placed($0) })
    #expect(!EditorialReview().findings(in: document).isEmpty)
    #expect(NeutralityTests.gate.violations(in: document).contains { $0.words == "1/\(greatest)" })
  }
}
