import Foundation
import Testing
import Treaties

/// The example that the library's documentation opens with.
struct ExampleTests {
  /// The example as it stands on the page, but that its lines are kept and not printed.
  private func lines() -> [String] {
    var printed: [String] = []
    func print(_ items: Any...) {
      printed.append(items.map { "\($0)" }.joined(separator: " "))
    }

    let text = "Article 18, paragraph 3 (b), applies, as does article 12 of the Extradition Act."
    let bytes = Array(text.utf8)
    let reading = CitationReader(defaultInstrument: .untoc).read(text)
    for citation in reading.citations {
      let span = citation.span
      let words = String(decoding: bytes[span.start..<span.end], as: UTF8.self)
      print(words, citation.provisions, citation.source)
    }
    print(OfficialStyle.citation(of: reading.provisions))

    return printed
  }

  @Test func `the example is this code and prints what the page says`() throws {
    let here = URL(fileURLWithPath: #filePath)
    let root = (0..<3).reduce(here) { path, _ in path.deletingLastPathComponent() }
    let page = try String(
      contentsOf: root.appendingPathComponent("Sources/Treaties/Treaties.docc/Treaties.md"),
      encoding: .utf8)
    let blocks = page.components(separatedBy: "```")
    try #require(blocks.count > 4)
    let code = blocks[1].split(separator: "\n").dropFirst()
      .map { $0.trimmingCharacters(in: .whitespaces) }
    #expect((8...12).contains(code.count))
    let own = try String(contentsOf: here, encoding: .utf8).split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces) }
    for line in code { #expect(own.contains(line)) }
    #expect(blocks[3].split(separator: "\n").map(String.init) == lines())
  }
}
