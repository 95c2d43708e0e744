import Foundation
import Ingest
public import Model
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
  private let limits: ReadingLimits

  /// Makes ready to verify a file.
  ///
  /// - Parameters:
  ///   - file: The edited file: `.docx`, `.md`, `.html`, or our own `.json`.
  ///   - run: The run's folder.
  ///   - document: Which of the run's documents it is; nil to find out.
  ///   - limits: How much the file may demand.
  public init(
    _ file: String, against run: String, document: String? = nil,
    limits: ReadingLimits = .standard
  ) {
    self.file = file
    self.run = run
    self.document = document
    self.limits = limits
  }

  /// Reads both and compares.
  ///
  /// - Throws: `PipelineError` where one of them cannot be read or they do not belong together.
  public func verified() throws(PipelineError) -> Outcome {
    try RunDocuments(at: run).verified(printed(), file: file, document: document)
  }

  private func printed() throws(PipelineError) -> PrintedDocument {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw PipelineError("\(file) cannot be read; is the name right?")
    }
    do throws(Refusal) {
      return try PrintedDocumentReader(limits: limits).read(Array(data), file: file)
    } catch {
      throw PipelineError("\(file): \(error.message)")
    }
  }
}
