/// A moment at which work that was asked to stop ends: between two steps, where nothing is half done.
enum StoppingPoint {
  /// Passes on, or ends the work of a task that was cancelled.
  static func pass() throws(PipelineError) {
    if Task.isCancelled { throw PipelineError("stopped") }
  }

  /// What is left of work that was stopped.
  ///
  /// - Parameters:
  ///   - output: The folder that was to be written; nil where there was none.
  ///   - archive: The archive; nil where there is none.
  ///   - isStored: Whether this run had already put into the archive what it read.
  /// - Returns: The sentence with which the work ends.
  static func sentence(output: String?, archive: String?, isStored: Bool) -> PipelineError {
    var parts: [String] = []
    if let output { parts.append("\(output) is as it was") }
    if let archive {
      parts.append(
        isStored
          ? "\(archive) keeps what was read, so that the next run need not read it again"
          : "\(archive) is as it was")
    }
    return PipelineError("stopped: " + parts.joined(separator: "; "))
  }
}
