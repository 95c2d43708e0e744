import Foundation
import Model
import Pipeline
import Reporting
import Testing
import TestSupport

/// All documents of corpora in which half of what they speak of is missing.
struct SmallSuiteTests {
  /// A corpus that is short of something.
  enum Shortage: String, CaseIterable {
    case nothingReviewed, oneState, firstYear, onlyProtocols, noCompilation, noFindings, secondYear
  }

  private func corpus(_ shortage: Shortage) throws -> SmallCorpus {
    switch shortage {
    case .nothingReviewed: return try SmallCorpus()
    case .oneState:
      let corpus = try SmallCorpus(reviews: [["QMA"]])
      try corpus.add("a.json", symbol: "D/1")
      return corpus
    case .firstYear:
      let corpus = try SmallCorpus(reviews: [["QMA", "QMB", "QMC", "QMD"]])
      for (place, state) in ["QMA", "QMB", "QMC"].enumerated() {
        try corpus.add("\(state).json", symbol: "D/\(place)", state: state)
      }
      try corpus.add("t.json", symbol: "T/1", state: nil, kind: "thematic-report")
      return corpus
    case .onlyProtocols:
      let corpus = try SmallCorpus(reviews: [["QMA", "QMB"]], scope: ["TIP/5", "TIP/6"])
      try corpus.add("a.json", symbol: "D/1")
      try corpus.add("b.json", symbol: "D/2", state: "QMB", blocks: Self.trafficking)
      return corpus
    case .noCompilation:
      let corpus = try SmallCorpus(reviews: [["QMA", "QMB"]])
      try corpus.add("a.json", symbol: "D/1")
      try corpus.add("b.json", symbol: "D/2", state: "QMB")
      return corpus
    case .noFindings:
      let corpus = try SmallCorpus(reviews: [["QMA", "QMB"]])
      try corpus.add(
        "a.json", symbol: "D/1",
        blocks: [#"{"type": "paragraph", "text": "The system is unitary."}"#])
      return corpus
    case .secondYear:
      let corpus = try SmallCorpus(reviews: [["QMA", "QMB"], ["QMC", "QMD"]])
      try corpus.add("a.json", symbol: "D/1")
      try corpus.add("c.json", symbol: "D/2", state: "QMC", year: 2)
      return corpus
    }
  }

  private static let trafficking = [
    #"{"type": "heading", "level": 1, "text": "Challenges"}"#,
    #"{"type": "paragraph", "text": "Victims wait (article 6 of the Trafficking Protocol)."}"#,
  ]

  @Test(arguments: Shortage.allCases)
  func `every document still reads well`(_ shortage: Shortage) async throws {
    let corpus = try corpus(shortage)
    let place = try TemporaryFolder()
    _ = try await Run(
      Run.Options(
        corpus: corpus.path, output: place.path("run"), formats: [.markdown, .json])
    ).perform()
    for document in SuiteDocument.all {
      let name = "run/public/\(document.name)"
      let report = try JSONDecoder().decode(
        Printed.self, from: Data(place.text("\(name).json").utf8))
      #expect(report.blocks.contains { $0.type == "paragraph" }, "\(document.name)")
      for block in report.blocks { check(block, "\(shortage.rawValue), \(document.name)") }
      for (block, next) in zip(report.blocks, report.blocks.dropFirst())
      where block.type == "heading" && next.type == "heading" {
        #expect((next.level ?? 0) > (block.level ?? 0), "\(document.name): \(block.text ?? "")")
      }
      #expect(report.blocks.last?.type != "heading")
      let text = try place.text("\(name).md")
      #expect(!text.contains("D/1") || text.contains("Documents before the group"))
    }
  }

  private struct Printed: Decodable {
    struct Block: Decodable {
      let type: String
      let level: Int?
      let text: String?
      let rows: [[String]]?
    }
    let blocks: [Block]
  }

  private func check(_ block: Printed.Block, _ place: String) {
    if let rows = block.rows {
      #expect(!rows.isEmpty && rows.joined().allSatisfy { !$0.isEmpty }, "\(place)")
    }
    guard block.type == "paragraph", let text = block.text else { return }
    #expect(text.hasSuffix(".") || text.hasSuffix(".[^1]"), "\(place): \(text)")
    for fault in [
      "  ", " ,", " .", "..", "()", "( ", " )", "one States", "1 States", "0 States", "zero",
      "the only States", "in no State reviewed", ": .", "{", "}",
    ] {
      #expect(!text.contains(fault), "\(place): \(text)")
    }
  }

  @Test func `a document is the same alone as among all others`() async throws {
    let demo = checkout.appendingPathComponent("corpora/demo").path
    let (all, alone) = (try TemporaryFolder(), try TemporaryFolder())
    _ = try await Run(
      Run.Options(corpus: demo, output: all.path("run"), formats: [.markdown])
    ).perform()
    _ = try await Run(
      Run.Options(
        corpus: demo, output: alone.path("run"), formats: [.markdown],
        documents: [.summary, .thematicReport])
    ).perform()
    for name in ["summary", "thematic-report"] {
      let file = "run/public/\(name).md"
      #expect(try all.text(file) == alone.text(file))
    }
  }

  @Test func `everything of the demonstration that a table shows is in the tables' file`()
    async throws
  {
    let demo = checkout.appendingPathComponent("corpora/demo").path
    let place = try TemporaryFolder()
    _ = try await Run(
      Run.Options(corpus: demo, output: place.path("run"), formats: [.json])
    ).perform()
    let lines = try place.text("run/public/tables.csv").split(separator: "\n").dropFirst()
    var cells: [Substring: Set<Substring>] = [:]
    for line in lines {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      let key = fields[2...7].joined(separator: ",")
      cells[Substring(key), default: []].insert(Substring(fields[8...].joined(separator: ",")))
    }
    for (key, values) in cells { #expect(values.count == 1, "\(key): \(values)") }
    let documents = Set(lines.map { String($0.prefix { $0 != "," }) })
    #expect(
      documents.isSuperset(of: [
        "technical-report", "thematic-report", "addendum-africa", "summary",
      ]))
  }
}
