import Foundation
import Model
import Pipeline
import Reporting
import Testing
import TestSupport

/// A corpus that somebody changes while it is read: whole files or refusals, never a mixture.
@Suite(.serialized)
struct ChangingCorpusTests {
  private static let paragraphs = 300

  /// A summary each of whose findings bears one letter; all letters give texts of one length.
  private func text(_ letter: Character) -> Data {
    let blocks = (0..<Self.paragraphs).map { number in
      "{\"type\": \"paragraph\", \"text\": \"Version \(letter) of finding \(1_000 + number) "
        + "(art. 16).\"}"
    }
    return Data(
      """
      {"format": "palermo-document/1", "kind": "executive-summary", "symbol": "D/1",
       "title": "Executive summary", "language": "en", "date": "2013-05-21",
       "distribution": "general", "cycle": 1, "year": 1, "state": "QMA",
       "blocks": [{"type": "heading", "level": 1, "text": "Challenges"},
       \(blocks.joined(separator: ",\n"))]}
      """.utf8)
  }

  /// Does something again and again in a thread of its own until it is cancelled.
  private func changing(_ change: @escaping @Sendable (Int) -> Void) -> Thread {
    let thread = Thread {
      var number = 0
      while !Thread.current.isCancelled {
        change(number)
        number += 1
      }
    }
    thread.start()
    return thread
  }

  /// Reads a corpus several times while something is done to it again and again.
  private func read(
    _ corpus: SmallCorpus, times: Int, while change: @escaping @Sendable (Int) -> Void
  ) async throws -> [(summary: RunSummary, observations: [Observation])] {
    let thread = changing(change)
    defer { thread.cancel() }
    var results: [(summary: RunSummary, observations: [Observation])] = []
    for _ in 0..<times {
      results.append(
        (
          try await Check(corpus: corpus.path).perform(),
          try await CorpusFindings(corpus: corpus.path).observations(matching: ObservationFilter())
        ))
    }
    return results
  }

  /// Each version has the same length, so that a file of them is well-formed at every moment.
  @Test func `a file written in place while it is read is read whole or refused`() async throws {
    let corpus = try SmallCorpus()
    let file = corpus.folder.path("documents/a.json")
    let versions = "ABCD".map(text)
    try versions[0].write(to: URL(fileURLWithPath: file))
    let results = try await read(corpus, times: 8) { number in
      guard let handle = FileHandle(forWritingAtPath: file) else { return }
      handle.write(versions[number % 4])
      try? handle.close()
    }
    for (summary, observations) in results {
      #expect(observations.isEmpty || observations.count == Self.paragraphs)
      #expect(
        summary.refusals.allSatisfy {
          $0.reason == .unreadable && $0.message.contains("it is being written")
        })
    }
  }

  @Test func `a file replaced while it is read is the old one or the new one, whole`() async throws
  {
    let corpus = try SmallCorpus()
    let file = corpus.folder.path("documents/a.json")
    let beside = corpus.folder.path("new.json")
    let versions = "ABCD".map(text)
    try versions[0].write(to: URL(fileURLWithPath: file))
    let results = try await read(corpus, times: 8) { number in
      try? versions[number % 4].write(to: URL(fileURLWithPath: beside))
      rename(beside, file)
      usleep(200)
    }
    for (summary, observations) in results {
      #expect(Set(observations.map { $0.text.dropFirst(8).prefix(1) }).count == 1)
      #expect(observations.count == Self.paragraphs)
      #expect(summary.refusals.isEmpty, "\(summary.refusals)")
    }
  }

  @Test func `files that grow, shrink and vanish end as documents or as refusals`() async throws {
    let corpus = try SmallCorpus()
    for number in 0..<4 {
      try corpus.add("\(number).json", symbol: "D/\(number)", year: 1)
    }
    let whole = text("A")
    let paths = (0..<4).map { corpus.folder.path("documents/\($0).json") }
    let results = try await read(corpus, times: 8) { number in
      let file = URL(fileURLWithPath: paths[number % 4])
      switch number % 3 {
      case 0: try? whole.write(to: file)
      case 1: try? whole.prefix(number * 37 % whole.count).write(to: file)
      default: try? FileManager.default.removeItem(at: file)
      }
    }
    for (summary, observations) in results {
      #expect(summary.statuses.values.reduce(0, +) == summary.files)
      #expect(observations.allSatisfy { !$0.text.isEmpty })
    }
  }

  /// The years of corpus.json and the digest in the manifest come from one reading of the file.
  @Test func `facts about the corpus that change meanwhile are of one state`() async throws {
    let corpus = try SmallCorpus(reviews: [["QMA", "QMB"]])
    try corpus.add("a.json", symbol: "D/1", state: "QMA")
    try corpus.add("b.json", symbol: "D/2", state: "QMB")
    let place = try TemporaryFolder()
    func options(_ archive: String?) -> Run.Options {
      Run.Options(
        corpus: corpus.path, output: place.path("run"), formats: [.json],
        documents: SuiteDocument.named("technical-report"), archive: archive)
    }
    let original = try corpus.folder.text("states.csv")
    let tables = ["2004-01-01", "2014-01-01"].map {
      original.replacingOccurrences(of: "2004-01-01", with: $0)
    }
    let path = corpus.folder.path("states.csv")
    var known: Set<[String: Data]> = []
    for table in tables {
      try table.write(toFile: path, atomically: true, encoding: .utf8)
      _ = try await Run(options(nil)).perform()
      known.insert(try place.contents())
    }
    #expect(known.count == 2)
    let thread = changing { number in
      try? tables[number % 2].write(toFile: path, atomically: true, encoding: .utf8)
      usleep(300)
    }
    defer { thread.cancel() }
    let archives = try TemporaryFolder()
    for number in 0..<8 {
      _ = try await Run(options(number % 2 == 0 ? nil : archives.path("a.sqlite"))).perform()
      #expect(known.contains(try place.contents()), "run \(number) mixes two states of states.csv")
    }
  }
}
