import Foundation
import Model
import Pipeline
import Testing
import TestSupport

/// Which of several documents stands for the others (the method, section 2).
struct VersionTests {
  private func numbers(_ corpus: SmallCorpus) async throws -> [FileStatus: Int] {
    let summary = try await Check(corpus: corpus.path).perform()
    #expect(summary.statuses.values.reduce(0, +) == summary.files, "each file ends in one place")
    return summary.statuses
  }

  private let otherText = [
    #"{"type": "heading", "level": 1, "text": "Challenges"}"#,
    #"{"type": "paragraph", "text": "Delays are long (art. 18)."}"#,
  ]

  @Test func `the same document again is counted once`() async throws {
    let corpus = try SmallCorpus()
    try corpus.add("a.json", symbol: "D/1")
    try corpus.add(
      "b.json", symbol: "D/1",
      blocks: [
        #"{"type": "heading", "level": 1, "text": "Challenges"}"#,
        #"{"type": "paragraph", "text": "Refusals  go without\n reasons (art. 16)."}"#,
      ])
    #expect(try await numbers(corpus) == [.counted: 1, .repeated: 1])
  }

  @Test func `letters composed in another way are the same letters`() async throws {
    let corpus = try SmallCorpus()
    for (name, text) in [("a.json", "r\u{E9}fugi\u{E9}s"), ("b.json", "re\u{301}fugie\u{301}s")] {
      try corpus.add(
        name, symbol: "D/1",
        blocks: [#"{"type": "paragraph", "text": "\#(text)"}"#])
    }
    #expect(try await numbers(corpus) == [.counted: 1, .repeated: 1])
  }

  @Test func `two texts with one symbol, language and date are both refused`() async throws {
    let corpus = try SmallCorpus()
    try corpus.add("a.json", symbol: "D/1")
    try corpus.add("b.json", symbol: "D/1", blocks: otherText)
    try corpus.add("c.json", symbol: "D/1")
    #expect(try await numbers(corpus) == [.refused: 3])
    let summary = try await Check(corpus: corpus.path).perform()
    #expect(summary.refusals.allSatisfy { $0.reason == .conflict })
  }

  @Test func `a later date replaces an earlier one`() async throws {
    let corpus = try SmallCorpus()
    try corpus.add("a.json", symbol: "D/1", date: "2013-05-21")
    try corpus.add("b.json", symbol: "D/1", date: "2013-06-01", blocks: otherText)
    #expect(try await numbers(corpus) == [.counted: 1, .superseded: 1])
  }

  @Test func `a revision replaces what it revises in every language`() async throws {
    let corpus = try SmallCorpus()
    try corpus.add("a.json", symbol: "D/1")
    try corpus.add("b.json", symbol: "D/1", language: "fr", blocks: otherText)
    try corpus.add("c.json", symbol: "D/1/Rev.1", blocks: otherText)
    try corpus.add("d.json", symbol: "D/1/Rev.10", blocks: otherText)
    try corpus.add("e.json", symbol: "D/1/Rev.2", blocks: otherText)
    #expect(try await numbers(corpus) == [.counted: 1, .superseded: 4])
    let kept = try await CorpusFindings(corpus: corpus.path)
      .observations(matching: ObservationFilter())
    #expect(kept.map(\.document) == ["D/1/Rev.10"])
  }

  @Test func `of the languages of one symbol the preferred one stands`() async throws {
    let corpus = try SmallCorpus()
    try corpus.add("a.json", symbol: "D/1", language: "zh")
    try corpus.add("b.json", symbol: "D/1", language: "es", date: "2013-06-01")
    try corpus.add("c.json", symbol: "D/1", language: "fr")
    #expect(try await numbers(corpus) == [.counted: 1, .linked: 2])
  }

  @Test func `a corrigendum is a source and records nothing`() async throws {
    let corpus = try SmallCorpus()
    try corpus.add("a.json", symbol: "D/1")
    try corpus.add("b.json", symbol: "D/1/Corr.1", blocks: otherText)
    #expect(try await numbers(corpus) == [.counted: 1, .source: 1])
  }

  @Test func `a State that was not drawn is kept and not counted`() async throws {
    let corpus = try SmallCorpus(reviews: [["QMA"]])
    try corpus.add("a.json", symbol: "D/1", state: "QMA")
    try corpus.add("b.json", symbol: "D/2", state: "QMB")
    #expect(try await numbers(corpus) == [.counted: 1, .source: 1])
  }

  @Test func `where nobody was drawn every summary counts`() async throws {
    let corpus = try SmallCorpus(reviews: [[]])
    try corpus.add("a.json", symbol: "D/1", state: "QMA")
    try corpus.add("b.json", symbol: "D/2", state: "QMB")
    #expect(try await numbers(corpus) == [.counted: 2])
  }
}
