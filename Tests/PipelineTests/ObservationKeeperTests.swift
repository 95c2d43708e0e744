import Foundation
import Model
import Pipeline
import Reporting
import TestSupport
import Testing

/// What a run keeps of the observations while it reads.
struct ObservationKeeperTests {
  private static let states = ["QMA", "QMB", "QMC", "QMD"]

  /// Three cycles in any order of files, with texts that replace one another or contradict.
  private func corpus(seed: UInt64) throws -> SmallCorpus {
    var generator = SeededGenerator(seed: seed)
    let corpus = try SmallCorpus(reviews: [["QMA", "QMB"], ["QMC", "QMD"]], cycles: 3)
    for number in 0..<Int.random(in: 4...14, using: &generator) {
      let state = Int.random(in: 0..<4, using: &generator)
      let cycle = Int.random(in: 1...3, using: &generator)
      let words =
        ["Police Reform Board", "Coastal Watch Office", "no own board"]
        .randomElement(using: &generator) ?? ""
      try corpus.add(
        "\(Int.random(in: 100...999, using: &generator))-\(number).json",
        // One symbol for a State and cycle: later dates replace, equal dates contradict.
        symbol: "D/\(cycle)/\(Self.states[state])", state: Self.states[state], cycle: cycle,
        year: state / 2 + 1, date: Bool.random(using: &generator) ? "2013-05-21" : "2014-02-03",
        blocks: [
          #"{"type": "heading", "level": 1, "text": "Challenges"}"#,
          """
          {"type": "paragraph", "number": "\(number)",
           "text": "The \(words) lacks \"means\" (art. 16)."}
          """,
        ])
    }
    return corpus
  }

  @Test(arguments: UInt64(1)...16)
  func `a run that gives observations up writes what a run that holds all of them writes`(
    seed: UInt64
  ) async throws {
    let corpus = try corpus(seed: seed)
    for cycle in [nil, 1, 3] {
      let (held, given, kept) = (
        try TemporaryFolder(), try TemporaryFolder(), try TemporaryFolder()
      )
      var options = Run.Options(
        corpus: corpus.path, output: held.path("run"), cycle: cycle, formats: [.json])
      options.archive = kept.path("archive.sqlite")
      _ = try await Run(options).perform()
      options.output = given.path("run")
      options.archive = nil
      _ = try await Run(options).perform()
      #expect(try held.contents() == given.contents())
    }
  }
}
