import Foundation
import Ingest
import Lots
import Model

/// The events of a draw, line by line, each bound to all before it by its digest.
package struct LotsTranscript {
  private(set) var bytes: [UInt8] = []
  private var digest = ""

  init(
    referenceDate: CalendarDate, years: Int, entries: [LotTranscriptHead.Entry], rules: LotRules,
    addition: String, seed: Seed, method: LotMethod, draw: LotDraw
  ) {
    line("opening") { sink in
      sink.append(field: "format", LotTranscriptHead.format)
      sink.append(field: "referenceDate", referenceDate.description)
      sink.append(field: "years", years)
    }
    line("commitment") { $0.append(field: "sha256", seed.commitment) }
    line("rules") { Self.append(rules, to: &$0) }
    for entry in entries { line("state") { Self.append(entry, to: &$0) } }
    line("addition") { $0.append(field: "text", addition) }
    line("seed") { $0.append(field: "seed", seed.text) }
    line("method") { $0.append(field: "method", method.name) }
    for (entry, year) in zip(entries, draw.yearLots) {
      line("yearLot") { sink in
        sink.append(field: "state", entry.code.description)
        sink.append(field: "year", year)
      }
    }
    for event in draw.events where !Self.isRequest(event) { append(event) }
    for (entry, reviewers) in zip(entries, draw.reviewerLots) {
      line("reviewerLot") { sink in
        sink.append(field: "state", entry.code.description)
        sink.append(field: "reviewers", reviewers.map(\.description))
      }
    }
    for event in draw.events where Self.isRequest(event) { append(event) }
    var sink = TextSink()
    Self.append(draw, seed: seed.text, to: &sink, event: "result")
    close(&sink)
  }

  private static func isRequest(_ event: LotDraw.Event) -> Bool {
    switch event {
    case .request, .deferral: true
    case .table, .redraw, .round: false
    }
  }

  private mutating func line(_ event: String, _ fields: (inout TextSink) -> Void) {
    var sink = TextSink()
    sink.append("{")
    sink.append(field: "event", event)
    fields(&sink)
    close(&sink)
  }

  private mutating func close(_ sink: inout TextSink) {
    digest = Self.digest(after: digest, of: sink.bytes)
    sink.append(field: "hash", digest)
    sink.append("}\n")
    bytes += sink.bytes
  }

  /// The digest of a line, which binds those before it.
  package static func digest(after earlier: String, of line: some Sequence<UInt8>) -> String {
    Digest.hex(of: Array(earlier.utf8) + line)
  }

  private static func append(_ rules: LotRules, to sink: inout TextSink) {
    sink.append(field: "title", rules.title)
    sink.append(field: "reviewersPerReview", rules.reviewersPerReview)
    append(field: "superset", rules.superset, to: &sink)
    sink.append(field: "sameRegionAtLeast", rules.sameRegionAtLeast)
    append(field: "noMutualReviews", rules.noMutualReviews, to: &sink)
    sink.append(field: "minimumReviews", rules.minimumReviews)
    sink.append(field: "maximumReviews", rules.maximumReviews)
    sink.append(field: "redrawRequests", rules.redrawRequests)
    append(field: "complementPerInstrument", rules.complementPerInstrument, to: &sink)
    sink.append(fieldName: "sources")
    sink.append("{")
    for (index, source) in rules.sources.enumerated() {
      if index > 0 { sink.append(",") }
      sink.append(json: source.rule)
      sink.append(":")
      sink.append(json: source.text)
    }
    sink.append("}")
  }

  private static func append(field name: StaticString, _ flag: Bool, to sink: inout TextSink) {
    sink.append(fieldName: name)
    sink.append(flag ? "true" : "false")
  }

  private static func append(_ entry: LotTranscriptHead.Entry, to sink: inout TextSink) {
    sink.append(field: "state", entry.code.description)
    sink.append(field: "name", entry.name)
    sink.append(field: "regionalGroup", entry.regionalGroup?.code)
    sink.append(
      field: "instruments", Instrument.allCases.filter(entry.instruments.contains).map(\.code))
    append(field: "volunteer", entry.isVolunteer, to: &sink)
  }

  private mutating func append(_ event: LotDraw.Event) {
    switch event {
    case .table(let number, let count):
      line("tableLot") { sink in
        sink.append(field: "table", number)
        sink.append(field: "of", count)
      }
    case .redraw(let attempt, let rule, let state):
      line("redraw") { sink in
        sink.append(field: "attempt", attempt)
        sink.append(field: "rule", rule.rawValue)
        sink.append(field: "state", state.description)
      }
    case .round(let number): line("round") { $0.append(field: "round", number) }
    case .request(let state, let number, let broken, let reviewers):
      line("request") { sink in
        sink.append(field: "state", state.description)
        sink.append(field: "request", number)
        sink.append(field: "rule", "redrawRequests")
        sink.append(field: "broken", broken.map(\.rawValue))
        sink.append(field: "reviewers", reviewers.map(\.description))
      }
    case .deferral(let state, let from, let to):
      line("deferral") { sink in
        sink.append(field: "state", state.description)
        sink.append(field: "from", from)
        sink.append(field: "to", to)
      }
    }
  }

  /// Appends a draw, the object left open.
  static func append(
    _ draw: LotDraw, seed: String, to sink: inout TextSink, event: String?
  ) {
    sink.append("{")
    if let event { sink.append(field: "event", event) }
    sink.append(field: "draw", draw.number)
    sink.append(field: "seed", seed)
    sink.append(field: "reviews", listOf: draw.reviews) { review, sink in
      sink.append("{")
      sink.append(field: "state", review.state.description)
      sink.append(field: "year", review.year)
      sink.append(field: "reviewers", review.reviewers.map(\.description))
      sink.append("}")
    }
  }
}
