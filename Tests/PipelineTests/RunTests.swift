import Foundation
import Model
import Pipeline
import Testing
import TestSupport

/// What a run writes.
struct RunTests {
  private func run(
    _ corpus: SmallCorpus, into place: TemporaryFolder, year: Int? = nil
  ) async throws -> RunSummary {
    try await Run(Run.Options(corpus: corpus.path, output: place.path("run"), year: year)).perform()
  }

  @Test func `two runs of one corpus give the same bytes`() async throws {
    let demo = checkout.appendingPathComponent("corpora/demo").path
    let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
    for place in [first, second] {
      _ = try await Run(Run.Options(corpus: demo, output: place.path("run"))).perform()
    }
    #expect(try first.contents() == second.contents())
  }

  @Test func `every observation of a run has an address of its own`() async throws {
    let corpus = try SmallCorpus()
    for (place, symbol) in ["T/1", "T/1/Rev.1"].enumerated() {
      try corpus.add("en\(place).json", symbol: symbol)
    }
    for language in ["fr", "es"] {
      for date in ["2013-01-01", "2013-02-01"] {
        try corpus.add("\(language)\(date).json", symbol: "T/1", language: language, date: date)
      }
    }
    for date in ["2013-01-01", "2013-02-01"] {
      try corpus.add(
        "s\(date).json", symbol: "T/S", state: nil, date: date, kind: "stakeholder-submission")
    }
    let place = try TemporaryFolder()
    _ = try await run(corpus, into: place)
    struct Line: Decodable { let id: String }
    let ids = try ["observations", "other-observations"].flatMap { name in
      try place.text("run/restricted/\(name).ndjson").split(separator: "\n").map {
        try JSONDecoder().decode(Line.self, from: Data($0.utf8)).id
      }
    }
    #expect(ids.count >= 5)
    #expect(Set(ids).count == ids.count, "\(ids)")
  }

  @Test func `submissions and compilations change no count`() async throws {
    let corpus = try SmallCorpus()
    try corpus.add("a.json", symbol: "D/1")
    let (before, after) = (try TemporaryFolder(), try TemporaryFolder())
    _ = try await run(corpus, into: before)
    for number in 1...5 {
      try corpus.add(
        "s\(number).json", symbol: "S/\(number)", state: nil, kind: "stakeholder-submission")
    }
    try corpus.add("t.json", symbol: "T/1", state: nil, kind: "thematic-report")
    _ = try await run(corpus, into: after)
    #expect(
      try before.text("run/restricted/cells.csv") == after.text("run/restricted/cells.csv"))
  }

  @Test func `a removed summary moves exactly its State from reviewed to pending`() async throws {
    let corpus = try SmallCorpus()
    try corpus.add("a.json", symbol: "D/1", state: "QMA")
    try corpus.add("b.json", symbol: "D/2", state: "QMB")
    let (before, after) = (try TemporaryFolder(), try TemporaryFolder())
    _ = try await run(corpus, into: before)
    try FileManager.default.removeItem(atPath: corpus.folder.path("documents/b.json"))
    _ = try await run(corpus, into: after)
    #expect(
      try before.text("run/restricted/coverage.csv").replacingOccurrences(
        of: "QMB,AFRICA,reviewed,D/2", with: "QMB,AFRICA,pending,")
        == after.text("run/restricted/coverage.csv"))
  }

  @Test func `a voluntary signatory is in no cell and reported apart`() async throws {
    let corpus = try SmallCorpus(reviews: [["QMA", "QME"]])
    try corpus.add("a.json", symbol: "D/1", state: "QMA")
    try corpus.add("e.json", symbol: "D/2", state: "QME")
    let place = try TemporaryFolder()
    _ = try await run(corpus, into: place)
    #expect(try place.text("run/restricted/coverage.csv").contains("QME,AFRICA,voluntary,D/2"))
    #expect(
      try place.text("run/restricted/cells.csv")
        .contains("1,1,year,ALL,UNTOC/16,challenge,1,1,4,1,4,1\n"))
    #expect(
      try place.text("run/restricted/observations.ndjson")
        .contains("\"outOfScope\":[\"UNTOC/16\"]"))
  }

  @Test func `the manifest bears the digest of every other file`() async throws {
    let corpus = try SmallCorpus()
    try corpus.add("a.json", symbol: "D/1")
    let place = try TemporaryFolder()
    _ = try await run(corpus, into: place)
    let manifest = try place.text("run/manifest.json")
    for name in try place.contents().keys where name != "run/manifest.json" {
      #expect(manifest.contains("\"\(name.dropFirst(4))\":"), "\(name)")
    }
    #expect(manifest.hasPrefix("{\"format\":\"palermo-run/1\",\"program\":\"palermo "))
  }

  @Test func `links are refused and never followed`() async throws {
    let corpus = try SmallCorpus()
    try corpus.add("a.json", symbol: "D/1")
    try FileManager.default.createSymbolicLink(
      atPath: corpus.folder.path("documents/b.json"),
      withDestinationPath: corpus.folder.path("documents/a.json"))
    let place = try TemporaryFolder()
    let summary = try await run(corpus, into: place)
    #expect(summary.refusals.map(\.reason) == [.unreadable])
    #expect(summary.statuses == [.counted: 1, .refused: 1])
  }
}
