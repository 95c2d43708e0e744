import Foundation
import Model
import Pipeline
import Testing
import TestSupport

/// Documents of the demonstration as Word files, written by programs that offices use; how they
/// were made, and all others, is in `Scripts/word-files`.
struct WordFileTests {
  /// What is compared of an observation.
  private struct Reading: Hashable {
    let kind: Kind
    let provisions: [Provision]
    let basis: Observation.Basis
    let text: String
  }

  @Test(
    arguments: ["xar", "qov"],
    [
      "pandoc-styles", "pandoc-look", "libreoffice-styles", "libreoffice-look",
      "python-docx-styles",
      "python-docx-look",
    ])
  func `a Word file has the observations of the document that it was made from`(
    document: String, maker: String
  ) async throws {
    let demo = checkout.appendingPathComponent("corpora/demo")
    let source = try Data(
      contentsOf: demo.appendingPathComponent("documents/year-1/\(document).json"))
    let word = checkout.appendingPathComponent(
      "Tests/CorpusTests/Fixtures/word/\(document)-\(maker).docx")
    let fields = try #require(
      try JSONSerialization.jsonObject(with: source) as? [String: Any]
    ).filter { $0.key != "blocks" }
    let expected = try await readings(["a.json": source], of: demo)
    // With what the document says of itself beside it, and with its first page alone.
    let side = ["a.meta.json": try JSONSerialization.data(withJSONObject: fields)]
    #expect(expected.count > 20)
    for beside in [side, [:]] {
      let found = try await readings(
        beside.merging(["a.docx": try Data(contentsOf: word)]) { $1 }, of: demo)
      let common = common(of: expected, found)
      let f1 = 2 * Double(common) / Double(expected.count + found.count)
      #expect(f1 >= 0.99, "\(Set(expected).symmetricDifference(found).map(\.text))")
    }
  }

  /// The observations of a corpus of a few files, with the States and years of another.
  private func readings(_ files: [String: Data], of demo: URL) async throws -> [Reading] {
    let folder = try TemporaryFolder()
    let documents = folder.url.appendingPathComponent("documents")
    try FileManager.default.createDirectory(at: documents, withIntermediateDirectories: true)
    for name in ["corpus.json", "states.csv"] {
      try FileManager.default.copyItem(
        at: demo.appendingPathComponent(name), to: folder.url.appendingPathComponent(name))
    }
    for (name, content) in files { try content.write(to: documents.appendingPathComponent(name)) }
    return try await CorpusFindings(corpus: folder.url.path)
      .observations(matching: ObservationFilter()).map {
        Reading(kind: $0.kind, provisions: $0.provisions, basis: $0.basis, text: $0.text)
      }
  }

  private func common(of expected: [Reading], _ found: [Reading]) -> Int {
    var left = Dictionary(grouping: expected) { $0 }.mapValues(\.count)
    return found.count { reading in
      guard let count = left[reading], count > 0 else { return false }
      left[reading] = count - 1
      return true
    }
  }
}
