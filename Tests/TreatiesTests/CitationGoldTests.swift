import Foundation
import Model
import Testing
import TestSupport
import Treaties

/// The gold table: what each form of citation says, with the words that say it.
struct CitationGoldTests {
  struct Line: Sendable, CustomTestStringConvertible {
    let number: Int
    let group: String
    let instrument: Instrument?
    let marked: String
    let provisions: [String]

    var testDescription: String { "line \(number), \(group): \(marked)" }
  }

  static let lines: [Line] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/citations.tsv")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .compactMap { number, line in
        let fields = line.split(separator: "\t").map(String.init)
        guard fields.count == 4, !line.hasPrefix("#") else { return nil }
        return Line(
          number: number + 1, group: fields[0], instrument: Instrument(code: fields[1]),
          marked: fields[2],
          provisions: fields[3] == "-" ? [] : fields[3].split(separator: " ").map(String.init))
      }
  }()

  @Test func `the table is there`() { #expect(Self.lines.count > 100) }

  @Test(arguments: lines)
  func `each form says what the table says`(_ line: Line) {
    let marked = MarkedText(line.marked)
    let reading = CitationReader(defaultInstrument: line.instrument).read(marked.text)
    let found = reading.provisions.map(\.description)
    let gained = found.filter { !line.provisions.contains($0) }
    let lost = line.provisions.filter { !found.contains($0) }
    #expect(gained.isEmpty && lost.isEmpty, "gained \(gained), lost \(lost)")
    guard !line.provisions.isEmpty else { return }
    let spans = Set(reading.citations.map(\.span)).sorted()
    #expect(
      spans == marked.spans, "read as \(MarkedText.marking(spans, in: marked.text))")
  }
}
