public import Model

/// What a filled-in checklist says: its answers, each with its place in the file.
public struct FilledChecklist: Sendable {
  /// An answer.
  public struct Entry: Sendable {
    /// The answer; empty where nothing is written.
    public let answer: ChecklistAnswer
    /// The challenge as the form has it, white space normalized; nil where the form does not say
    /// it apart.
    public let challenge: String?
    /// The line of the file from 1; nil where the type has no lines.
    public let line: Int?
    /// Where the table stands, such as "table 3"; nil where answers stand in no tables.
    public let table: String?
  }

  /// The answers in the order of the file.
  public let entries: [Entry]
  /// Answers that cannot be understood, each with its place; the others stand.
  public let refusals: [Refusal]
  /// What an editor should know about the file.
  public let warnings: [Warning]

  /// Reads a form.
  ///
  /// - Parameters:
  ///   - bytes: The content: JSON, CSV, or a document with a table for each answer.
  ///   - file: The name; its ending says which.
  ///   - limits: What it may demand.
  /// - Throws: A refusal of the whole; its message says what to do.
  public init(
    _ bytes: [UInt8], file: String, limits: ReadingLimits = .standard
  ) throws(Refusal) {
    guard bytes.count <= limits[.fileSize] else { throw limits.tooLarge(file) }
    switch file.lowercased().split(separator: ".").last {
    case "json": self = try ChecklistFile.read(bytes, file: file, limits: limits)
    case "csv", "tsv": self = try ChecklistTable.read(bytes, file: file, limits: limits)
    case "docx", "docm", "html", "htm", "md":
      self = try ChecklistPages.read(
        PrintedDocumentReader(limits: limits).read(bytes, file: file), file: file)
    default:
      throw Refusal(
        file: file, line: nil, reason: .unsupportedType,
        message: "a checklist is read as .docx, .csv or .json; save it as one of these")
    }
  }

  init(_ entries: [Entry], refusals: [Refusal], warnings: [Warning]) {
    self.entries = entries
    self.refusals = refusals
    self.warnings = warnings
  }
}
