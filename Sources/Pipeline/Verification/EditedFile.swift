import Foundation
import Ingest
import Model
import Statistics
import Verification

/// A report that people have edited, held against the run that it came from.
public struct EditedFile: Sendable {
  /// What came of it.
  public struct Outcome: Sendable {
    /// The document of the run that the file was held against, such as `technical-report`.
    public let document: String
    /// What does not follow, and what was taken out; in the order of the file.
    public let lines: [VerifiedLine]
  }

  private let file: String
  private let run: String
  private let document: String?

  /// Makes ready to verify a file.
  ///
  /// - Parameters:
  ///   - file: The edited file: `.docx`, `.md`, `.html`, or our own `.json`.
  ///   - run: The run's folder.
  ///   - document: Which of the run's documents it is; nil to find out.
  public init(_ file: String, against run: String, document: String? = nil) {
    self.file = file
    self.run = run
    self.document = document
  }

  /// Reads both and compares.
  ///
  /// - Throws: `PipelineError` where one of them cannot be read or they do not belong together.
  public func verified() throws(PipelineError) -> Outcome {
    let written = try WrittenRun(at: run)
    let printed = try Self.printed(file)
    let cells = try written.publicCells()
    let names = written.reportNames
    if let document, !names.contains(document) {
      throw PipelineError(
        "the run has no document '\(document)'; it has: \(names.joined(separator: ", "))")
    }
    var best: (likeness: Double, name: String, check: EditedDocument)?
    for name in document.map({ [$0] }) ?? names {
      let report = try written.report(name)
      let check = EditedDocument(
        of: RunDocument(
          name: name, printed: report.printed, front: report.front, claims: written.claims),
        cells: cells, cycle: written.manifest.cycle, year: written.manifest.year)
      let likeness = check.likeness(of: printed)
      if best.map({ likeness > $0.likeness }) ?? true { best = (likeness, name, check) }
    }
    guard let best else {
      throw PipelineError("\(run) holds no report as data; run again with json among the formats")
    }
    guard best.likeness > 0.25 else {
      throw PipelineError(
        "\(file) has little in common with the documents of \(run); name the run that it came from")
    }
    return Outcome(
      document: best.name,
      lines: best.check.discrepancies(in: printed).map { VerifiedLine($0, file: file) })
  }

  private static func printed(_ file: String) throws(PipelineError) -> PrintedDocument {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw PipelineError("\(file) cannot be read; is the name right?")
    }
    if file.lowercased().hasSuffix(".json") { return try ReportData(data, name: file).printed }
    do throws(Refusal) {
      return try PrintedDocumentReader().read(Array(data), file: file)
    } catch {
      throw PipelineError("\(file): \(error.message)")
    }
  }
}
