import Foundation
import Ingest
import Model

/// The questions of a follow-up, read back from its checklists as data.
struct AskedQuestions {
  /// A question as a checklist has it.
  struct Question: Decodable {
    let reference: String
    let number: Int
    let provisions: [String]
    let document: String
    let paragraph: String?
    let observation: String
    let challenge: String
  }

  private struct Content: Decodable {
    let format: String
    let state: String
    let questions: [Question]
  }

  /// By reference.
  private(set) var all: [String: Question] = [:]
  /// The State that each question is put to, by reference.
  private(set) var states: [String: String] = [:]
  /// By State, then by number.
  private(set) var order: [String] = []
  /// What the folder of answers says of itself.
  let manifest: RunManifest

  /// The reference of a question as this follow-up has it: the number may be another where the
  /// State and the digits that stand for the challenge are found once. Nil where there is none.
  func reference(_ given: String) -> String? {
    if all[given] != nil { return given }
    let alike = unnumbered[Self.withoutNumber(given)] ?? []
    return alike.count == 1 ? alike[0] : nil
  }

  private var unnumbered: [String: [String]] = [:]

  private static func withoutNumber(_ reference: String) -> String {
    let parts = reference.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 3 ? "\(parts[0])-\(parts[2])" : reference
  }

  /// - Throws: `PipelineError` where the folder is no follow-up or a checklist is damaged.
  init(at path: String) throws(PipelineError) {
    let folder = URL(fileURLWithPath: path)
    guard let data = try? Data(contentsOf: folder.appendingPathComponent(RunManifest.name)),
      let manifest = try? JSONDecoder().decode(WrittenRun.Manifest.self, from: data),
      manifest.format == FollowUp.format
    else {
      throw PipelineError(
        "\(path) holds no follow-up; name the folder that 'palermo follow-up' wrote")
    }
    self.manifest = RunManifest(
      corpusTitle: manifest.corpus.title, corpusDigest: manifest.corpus.sha256,
      cycle: manifest.cycle, year: manifest.year)
    for (name, digest) in manifest.files.sorted(by: { $0.key < $1.key })
    where name.hasPrefix(FollowUp.checklistFolder) && name.hasSuffix(".json") {
      let file = folder.appendingPathComponent(name)
      guard let data = try? Data(contentsOf: file), Digest.hex(of: data) == digest,
        let content = try? JSONDecoder().decode(Content.self, from: data),
        content.format == ChecklistFile.format
      else {
        throw PipelineError(
          "\(path)/\(name) was changed or taken away after the follow-up was written; make it again "
            + "in another folder")
      }
      for question in content.questions {
        order.append(question.reference)
        all[question.reference] = question
        states[question.reference] = content.state
        unnumbered[Self.withoutNumber(question.reference), default: []].append(question.reference)
      }
    }
  }
}
