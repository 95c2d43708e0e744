import Model

/// References to paragraphs by their numbers, as fields: when somebody puts a paragraph in, the
/// numbers in the text can follow those in front of the paragraphs.
struct WordReferences {
  /// The paragraphs that the text refers to and that Word counts.
  private let targets: Set<Int>

  init(of report: Report) {
    var wanted: Set<Int> = []
    var counted: Set<Int> = []
    var numbering = WordNumbering(of: report)
    for case .paragraph(let paragraph) in report.blocks {
      wanted.formUnion(paragraph.references.map(\.paragraph))
      if let number = paragraph.number, numbering.counts(paragraph: number) {
        counted.insert(number)
      }
    }
    targets = wanted.intersection(counted)
  }

  /// The name of the bookmark around a paragraph; nil where nothing refers to it.
  func bookmark(ofParagraph number: Int) -> String? {
    targets.contains(number) ? "_RefPara\(number)" : nil
  }

  /// Returns the references of a paragraph that can be fields.
  ///
  /// A text that a page does not print as it is has other places than it says: then there are none.
  func fields(of paragraph: ReportParagraph) -> [ReportReference] {
    guard !paragraph.references.isEmpty,
      PlainCharacters.cleaned(paragraph.text) == paragraph.text
    else { return [] }
    return paragraph.references.filter { targets.contains($0.paragraph) }
  }

  /// Returns the runs of words, with fields for the numbers that refer to paragraphs.
  ///
  /// - Parameters:
  ///   - words: A stretch of the paragraph's text.
  ///   - utf8Offset: Where it begins there.
  ///   - references: The references of the paragraph.
  ///   - format: The format of the words.
  /// - Returns: The runs.
  func runs(
    _ words: String, utf8Offset: Int, _ references: [ReportReference], _ format: WordRunFormat
  ) -> String {
    guard !references.isEmpty else { return WordText.run(words, format) }
    let bytes = Array(words.utf8)
    var runs = ""
    var place = 0
    for reference in references {
      let start = reference.span.start - utf8Offset
      let end = reference.span.end - utf8Offset
      let number = String(reference.paragraph)
      guard start >= place, end <= bytes.count,
        let name = bookmark(ofParagraph: reference.paragraph),
        bytes[start..<end].elementsEqual(number.utf8)
      else { continue }
      if start > place {
        runs += WordText.run(String(decoding: bytes[place..<start], as: UTF8.self), format)
      }
      runs += WordText.field("REF \(name) \\n \\h", result: number, format)
      place = end
    }
    guard place < bytes.count else { return runs }
    return runs + WordText.run(String(decoding: bytes[place...], as: UTF8.self), format)
  }
}
