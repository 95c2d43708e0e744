import Foundation
import Model
import Pipeline
import Testing
import TestSupport

/// An archive changes what is parsed, never what comes out.
struct ArchiveTests {
  private func run(
    _ corpus: String, into place: TemporaryFolder, archive: String? = nil
  ) async throws -> [String: Data] {
    _ = try await Run(
      Run.Options(corpus: corpus, output: place.path("run"), archive: archive)
    ).perform()
    return try place.contents().filter { $0.key.hasPrefix("run/") }
  }

  @Test func `with and without an archive, new or known, the bytes are the same`() async throws {
    let demo = checkout.appendingPathComponent("corpora/demo").path
    let place = try TemporaryFolder()
    let plain = try await run(demo, into: place)
    for _ in 0..<2 {
      #expect(try await run(demo, into: place, archive: place.path("a.sqlite")) == plain)
    }
  }

  @Test func `changed, removed and returned documents are followed`() async throws {
    let corpus = try SmallCorpus()
    try corpus.add("a.json", symbol: "D/1", state: "QMA")
    try corpus.add("b.json", symbol: "D/2", state: "QMB")
    let place = try TemporaryFolder()
    let archive = place.path("a.sqlite")
    _ = try await run(corpus.path, into: place, archive: archive)
    try corpus.add(
      "b.json", symbol: "D/2", state: "QMB",
      blocks: [
        #"{"type": "heading", "level": 1, "text": "Successes"}"#,
        #"{"type": "paragraph", "text": "Delays are short (art. 18)."}"#,
      ])
    try FileManager.default.removeItem(atPath: corpus.folder.path("documents/a.json"))
    #expect(
      try await run(corpus.path, into: place, archive: archive)
        == run(corpus.path, into: TemporaryFolder()))
    let kept = try ArchivedFindings(archive: archive).observations(matching: ObservationFilter())
    #expect(kept.map(\.document) == ["D/2"] && kept.map(\.kind) == [.success])
    try corpus.add("a.json", symbol: "D/1", state: "QMA")
    #expect(
      try await run(corpus.path, into: place, archive: archive)
        == run(corpus.path, into: TemporaryFolder()))
  }

  @Test func `other facts about the corpus are other facts about its documents`() async throws {
    let corpus = try SmallCorpus()
    try corpus.add("a.json", symbol: "D/1", state: "QMA")
    let place = try TemporaryFolder()
    let archive = place.path("a.sqlite")
    _ = try await run(corpus.path, into: place, archive: archive)
    let states = try corpus.folder.text("states.csv")
    try corpus.folder.write(
      states.replacingOccurrences(of: "QMA,Qumar,AFRICA,2003", with: "QMA,Qumar,GRULAC,2014"),
      to: "states.csv")
    #expect(
      try await run(corpus.path, into: place, archive: archive)
        == run(corpus.path, into: TemporaryFolder()))
  }

  @Test func `something else than an archive is left as it is`() async throws {
    let corpus = try SmallCorpus()
    let place = try TemporaryFolder()
    try place.write("a letter", to: "a.sqlite")
    await #expect(throws: PipelineError.self) {
      try await run(corpus.path, into: place, archive: place.path("a.sqlite"))
    }
    #expect(try place.contents().keys.sorted() == ["a.sqlite"])
    #expect(try place.text("a.sqlite") == "a letter")
  }
}
