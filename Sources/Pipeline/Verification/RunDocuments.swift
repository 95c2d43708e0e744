package import Model
import Reporting
import Statistics
import Verification

/// The documents of a run, ready to have edited ones held against them.
package struct RunDocuments: Sendable {
  /// The names of the documents, in order.
  package let names: [String]
  private let path: String
  private let checks: [String: EditedDocument]

  /// Reads the documents, the claims and the public cells of a run.
  ///
  /// - Throws: `PipelineError` where the folder holds no run or one of them cannot be read.
  package init(at path: String) throws(PipelineError) {
    let run = try WrittenRun(at: path, of: [RunManifest.format, FollowUp.format])
    let claims = try run.claims()
    let cells = try run.publicCells()
    self.path = path
    names = run.reportNames(claims)
    var checks: [String: EditedDocument] = [:]
    for name in names {
      let report = try run.report(name)
      checks[name] = EditedDocument(
        of: RunDocument(
          name: name, printed: report.printed, front: report.front, claims: claims),
        cells: cells, cycle: run.manifest.cycle, year: run.manifest.year)
    }
    self.checks = checks
  }

  /// Holds an edited document against the one that it came from.
  ///
  /// - Parameters:
  ///   - printed: The edited document.
  ///   - file: The file's name, for the lines.
  ///   - document: Which of the run's documents it is; nil to find out.
  /// - Returns: The document of the run that it was held against, and what was found.
  /// - Throws: `PipelineError` where the run has no such document, or none that is like it.
  package func verified(
    _ printed: PrintedDocument, file: String, document: String? = nil
  ) throws(PipelineError) -> EditedFile.Outcome {
    if let document, checks[document] == nil {
      throw PipelineError(
        "the run has no document '\(document)'; it has: \(names.joined(separator: ", "))")
    }
    let candidates = document.map { [$0] } ?? names
    let likeness = candidates.compactMap { name in
      checks[name].map { (name: name, value: $0.likeness(of: printed), check: $0) }
    }
    guard let best = likeness.max(by: { ($0.value, $1.name) < ($1.value, $0.name) }) else {
      throw PipelineError("\(path) holds no report as data; run again with json among the formats")
    }
    guard best.value > 0.15 else {
      throw PipelineError(
        "\(file) has little in common with the documents of \(path); name the run that it came from"
      )
    }
    return EditedFile.Outcome(
      document: best.name,
      lines: best.check.discrepancies(in: printed).map { VerifiedLine($0, file: file) })
  }
}
