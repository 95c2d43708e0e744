import Model
import Tagging

/// Small documents of the fictional State of Qumar, party to everything but the Firearms Protocol.
enum Samples {
  static let corpus: Corpus = {
    guard let code = StateCode("QMA"), let consent = CalendarDate(iso8601: "2004-01-01"),
      let from = CalendarDate(iso8601: "2012-07-01"), let to = CalendarDate(iso8601: "2013-06-30")
    else { preconditionFailure("the sample's own dates and codes exist") }
    let act = State.Participation(signed: nil, consent: consent)
    let state = State(
      code: code, name: "Qumar", regionalGroup: .africa,
      participation: [.untoc: act, .tip: act, .som: act])
    let year = ReviewYear(number: 1, from: from, to: to, reviews: [code])
    return Corpus(
      title: "Sample", isFictional: true, defaultInstrument: .untoc,
      cycles: [Cycle(number: 1, title: "First", scope: [], years: [year])],
      population: [code: state])
  }()

  static let tagger = Tagger(corpus: corpus)

  static func document(_ blocks: [Block]) -> SourceDocument {
    guard let date = CalendarDate(iso8601: "2013-05-21") else {
      preconditionFailure("the sample's date exists")
    }
    return SourceDocument(
      kind: .executiveSummary, symbol: "D/1", title: "Qumar", language: .english, date: date,
      distribution: .general, cycle: 1, year: 1, state: StateCode("QMA"), blocks: blocks)
  }

  /// What a document records: number of the block, kind, provisions and basis, in short.
  static func tagged(_ blocks: [Block]) -> [String] {
    tagger.tag(document(blocks), file: "a.json").observations.map { observation in
      let place = observation.id.split(separator: "#").last ?? ""
      let provisions = observation.provisions.map(\.description).joined(separator: " ")
      return "\(place) \(observation.kind.code) [\(provisions)] \(observation.basis.rawValue)"
    }
  }

  static func heading(_ level: Int, _ text: String) -> Block {
    .heading(Heading(level: level, text: text))
  }

  static func paragraph(_ text: String) -> Block { .paragraph(Passage(text: text)) }

  static func item(_ text: String, depth: Int = 1) -> Block {
    .item(Passage(text: text, listDepth: depth))
  }

  static func introduction(_ text: String, depth: Int = 1) -> Block {
    .listIntroduction(Passage(text: text, listDepth: depth))
  }
}
