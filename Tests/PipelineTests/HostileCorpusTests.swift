import Foundation
import Model
import Pipeline
import Reporting
import Testing
import TestSupport

/// What a document says is data in every file that a run writes.
struct HostileCorpusTests {
  /// Words that mean something to some program that opens a file.
  private static let words = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\u{22}><svg/onload=alert(1)>",
    "[click](javascript:alert(1))", "![x](http://192.0.2.1/x.png)",
    "#eval(read(\u{22}/etc/passwd\u{22}))",
    "`$(reboot)`", "a | b | c", "[^1]", "</w:t></w:r><w:r>", "]]><a>", "<!--", "{{7*7}}",
    "=HYPERLINK(\u{22}http://192.0.2.1\u{22})", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(1)",
    "\\u001b[2Jgone", "\\u202egnp.exe", "\\u0000", "&lt;b&gt;", "&#x3C;b&#x3E;",
  ]

  private func hostileRun(_ place: TemporaryFolder) async throws {
    let states = ["QMA", "QMB", "QMC", "QMD"]
    let corpus = try SmallCorpus(reviews: [states])
    let table = try corpus.folder.text("states.csv")
    try corpus.folder.write(
      table.replacingOccurrences(of: "Qumar", with: "\"=1+<b>Qumar</b>\""), to: "states.csv")
    for (number, word) in Self.words.enumerated() {
      let word = word.replacingOccurrences(of: "\"", with: "\\\"")
      let state = states[number % states.count]
      try corpus.folder.write(
        """
        {"format": "palermo-document/1", "kind": "\(number % 3 == 2 ? "stakeholder-submission"
          : "executive-summary")", "symbol": "\(word) \(number)", "title": "\(word)",
         "language": "en", "date": "2013-05-21", "distribution": "general", "cycle": 1, "year": 1,
         "state": "\(state)", "blocks": [
         {"type": "heading", "level": 1, "number": "\(word)", "text": "Good practices \(word)"},
         \(states.map { "{\"type\": \"paragraph\", \"number\": \"\(word)\", \"text\": \"The \($0) "
          + "liaison unit uses \(word) in cases of extradition (art. 16).\"}" }
          .joined(separator: ",\n")),
         {"type": "note", "mark": "1", "text": "\(word)"}]}
        """, to: "documents/\(number).json")
    }
    let summary = try await Run(
      Run.Options(
        corpus: corpus.path, output: place.path("run"),
        formats: ReportFormat.allCases.filter { $0 != .pdf })
    ).perform()
    #expect(summary.refusals.isEmpty, "\(summary.refusals)")
    #expect(summary.files == Self.words.count)
  }

  @Test func `hostile words of a corpus are words in every file of the run`() async throws {
    let place = try TemporaryFolder()
    try await hostileRun(place)
    let files = try place.contents().filter { !$0.key.hasSuffix(".docx") }
    #expect(files.keys.contains("run/public/technical-report.html"))
    var quoted = 0
    for (name, data) in files {
      let text = String(decoding: data, as: UTF8.self)
      for scalar in text.unicodeScalars where scalar != "\n" {
        #expect(!PlainText.isCommand(scalar), "\(name)")
      }
      if name.hasSuffix(".html") || name.hasSuffix(".xml") {
        quoted += text.contains("&lt;script") ? 1 : 0
        for markup in ["<script", "<img src=x", "<svg/onload", "<!--", "<b>Qumar", "<a>"] {
          #expect(!text.contains(markup), "\(name) has \(markup)")
        }
      }
      if name.hasSuffix(".md") {
        quoted += text.contains("&lt;script") ? 1 : 0
        for markup in ["<script", "<img src", "](javascript:", "](http", "`$("] {
          let unguarded = text.replacingOccurrences(of: "\\" + markup, with: "")
          #expect(!unguarded.contains(markup), "\(name) has \(markup)")
        }
      }
      if name.hasSuffix(".csv") { expectNoFormula(text, name) }
    }
    // The lists of documents quote the titles: the words are there, as words.
    #expect(quoted >= 3)
  }

  private func expectNoFormula(_ text: String, _ name: String) {
    for line in text.split(separator: "\n") {
      for cell in line.split(separator: ",") {
        let start = cell.drop { $0 == "\"" }
        guard let first = start.first, "=+-@\t\r".contains(first) else { continue }
        #expect(Double(start) != nil, "\(name): \(cell)")
      }
    }
  }

  @Test func `what a spreadsheet would compute is guarded, and the guard comes off`() async throws {
    let place = try TemporaryFolder()
    try await hostileRun(place)
    let coverage = try place.text("run/restricted/coverage.csv")
    #expect(coverage.contains(",reviewed,'-2+3 15"), "\(coverage)")
    let verified = try RunVerification(place.path("run")).lines().filter(\.isFinding)
    #expect(verified.isEmpty, "\(verified.map(\.text))")
  }

  @Test func `numbers below nought stay numbers in a table`() async throws {
    let corpus = try SmallCorpus(reviews: [["QMA", "QMB"], ["QMC", "QMD"]])
    for (number, state) in ["QMA", "QMB"].enumerated() {
      try corpus.add("\(number).json", symbol: "D/\(number)", state: state)
    }
    try corpus.add("2.json", symbol: "D/2", state: "QMC", year: 2)
    try corpus.add(
      "3.json", symbol: "D/3", state: "QMD", year: 2,
      blocks: [#"{"type": "heading", "level": 1, "text": "Challenges"}"#])
    let place = try TemporaryFolder()
    _ = try await Run(
      Run.Options(corpus: corpus.path, output: place.path("run"), formats: [.json])
    ).perform()
    let changes = try place.text("run/restricted/changes.csv")
    #expect(changes.contains(",-0.5,0,-0.5,true"), "\(changes)")
  }
}
