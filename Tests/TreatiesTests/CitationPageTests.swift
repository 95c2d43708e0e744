import Foundation
import Testing
import Treaties

/// `docs/citations.md`: each row of its tables is read as it says.
struct CitationPageTests {
  @Test func `every row of the page is read as it says`() throws {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("docs/citations.md")
    let rows = try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("| ") && !$0.hasPrefix("| words") && !$0.hasPrefix("| ---") }
      .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
    #expect(rows.count > 70)
    let reader = CitationReader(defaultInstrument: .untoc)
    for row in rows {
      let found = Set(reader.read(row[0]).provisions.map(\.description))
      let said = row[1] == "–" ? [] : Set(row[1].split(separator: " ").map(String.init))
      #expect(found == said, "\(row[0])")
    }
  }
}
