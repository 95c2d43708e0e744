import Foundation
import Ingest
import Model

/// The questions of a follow-up, read back from its checklists as data.
struct AskedQuestions {
  struct Question {
    let state: String
    let number: Int
    let provisions: [String]
    let document: String
    let paragraph: String?
    let observation: String
    let challenge: String
  }

  /// By reference.
  let all: [String: Question]
  /// By State, then by number.
  let order: [String]
  /// What the folder of answers says of itself.
  let manifest: RunManifest

  private struct Manifest: Decodable {
    struct Corpus: Decodable {
      let title: String
      let sha256: String
    }

    let format: String
    let corpus: Corpus
    let cycle: Int
    let year: Int
  }

  private struct Content: Decodable {
    struct Line: Decodable {
      let reference: String
      let number: Int
      let provisions: [String]
      let document: String
      let paragraph: String?
      let observation: String
      let challenge: String
    }

    let format: String
    let state: String
    let questions: [Line]
  }

  /// - Throws: `PipelineError` where the folder is no follow-up or a checklist is damaged.
  init(at path: String) throws(PipelineError) {
    let folder = URL(fileURLWithPath: path)
    guard let data = try? Data(contentsOf: folder.appendingPathComponent(RunManifest.name)),
      let manifest = try? JSONDecoder().decode(Manifest.self, from: data),
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
    var all: [String: Question] = [:]
    var order: [String] = []
    for name in names.sorted() where name.hasSuffix(".json") {
      let file = place.appendingPathComponent(name)
      guard let data = try? Data(contentsOf: file),
        let content = try? JSONDecoder().decode(Content.self, from: data),
        content.format == ChecklistFile.format
      else { throw PipelineError("\(file.path) is no checklist; make the follow-up again") }
      for line in content.questions {
        order.append(line.reference)
        all[line.reference] = Question(
          state: content.state, number: line.number, provisions: line.provisions,
          document: line.document, paragraph: line.paragraph, observation: line.observation,
          challenge: line.challenge)
      }
    }
    self.all = all
    self.order = order
  }
}
