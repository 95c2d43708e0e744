import Foundation
import Model
import Pipeline
import Testing
import TestSupport

/// A corpus over the years: whatever is done to it, an archive changes what is parsed and never
/// what comes out, and answers for the corpus as it now is.
struct ArchiveHistoryTests {
  private let place: TemporaryFolder
  private let archives: TemporaryFolder

  init() throws {
    place = try TemporaryFolder()
    archives = try TemporaryFolder()
  }

  private func written(_ corpus: SmallCorpus, archive: String?) async throws -> [String: Data] {
    _ = try await Run(
      Run.Options(
        corpus: corpus.path, output: place.path("run"), formats: [], documents: [],
        archive: archive)
    ).perform()
    return try place.contents()
  }

  @Test(arguments: 0..<30)
  func `with an archive a run gives the same bytes, whatever the history`(seed: Int) async throws {
    let corpus = try SmallCorpus(reviews: [["QMA", "QMB", "QMC"], ["QMD"]], cycles: 2)
    var history = CorpusHistory(corpus: corpus, seed: seed)
    let archive = archives.path("a.sqlite")
    for step in 0..<6 {
      for _ in 0..<history.number(through: 3) { try history.edit() }
      let plain = try await written(corpus, archive: nil)
      for _ in 0..<(step % 2 + 1) {
        #expect(try await written(corpus, archive: archive) == plain, "\(history.log)")
      }
      let kept = try ArchivedFindings(archive: archive).observations(matching: ObservationFilter())
      let now = try await CorpusFindings(corpus: corpus.path)
        .observations(matching: ObservationFilter())
      #expect(kept == now, "\(history.log)")
    }
  }

  @Test func `an archive of another corpus is left as it is, and says so`() async throws {
    let first = try SmallCorpus()
    try first.add("a.json", symbol: "D/1")
    let archive = archives.path("a.sqlite")
    _ = try await written(first, archive: archive)
    let before = try archives.contents()
    let second = try SmallCorpus()
    try second.folder.write(
      try second.folder.text("corpus.json").replacingOccurrences(
        of: "Small corpus", with: "Another corpus"), to: "corpus.json")
    try second.add(
      "a.json", symbol: "E/1",
      blocks: [
        #"{"type": "heading", "level": 1, "text": "Challenges"}"#,
        #"{"type": "paragraph", "text": "Delays are long (art. 18)."}"#,
      ])
    await #expect {
      try await Keeping(corpus: second.path, archive: archive).perform()
    } throws: { error in
      "\(error)".contains("holds another corpus") && "\(error)".contains("(Small corpus)")
    }
    #expect(try archives.contents() == before)
    // The same corpus under a better title is the one that it was.
    try first.folder.write(
      try first.folder.text("corpus.json").replacingOccurrences(
        of: "Small corpus", with: "Corpus of the first cycle"), to: "corpus.json")
    _ = try await written(first, archive: archive)
  }
}

/// What happens to a corpus's files over the years, the same for the same seed.
private struct CorpusHistory {
  private let corpus: SmallCorpus
  private var generator: SeededGenerator
  /// Symbols by file name; nil where the file is broken.
  private var files: [String: String] = [:]
  private var made = 0
  private(set) var log: [String] = []

  init(corpus: SmallCorpus, seed: Int) {
    self.corpus = corpus
    generator = SeededGenerator(seed: seed)
  }

  mutating func number(through last: Int) -> Int { Int.random(in: 1...last, using: &generator) }

  mutating func edit() throws {
    let name = files.keys.sorted().randomElement(using: &generator)
    switch Int.random(in: 0..<12, using: &generator) {
    case 0, 1, 2: try add(symbol: "D/\(made)")
    case 3: try add(symbol: (name.flatMap { files[$0] } ?? "D/0") + "/Rev.\(number(through: 2))")
    case 4: try add(symbol: (name.flatMap { files[$0] } ?? "D/0") + "/Corr.1")
    case 5: try add(symbol: name.flatMap { files[$0] } ?? "D/0")
    case 6: try name.map { try write($0, files[$0] ?? "D/0") }
    case 7: try name.map { try remove($0) }
    case 8: try name.map { try rename($0) }
    case 9:
      guard let name else { return }
      log.append("break \(name)")
      try corpus.folder.write("{\"format\": ", to: "documents/\(name)")
    case 10: try exchange("corpus.json", ["\"scope\": []", "\"scope\": [\"UNTOC/16\"]"])
    default: try exchange("states.csv", ["QMB,Belvania,AFRICA,2003", "QMB,Belvania,EEG,2014"])
    }
  }

  private mutating func add(symbol: String) throws {
    made += 1
    try write("\(made).json", symbol)
  }

  private mutating func write(_ name: String, _ symbol: String) throws {
    let state = ["QMA", "QMB", "QMC", "QMD", "QME"].randomElement(using: &generator)
    let kind = ["Challenges", "Successes", "Good practices"].randomElement(using: &generator) ?? ""
    let article = Int.random(in: 16...18, using: &generator)
    log.append("write \(name) \(symbol)")
    files[name] = symbol
    try corpus.add(
      name, symbol: symbol, state: state, cycle: number(through: 2), year: number(through: 2),
      language: ["en", "en", "fr"].randomElement(using: &generator) ?? "en",
      date: "2013-0\(number(through: 3))-01",
      blocks: [
        #"{"type": "heading", "level": 1, "text": "\#(kind)"}"#,
        #"{"type": "paragraph", "text": "Delays are long (art. \#(article))."}"#,
      ])
  }

  private mutating func remove(_ name: String) throws {
    log.append("remove \(name)")
    files[name] = nil
    try FileManager.default.removeItem(atPath: corpus.folder.path("documents/\(name)"))
  }

  private mutating func rename(_ name: String) throws {
    made += 1
    let new = "\(made).json"
    log.append("rename \(name) \(new)")
    files[new] = files.removeValue(forKey: name)
    try FileManager.default.moveItem(
      atPath: corpus.folder.path("documents/\(name)"),
      toPath: corpus.folder.path("documents/\(new)"))
  }

  /// Puts one of two wordings in the place of the other.
  private mutating func exchange(_ name: String, _ wordings: [String]) throws {
    log.append("change \(name)")
    let text = try corpus.folder.text(name)
    let (old, new) = text.contains(wordings[0]) ? (0, 1) : (1, 0)
    try corpus.folder.write(
      text.replacingOccurrences(of: wordings[old], with: wordings[new]), to: name)
  }
}
