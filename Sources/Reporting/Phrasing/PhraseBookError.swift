/// Everything that is wrong with a phrase book, in the order of its lines.
public struct PhraseBookError: Error, Hashable, CustomStringConvertible {
  /// One thing that is wrong.
  public struct Problem: Hashable, Sendable, CustomStringConvertible {
    /// The name of the file.
    public let file: String
    /// The line, from 1.
    public let line: Int
    /// What is wrong and what to do.
    public let message: String

    /// Makes a problem.
    public init(file: String, line: Int, message: String) {
      self.file = file
      self.line = line
      self.message = message
    }

    /// `a.phrases:12: the key 'x' stands twice`.
    public var description: String { "\(file):\(line): \(message)" }
  }

  /// The problems; at least one.
  public let problems: [Problem]

  /// Makes an error of problems.
  public init(problems: [Problem]) { self.problems = problems }

  /// One line for each problem.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
