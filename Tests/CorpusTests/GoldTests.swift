import Foundation
import Model
import Pipeline
import Testing
import TestSupport

/// The demonstration against its gold: twelve documents whose every observation was checked by eye.
struct GoldTests {
  /// What matters of an observation: what it is about and how that is known.
  struct Reading: Decodable, Hashable {
    let id: String
    let document: String
    let kind: String
    let provisions: [String]
    let basis: String
    let outOfScope: [String]
  }

  @Test func `the demonstration is read as its gold says, without gains or losses`() async throws {
    let demo = checkout.appendingPathComponent("corpora/demo")
    let gold = try readings(
      String(contentsOf: demo.appendingPathComponent("gold/observations.ndjson"), encoding: .utf8))
    #expect(gold.count > 300)
    let documents = Set(gold.map(\.document))
    let found = try await CorpusFindings(corpus: demo.path)
      .observations(matching: ObservationFilter()).map(reading)
      .filter { documents.contains($0.document) }
    let gains = Set(found).subtracting(gold).map(\.id).sorted()
    let losses = Set(gold).subtracting(found).map(\.id).sorted()
    #expect(gains.isEmpty, "gained or changed: \(gains)")
    #expect(losses.isEmpty, "lost or changed: \(losses)")
  }

  private func readings(_ text: String) throws -> [Reading] {
    try text.split(separator: "\n").map {
      try JSONDecoder().decode(Reading.self, from: Data($0.utf8))
    }
  }

  private func reading(_ observation: Observation) -> Reading {
    Reading(
      id: observation.id, document: observation.document, kind: observation.kind.code,
      provisions: observation.provisions.map(\.description), basis: observation.basis.rawValue,
      outOfScope: observation.outOfScope.map(\.description))
  }
}
