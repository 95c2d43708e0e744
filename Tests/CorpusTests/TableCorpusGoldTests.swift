import Foundation
import Model
import Pipeline
import Testing
import TestSupport

/// A corpus of tables alone, as the programs of five offices write them, against its gold.
struct TableCorpusGoldTests {
  private let folder = checkout.appendingPathComponent("Tests/CorpusTests/Fixtures/tables")

  @Test func `a corpus of tables is read as its gold says, without gains or losses`() async throws {
    let gold = try String(contentsOf: folder.appendingPathComponent("gold.txt"), encoding: .utf8)
      .split(separator: "\n").map(String.init)
    let found = try await CorpusFindings(corpus: folder.path)
      .observations(matching: ObservationFilter())
    #expect(found.map(line) == gold)
    let texts = found.map(\.text)
    #expect(texts.contains("L’incrimination n’est pas entière – « le recrutement » y manque."))
    #expect(texts.contains("Выдача занимает \"годы\"."))
    #expect(texts.contains("One office, \"the desk\", receives every request."))
  }

  @Test func `every file of a corpus of tables has one end`() async throws {
    let summary = try await Check(corpus: folder.path).perform()
    #expect(summary.statuses == [.counted: 5, .source: 1, .refused: 2])
    #expect(summary.refusals.map(\.file) == ["documents/broken.csv", "documents/sheet.xlsx"])
    #expect(summary.refusals.map(\.line) == [3, nil])
    #expect(summary.warnings.map(\.reason) == [.unknownProvision, .encoding, .unknownField])
  }

  private func line(_ observation: Observation) -> String {
    let provisions = observation.provisions.map(\.description).joined(separator: " ")
    let outside = observation.outOfScope.map(\.description).joined(separator: " ")
    return "\(observation.id) \(observation.kind.code) \(observation.basis.rawValue) \(provisions)"
      + " | \(outside.isEmpty ? "-" : outside)"
  }
}
