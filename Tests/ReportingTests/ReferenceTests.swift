import Model
import Reporting
import Testing

/// References to paragraphs of the report, told from those to paragraphs of a treaty.
struct ReferenceTests {
  @Test(arguments: 0..<5)
  func `a reference stands where its number stands, and its paragraph is there`(seed: Int) {
    let report = TechnicalReport(facts: SampleFacts.facts(seed: seed)).composed().report
    var numbers: Set<Int> = []
    for case .paragraph(let paragraph) in report.blocks {
      if let number = paragraph.number { numbers.insert(number) }
    }
    var count = 0
    for case .paragraph(let paragraph) in report.blocks {
      let bytes = Array(paragraph.text.utf8)
      for reference in paragraph.references {
        count += 1
        let words = bytes[reference.span.start..<reference.span.end]
        #expect(String(decoding: words, as: UTF8.self) == String(reference.paragraph))
        #expect(numbers.contains(reference.paragraph))
        let before = String(decoding: bytes[..<reference.span.start], as: UTF8.self)
        let opening = before.matches(of: /paras?\. [0-9, and]*$/)
        #expect(!opening.isEmpty, "\(before.suffix(20))")
      }
    }
    #expect(count > 0)
  }
}
