import Ingest
import Model
import Tagging
import Treaties

/// A file of a corpus: read to a document or a refusal, and tagged.
enum SourceInput {
  private static let corpus = Corpus(
    title: "Fuzzing", isFictional: true, defaultInstrument: .untoc,
    cycles: [
      Cycle(
        number: 1, title: "First cycle", scope: [],
        years: [
          ReviewYear(number: 1, from: date("2012-07-01"), to: date("2013-06-30"), reviews: [])
        ])
    ],
    population: [:])

  private static let reader = DocumentReader(corpus: corpus)
  private static let tagger = Tagger(corpus: corpus)

  static func read(_ bytes: [UInt8], as file: String) {
    do throws(Refusal) {
      let (document, _) = try reader.read(bytes, file: file)
      let tagged = tagger.tag(document, file: file)
      for observation in tagged.observations {
        precondition(
          document.blocks.indices.contains(observation.block), "an address leads nowhere")
        precondition(observation.provisions == Array(Set(observation.provisions)).sorted())
      }
    } catch {
      precondition(!error.message.isEmpty && (error.line ?? 1) > 0, "a refusal says nothing")
    }
  }

  /// JSON: a document, and a checklist.
  static func readJSON(_ bytes: [UInt8]) {
    read(bytes, as: "a.json")
    do throws(Refusal) {
      _ = try FilledChecklist(bytes, file: "a.json")
    } catch {
      precondition(!error.message.isEmpty && (error.line ?? 1) > 0, "a refusal says nothing")
    }
  }

  private static func date(_ text: String) -> CalendarDate {
    guard let date = CalendarDate(iso8601: text) else { preconditionFailure("no date: \(text)") }
    return date
  }
}
