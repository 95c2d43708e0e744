import Foundation
import Ingest
public import Model

/// Filled-in checklists, read back and gathered.
public struct FollowUpAnswers: Sendable {
  /// What is said at the end.
  public struct Outcome: Sendable {
    /// The files that were read.
    public let files: Int
    /// The questions with an answer.
    public let answered: Int
    /// All questions of the follow-up.
    public let questions: Int
    /// The States with at least one answer.
    public let states: Int
    /// What was refused, in the order of the files.
    public let refusals: [Refusal]
    /// What an editor should know.
    public let warnings: [Warning]
  }

  static let format = "palermo-follow-up-answers/1"

  private let files: [String]
  private let followUp: String
  private let output: String

  /// Makes ready to read.
  ///
  /// - Parameters:
  ///   - files: Forms, or folders of forms.
  ///   - followUp: The folder that `palermo follow-up` wrote.
  ///   - output: The folder to write.
  public init(_ files: [String], against followUp: String, output: String) {
    self.files = files
    self.followUp = followUp
    self.output = output
  }

  /// Reads and writes the folder; whole or not at all.
  ///
  /// - Throws: `UsageError` where there is nothing to read, `PipelineError` where the follow-up
  ///   cannot be read or the folder cannot be written.
  public func perform() throws -> Outcome {
    try refuseOutput()
    let questions = try AskedQuestions(at: followUp)
    let forms = try forms()
    var gathered = GatheredAnswers(questions)
    for form in forms { gathered.add(form) }
    var folder = try RunFolder(at: output, format: Self.format)
    do {
      try folder.write(gathered.ndjson, to: "restricted/answers.ndjson")
      try folder.write(gathered.csv, to: "restricted/answers.csv")
      try folder.write(gathered.unanswered, to: "restricted/unanswered.csv")
      try folder.write(
        ReasonLines.lines(of: gathered.refusals), to: "restricted/refused.ndjson")
      try folder.write(
        ReasonLines.lines(of: gathered.warnings), to: "restricted/warnings.ndjson")
      try folder.finish(questions.manifest)
    } catch {
      folder.discard()
      throw error
    }
    return Outcome(
      files: forms.count, answered: gathered.answered, questions: questions.all.count,
      states: gathered.states, refusals: gathered.refusals, warnings: gathered.warnings)
  }

  private func refuseOutput() throws(UsageError) {
    let output = FolderPlace(output)
    for path in files + [followUp] where output.overlaps(FolderPlace(path)) {
      throw UsageError("the folder of answers must not hold \(path) or lie in it; name another")
    }
  }

  /// The files in the order given, those of a folder by name; what is hidden, and what Word and
  /// Excel keep beside an open file, is left out.
  private func forms() throws -> [GatheredAnswers.Form] {
    var paths: [String] = []
    for path in files {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw UsageError("\(path) is not there; name forms, or folders of forms")
      }
      guard isFolder.boolValue else {
        paths.append(path)
        continue
      }
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      paths += names.sorted().filter { !$0.hasPrefix(".") && !$0.hasPrefix("~$") }
        .map { "\(path)/\($0)" }
    }
    guard !paths.isEmpty else {
      throw UsageError("there is no form to read; name forms, or folders of forms")
    }
    return paths.map { path in
      GatheredAnswers.Form(
        name: URL(fileURLWithPath: path).lastPathComponent,
        bytes: FileManager.default.contents(atPath: path).map(Array.init))
    }
  }
}
