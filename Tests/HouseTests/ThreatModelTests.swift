import Foundation
import Testing
import TestSupport

/// The threat model names tests that there are.
struct ThreatModelTests {
  @Test func `every test that the threat model names is in the suite`() throws {
    let file = checkout.appendingPathComponent("docs/threat-model.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let table = try #require(text.range(of: "| who |")?.lowerBound)
    let end = try #require(text.range(of: "\n## ", range: table..<text.endIndex)?.lowerBound)
    let rows = text[table..<end].split(separator: "\n").filter {
      $0.hasPrefix("| ") && !$0.hasPrefix("| ---") && $0.split(separator: "|").count == 4
    }
    let suite = try SourceFiles.all(under: "Tests").map(\.text).joined()
    var named = 0
    for row in rows.dropFirst() {
      let tests = row.split(separator: "|").last.map { $0.split(separator: "`") } ?? []
      let names = tests.filter { $0.contains { $0.isLetter } }
      #expect(!names.isEmpty, "no test shows it: \(row)")
      for name in names {
        named += 1
        #expect(suite.contains("func `\(name)`("), "there is no test '\(name)'")
      }
    }
    #expect(named > 40)
  }
}
