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
  private let limits: ReadingLimits

  /// Makes ready to read.
  ///
  /// - Parameters:
  ///   - files: Forms, or folders of forms.
  ///   - followUp: The folder that `palermo follow-up` wrote.
  ///   - output: The folder to write.
  ///   - limits: How much a form may demand.
  public init(
    _ files: [String], against followUp: String, output: String,
    limits: ReadingLimits = .standard
  ) {
    self.files = files
    self.followUp = followUp
    self.output = output
    self.limits = limits
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
    for form in forms {
      do throws(Refusal) {
        gathered.add(
          try FilledChecklist(form.bytes(), file: form.name, limits: limits), of: form.name)
      } catch {
        gathered.add(error)
      }
    }
    var folder = try RunFolder(
      at: output, format: Self.format, holding: "collection of answers")
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

  /// A form, not yet opened.
  private struct Form {
    /// As it was given, and the way from there.
    let name: String
    let folder: CorpusFolder
    let path: String

    func bytes() throws(Refusal) -> [UInt8] {
      do throws(Refusal) {
        return try folder.bytes(of: path)
      } catch {
        throw Refusal(file: name, line: error.line, reason: error.reason, message: error.message)
      }
    }
  }

  /// The forms in the order given, those of a folder at any depth by name; what is hidden, and what
  /// Word and Excel keep beside an open file, is left out. Links are listed and not followed.
  private func forms() throws -> [Form] {
    var forms: [Form] = []
    for path in files {
      guard FileManager.default.fileExists(atPath: path) else {
        throw UsageError("\(path) is not there; name forms, or folders of forms")
      }
      let place = URL(fileURLWithPath: path).standardizedFileURL
      let root = place.lastPathComponent
      let folder = CorpusFolder(
        path: place.deletingLastPathComponent().path, root: root, limits: limits)
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      let paths: [String]
      do throws(Refusal) {
        paths =
          isFolder.boolValue
          ? try folder.files().flatMap { [$0.path, $0.sidePath].compactMap(\.self) } : [root]
      } catch {
        throw PipelineError("\(path): \(error.message)")
      }
      let named = path.hasSuffix("/") ? String(path.dropLast()) : path
      forms += paths.filter { !Self.isLeftOut($0) }.map {
        Form(name: named + $0.dropFirst(root.count), folder: folder, path: $0)
      }
    }
    guard !forms.isEmpty else {
      throw UsageError("there is no form to read; name forms, or folders of forms")
    }
    return forms
  }

  private static func isLeftOut(_ path: String) -> Bool {
    path.split(separator: "/").dropFirst().contains { $0.hasPrefix(".") || $0.hasPrefix("~$") }
  }
}
