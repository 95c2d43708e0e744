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
    let place = folder.appendingPathComponent(FollowUp.checklistFolder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
    for name in names.sorted() where name.hasSuffix(".json") {
      let file = place.appendingPathComponent(name)
      guard let data = try? Data(contentsOf: file),
        let content = try? JSONDecoder().decode(Content.self, from: data),
        content.format == ChecklistFile.format
      else { throw PipelineError("\(file.path) is no checklist; make the follow-up again") }
      for question in content.questions {
        order.append(question.reference)
        all[question.reference] = question
        states[question.reference] = content.state
      }
    }
  }
}
