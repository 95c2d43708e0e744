import Foundation
import Ingest
import Model
import Reporting
import Verification

/// A document of a run: its claims in its blocks, and every file type against the data.
struct DocumentCheck {
  let run: WrittenRun
  let name: String
  let claims: [Claim]

  private func file(_ ending: String) -> String { "\(run.path)/public/\(name).\(ending)" }

  func lines() throws(PipelineError) -> [VerifiedLine] {
    let report = try run.report(name)
    var lines = claimLines(report)
    if report.words != report.countedWords {
      lines.append(
        VerifiedLine(
          file: file("json"), place: nil,
          message: "says that it has \(report.words) words; it has \(report.countedWords)"))
    }
    lines += try TableRowCheck(run: run, document: name).messages(report.printed).map {
      VerifiedLine(file: file("json"), place: $0.place, message: $0.message)
    }
    let expected = report.printed.withNotesInPlace
    for ending in ["md", "html", "docx", "xml"] {
      guard let data = run.bytes(of: "public/\(name).\(ending)") else { continue }
      do throws(Refusal) {
        let read = try PrintedDocumentReader().read(Array(data), file: file(ending))
        lines += DocumentDifference(expected: expected, found: read).messages(
          withAlternatives: ending == "md" || ending == "html"
        ).map {
          VerifiedLine(file: file(ending), place: $0.place, message: $0.message)
        }
      } catch {
        lines.append(VerifiedLine(file: file(ending), place: nil, message: error.message))
      }
    }
    if run.bytes(of: "public/\(name).pdf") != nil {
      lines += PDFCheck(file: file("pdf"), expected: expected).lines()
    }
    return lines
  }

  /// Whether each claim's words stand in its block, and each block's claims are there.
  private func claimLines(_ report: ReportData) -> [VerifiedLine] {
    let own = claims.filter { $0.document == name }
    var lines: [VerifiedLine] = []
    let blocks = report.printed.blocks.map(\.block)
    for claim in own {
      func wrong(_ message: String) {
        lines.append(
          VerifiedLine(
            file: "\(run.path)/restricted/claims.ndjson", place: claim.id, message: message))
      }
      guard blocks.indices.contains(claim.block) else {
        wrong("stands in block \(claim.block), which \(name) does not have")
        continue
      }
      let texts = blocks[claim.block].texts.map(PrintedWords.plain)
      if !texts.contains(where: { $0.contains(PrintedWords.plain(claim.text)) }) {
        wrong(
          "its words do not stand in block \(claim.block) of \(name): “\(claim.text.prefix(120))”")
      }
      if !report.claims[claim.block].contains(claim.id) {
        wrong("block \(claim.block) of \(name) does not list it")
      }
    }
    let known = Set(own.map(\.id))
    for (block, ids) in report.claims.enumerated() {
      for id in ids where !known.contains(id) {
        lines.append(
          VerifiedLine(
            file: file("json"), place: "block \(block)",
            message: "lists the claim \(id), which the run does not have"))
      }
    }
    return lines
  }
}
