import Timing
import ArgumentParser
import Foundation
import Model

/// `citations-benchmark speed`: how fast are citations read, beside what others do?
struct SpeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speed",
    abstract: "Read the texts of a folder and measure megabytes a second, beside peers.",
    discussion: """
      Example:
        citations-benchmark speed corpora/demo

      The texts are loaded first; only reading is timed, on one thread, with the \
      Convention as the default instrument and with none. In each repetition every contender has its turn. The peers: PCRE2 with JIT, \
      Python's re and Swift's Regex with one plain pattern for an article with its units, which is \
      much less than the reader does; Python's re with lists, units, names and exclusions, which \
      is about the same; and a bare sum of the bytes.
      """)

  @Argument(help: "A folder of .txt files (a text a line) or .json documents, at any depth.")
  var folder: String

  @Option(help: "How often each contender goes through the texts.")
  var repetitions: Int = 9

  @Option(help: "How many bytes of the texts Swift's Regex is given.")
  var sample: Int = 1_000_000

  func validate() throws {
    guard repetitions > 0 else { throw ValidationError("--repetitions must be above 0") }
    guard sample > 0 else { throw ValidationError("--sample must be above 0") }
  }

  func run() throws {
    let blocks = try TextBlocks(folder: folder)
    for name in blocks.leftOut { print("\(name): no document, left out") }
    let megabytes = (Double(blocks.utf8Count) / 1e6).written(places: 2)
    print("\(blocks.texts.count) texts, \(megabytes) MB, \(repetitions) repetitions, one thread")

    let temporary = FileManager.default.temporaryDirectory
      .appendingPathComponent("citations-benchmark-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: temporary) }
    let file = temporary.appendingPathComponent("texts.txt")
    try blocks.write(to: file)

    let plain = try PythonPeer(
      name: "Python re, plain pattern", script: "plain_pattern.py",
      arguments: [file.path, PlainPattern.text], utf8Count: blocks.utf8Count)
    let full = try PythonPeer(
      name: "Python re, the same forms", script: "full_patterns.py", arguments: [file.path],
      utf8Count: blocks.utf8Count)
    let table = try SpeedTable(
      [
        OwnReader(blocks: blocks, defaultInstrument: .untoc),
        OwnReader(blocks: blocks, defaultInstrument: nil), PCREPattern(blocks: blocks), plain, full,
        SwiftRegexPattern(blocks: blocks.sample(utf8Count: sample)), BareScan(blocks: blocks),
      ],
      repetitions: repetitions)
    try plain.stop()
    try full.stop()
    for line in table.lines { print(line) }
  }
}
