/// Why a file was not read, and where: nothing of a refused file is stored or counted.
public struct Refusal: Error, Hashable, Sendable {
  /// The reasons that a refusal can have, by their words in `refused.ndjson`.
  public enum Reason: String, CaseIterable, Sendable {
    case unknownFormat, malformedJSON, malformedXML, notUTF8, missingField, wrongType
    case unknownKind, unknownState, unknownCycleOrYear, invalidDate, restricted, confidential
    case notAReviewDocument, unknownValue, conflict, tooLarge, tooDeep, entityExpansion
    case unreadable, unsupportedType
  }

  /// The file, relative to the corpus.
  public let file: String
  /// The line from 1, where there is one.
  public let line: Int?
  /// The reason.
  public let reason: Reason
  /// One line for an editor: what is wrong, in the file's own words where that helps, as far as
  /// they can be shown.
  public let message: String

  /// Makes a refusal.
  public init(file: String, line: Int?, reason: Reason, message: String) {
    self.file = file
    self.line = line
    self.reason = reason
    self.message = PlainText.message(message)
  }
}

/// Something that an editor should know about a file that was read all the same.
public struct Warning: Hashable, Sendable {
  /// What a warning is about, by its word in `warnings.ndjson`.
  public enum Reason: String, CaseIterable, Sendable {
    /// A field that the format does not know; it was left out.
    case unknownField
    /// A citation of a unit or article that the treaty does not have.
    case unknownProvision
    /// The same document again.
    case repeated
    /// Replaced by a revision or a later issue.
    case superseded
    /// A language version of a document that is counted in another language.
    case linked
    /// A corrigendum: stored, its text is not counted.
    case corrigendum
    /// A side file that says otherwise than its document's first page.
    case contradiction
    /// A summary of a State that was not drawn in that year.
    case notDrawn
    /// A Word file with changes that nobody has accepted or rejected; it is read as if accepted.
    case trackedChanges
    /// A Word file with comments; they are no text.
    case comments
    /// A table in an encoding that does not say its name, and what it was read as.
    case encoding
    /// A PDF or text file, which does not say what is a heading, a paragraph or a table.
    case readWithLoss
    /// A statement about the corpus itself that does not hold.
    case corpus
  }

  /// The file, relative to the corpus.
  public let file: String
  /// The line from 1, where there is one.
  public let line: Int?
  /// What the warning is about.
  public let reason: Reason
  /// One line for an editor.
  public let message: String

  /// Makes a warning.
  public init(file: String, line: Int?, reason: Reason, message: String) {
    self.file = file
    self.line = line
    self.reason = reason
    self.message = PlainText.message(message)
  }
}
