import Foundation
import Ingest
public import Model
public import Reporting

/// People's own drafts held against the rules of the editors.
public struct DraftReview: Sendable {
  /// What a review of one file came to.
  public struct Result: Sendable {
    /// The number of words, as the limit counts them.
    public let words: Int
    /// What does not follow the rules, in the order of the document.
    public let findings: [EditorialFinding]
  }

  private let review: EditorialReview
  private let limits: ReadingLimits

  /// Makes a review by all rules, or by some.
  ///
  /// - Parameters:
  ///   - only: The names of the rules to apply; empty for all.
  ///   - except: The names of rules to leave out.
  ///   - limits: How much a draft may demand.
  /// - Throws: `PipelineError` for a name that is none.
  public init(
    only: [String] = [], except: [String] = [], limits: ReadingLimits = .standard
  ) throws(PipelineError) {
    for name in only + except where !EditorialReview.names.contains(name) {
      throw PipelineError("there is no rule “\(name)”; 'palermo lint --rules' lists them")
    }
    review = EditorialReview(only: only.isEmpty ? nil : Set(only), except: Set(except))
    self.limits = limits
  }

  /// Reviews a file.
  ///
  /// - Parameter path: A report as `.docx`, `.md`, `.html` or `.xml`.
  /// - Returns: What the review came to.
  /// - Throws: `PipelineError` where the file cannot be read, with what to do.
  public func result(at path: String) throws(PipelineError) -> Result {
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw PipelineError("\(path) cannot be opened; name a file that exists and may be read")
    }
    do {
      let document = try PrintedDocumentReader(limits: limits).read(Array(data), file: path)
      return Result(
        words: EditorialReview.words(of: document), findings: review.findings(in: document))
    } catch {
      let line = error.line.map { ":\($0)" } ?? ""
      throw PipelineError("\(path)\(line): \(error.message)")
    }
  }
}
