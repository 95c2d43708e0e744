import Foundation
import Model
import Pipeline
import Reporting
import Testing
import TestSupport

/// Of a folder of good and bad files nothing is lost in silence.
struct MixedFolderTests {
  /// How many files a folder has; more for a longer run.
  private static let files =
    ProcessInfo.processInfo.environment["PALERMO_MIXED_FILES"].flatMap { Int($0) } ?? 1_000

  @Test(arguments: 0..<3)
  func `every file of a mixed folder comes to exactly one end, and the ends add up`(
    seed: Int
  ) async throws {
    let folder = try MixedFolder(files: Self.files, seed: seed)
    let summary = try await Check(
      corpus: folder.corpus.path, reading: ReadingOptions(limits: MixedFolder.limits)
    ).perform()
    #expect(folder.expected.count >= Self.files)
    #expect(summary.files == folder.expected.count)
    #expect(summary.statuses.values.reduce(0, +) == summary.files)
    var statuses: [FileStatus: Int] = [:]
    var reasons: [String: Refusal.Reason] = [:]
    for (file, expectation) in folder.expected {
      switch expectation {
      case .status(let status): statuses[status, default: 0] += 1
      case .refused(let reason):
        statuses[.refused, default: 0] += 1
        reasons[file] = reason
      }
    }
    #expect(summary.statuses == statuses)
    #expect(summary.refusals.count == reasons.count)
    for refusal in summary.refusals {
      #expect(reasons[refusal.file] == refusal.reason, "\(refusal)")
    }
    #expect(Set(summary.refusals.map(\.file)) == Set(reasons.keys))
    // All reasons that a file of these sorts can have are among them.
    #expect(Set(reasons.values) == Set(Refusal.Reason.allCases))
    // What the corpus lacks is named with its line, too.
    for refusal in summary.refusals
    where [.unknownState, .unknownCycleOrYear].contains(refusal.reason) {
      #expect(refusal.line != nil, "\(refusal)")
    }
  }

  @Test func `refusals of a mixed folder stand one on a line in the run's list`() async throws {
    let folder = try MixedFolder(files: 250, seed: 7)
    let place = try TemporaryFolder()
    var options = Run.Options(
      corpus: folder.corpus.path, output: place.path("run"), formats: [.json], documents: [])
    options.reading = ReadingOptions(limits: MixedFolder.limits)
    let summary = try await Run(options).perform()
    let list = try place.text("run/restricted/refused.ndjson")
    #expect(!list.unicodeScalars.contains { $0 != "\n" && PlainText.isCommand($0) })
    struct Line: Decodable { let file: String }
    let files = try list.split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8)).file
    }
    #expect(Set(files) == Set(summary.refusals.map(\.file)))
    #expect(files.count == summary.refusals.count)
  }

  @Test func `documents that are a link to elsewhere are refused as a whole`() async throws {
    let corpus = try SmallCorpus()
    let other = try SmallCorpus()
    try other.add("a.json", symbol: "D/1")
    try FileManager.default.removeItem(atPath: corpus.folder.path("documents"))
    try FileManager.default.createSymbolicLink(
      atPath: corpus.folder.path("documents"), withDestinationPath: other.folder.path("documents"))
    let summary = try await Check(corpus: corpus.path).perform()
    #expect(summary.statuses == [.refused: 1])
    #expect(summary.refusals.map(\.reason) == [.unreadable])
    #expect(summary.refusals.map(\.file) == ["documents"])
  }

  @Test(arguments: ["corpus.json", "states.csv"])
  func `a file of the corpus that is a link ends the run with a sentence`(
    name: String
  ) async throws {
    let corpus = try SmallCorpus()
    try corpus.add("a.json", symbol: "D/1")
    let file = corpus.folder.path(name)
    try FileManager.default.moveItem(atPath: file, toPath: corpus.folder.path("elsewhere"))
    try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: "elsewhere")
    await #expect(throws: PipelineError.self) { try await Check(corpus: corpus.path).perform() }
  }

  @Test func `more files than the limit end the run with a sentence`() async throws {
    let corpus = try SmallCorpus()
    for number in 0..<5 { try corpus.add("\(number).json", symbol: "D/\(number)") }
    var limits = ReadingLimits.standard
    limits[.files] = 4
    let check = Check(corpus: corpus.path, reading: ReadingOptions(limits: limits))
    let error = await #expect(throws: PipelineError.self) { try await check.perform() }
    #expect(error?.description.contains("limit: files") == true)
  }

  @Test func `what findings inherit is limited as a whole`() async throws {
    let corpus = try SmallCorpus()
    let items = Array(repeating: #"{"type": "item", "text": "Delays."}"#, count: 100)
    try corpus.add(
      "a.json", symbol: "D/1",
      blocks: [#"{"type": "heading", "level": 1, "text": "Challenges (arts. 1 to 10)"}"#] + items)
    var limits = ReadingLimits.standard
    limits[.findings] = 1_000
    let within = try await Check(
      corpus: corpus.path, reading: ReadingOptions(limits: limits)
    ).perform()
    #expect(within.refusals.isEmpty)
    limits[.findings] = 999
    let beyond = try await Check(
      corpus: corpus.path, reading: ReadingOptions(limits: limits)
    ).perform()
    #expect(beyond.refusals.map(\.reason) == [.tooLarge])
  }
}
