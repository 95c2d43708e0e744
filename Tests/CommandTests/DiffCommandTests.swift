import Foundation
import TestSupport
import Testing

/// `palermo diff` on two runs of one corpus, with one thing changed between them.
struct DiffCommandTests {
  private let program = BuiltProgram()
  private let corpus: SmallCorpus
  private let place: TemporaryFolder

  init() throws {
    corpus = try SmallCorpus(reviews: [["QMA", "QMB", "QMC", "QMD"]])
    place = try TemporaryFolder()
    for (number, state) in ["QMA", "QMB", "QMC"].enumerated() {
      try corpus.add("\(state).json", symbol: "D/\(number + 1)", state: state)
    }
    try run("monday")
  }

  private func run(_ name: String) throws {
    let ending = try program.run([
      "run", corpus.path, "--out", place.path(name), "--formats", "json", "--quiet",
    ])
    try #require(ending.code == 0 || ending.code == 2, "\(ending.errors)")
  }

  private func diff(_ options: [String] = []) throws -> String {
    let ending = try program.run(
      ["diff", place.path("monday"), place.path("tuesday")] + options)
    #expect(ending.code == 0, "\(ending.errors)")
    // One line, so that a sentence is found wherever it was broken.
    return ending.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private let success = [
    #"{"type": "heading", "level": 1, "text": "Successes"}"#,
    #"{"type": "paragraph", "number": "1", "text": "Refusals go without reasons (art. 16)."}"#,
  ]

  @Test func `two runs that are the same have no difference`() throws {
    try run("tuesday")
    let text = try diff()
    #expect(text.contains("No difference."))
    #expect(text.hasPrefix("Restricted:"))
    #expect(try diff(["--format", "ndjson"]).isEmpty)
  }

  @Test func `a summary that came in explains the figure that rose`() throws {
    try corpus.add("late.json", symbol: "D/9", state: "QMD")
    try run("tuesday")
    let text = try diff()
    #expect(text.contains("added documents/late.json (D/9)"))
    #expect(text.contains("changed QMD in year 1"))
    #expect(text.contains("cycle 1 year 1 ALL UNTOC/16 challenge"))
    #expect(text.contains("states: 3 → 4; reviewed: 3 → 4"))
    #expect(
      text.contains(
        "+ QMD: pending → reviewed in year 1 (D/9), documents/late.json was added; D/9#1"))
    #expect(text.contains("STATEMENTS: WHY A FIGURE IS ANOTHER"))
  }

  @Test func `a finding that is read as another kind explains the figure that fell`() throws {
    try corpus.add("QMA.json", symbol: "D/1", state: "QMA", blocks: success)
    try run("tuesday")
    #expect(
      try diff(["--only", "observations"]).contains("kind: challenge → success"))
    let cells = try diff(["--only", "cells"])
    #expect(
      cells.contains(
        "- QMA: documents/QMA.json was changed; D/1#1 kind challenge → success"), "\(cells)")
  }

  @Test func `a file that is refused, and one that is mended, are said with the reason`() throws {
    try corpus.folder.write("{", to: "documents/QMB.json")
    try run("tuesday")
    let text = try diff(["--only", "documents"])
    #expect(text.contains("refused documents/QMB.json"))
    #expect(text.contains("is refused: line 1:"))
    let back = try program.run(
      ["diff", place.path("tuesday"), place.path("monday"), "--only", "documents"])
    #expect(back.output.contains("mended documents/QMB.json"))
    #expect(back.output.contains("was refused: line 1:"))
  }

  @Test func `a renamed file changes nothing else`() throws {
    try FileManager.default.moveItem(
      atPath: corpus.folder.path("documents/QMA.json"),
      toPath: corpus.folder.path("documents/first.json"))
    try run("tuesday")
    let lines = try diff(["--format", "ndjson"])
    #expect(lines.contains(#""change":"renamed""#))
    #expect(!lines.contains(#""section":"cells""#) && !lines.contains(#""section":"statements""#))
  }

  @Test func `participation that is another explains a cell whose documents are the same`() throws {
    let states = try corpus.folder.text("states.csv")
    try corpus.folder.write(
      states.replacingOccurrences(
        of: "QMC,Carsinia,AFRICA,2003-01-01", with: "QMC,Carsinia,AFRICA,2020-01-01"),
      to: "states.csv")
    try run("tuesday")
    let text = try diff()
    #expect(text.contains("changed states.csv"))
    #expect(text.contains("its participation in states.csv is another"), "\(text)")
  }

  @Test func `a revision keeps the findings that it keeps`() throws {
    try corpus.add("QMA-rev.json", symbol: "D/1/Rev.1", state: "QMA")
    try run("tuesday")
    let text = try diff()
    #expect(text.contains("Observations none; 1 only stand elsewhere"), "\(text)")
    #expect(text.contains("status: counted → superseded"))
  }

  @Test func `every form tells the same number of differences, and a file takes them`() throws {
    try corpus.add("QMA.json", symbol: "D/1", state: "QMA", blocks: success)
    try run("tuesday")
    struct Document: Decodable {
      struct Difference: Decodable { let section: String }
      let format: String
      let differences: [Difference]
    }
    let arguments = ["diff", place.path("monday"), place.path("tuesday"), "--format"]
    let json = try program.run(arguments + ["json"]).output
    let document = try JSONDecoder().decode(Document.self, from: Data(json.utf8))
    let lines = try program.run(arguments + ["ndjson"]).output.split(separator: "\n")
    #expect(document.format == "palermo-differences/1")
    #expect(document.differences.count == lines.count && lines.count > 3)
    let written = try program.run(arguments + ["csv", "--out", place.path("d.csv")])
    #expect(written.code == 0)
    #expect(try place.text("d.csv").hasPrefix("section,change,subject,document,place,field,"))
    #expect(try program.run(arguments + ["csv", "--out", "/proc/no/d.csv"]).code == 3)
  }

  @Test func `a folder that is no run, or of an unknown version, is one sentence`() throws {
    try place.write("{}", to: "other/manifest.json")
    let manifest = try place.text("monday/manifest.json")
    try FileManager.default.copyItem(atPath: place.path("monday"), toPath: place.path("later"))
    try place.write(
      manifest.replacingOccurrences(of: "palermo-run/1", with: "palermo-run/9"),
      to: "later/manifest.json")
    for name in ["none", "other", "later"] {
      let ending = try program.run(["diff", place.path("monday"), place.path(name)])
      #expect(ending.code == 3)
      #expect(ending.errors.split(separator: "\n").count == 1, "\(ending.errors)")
    }
    #expect(try program.run(["diff", place.path("monday")]).code == 1)
  }
}
