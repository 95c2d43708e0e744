/// Counts headings and paragraphs as Word will count them, and says where Word may be left to it.
///
/// A number that Word would not reach by counting, which no report of ours has, is written as text:
/// what is printed is always what the data say.
struct WordNumbering {
  /// The list of the headings, its four levels linked with their styles.
  static let headingList = 1
  /// The list of the paragraphs, which runs through the document.
  static let paragraphList = 2
  /// Between the end of a heading's number and its words.
  static let numberGap = 283

  private let firstParagraph: Int
  private var nextParagraph: Int
  private var headings = [0, 0, 0, 0]

  /// Makes the counters of a report.
  init(of report: Report) {
    var numbers: [Int] = []
    for case .paragraph(let paragraph) in report.blocks {
      if let number = paragraph.number { numbers.append(number) }
      if !numbers.isEmpty { break }
    }
    // Word's numbers begin at 0; one that is huge it would not write.
    let first = numbers.first ?? 1
    firstParagraph = (0...30_000).contains(first) ? first : 1
    nextParagraph = firstParagraph
  }

  /// Counts a heading if Word would give it this number.
  ///
  /// - Parameters:
  ///   - level: The level, in `1...4`.
  ///   - number: The number as the data have it, without a full stop.
  /// - Returns: Whether Word counts it; if not, nothing was counted.
  mutating func counts(heading level: Int, _ number: String) -> Bool {
    let place = level - 1
    // Programs disagree on what a level counts from when the one above it was left out.
    guard place == 0 || headings[place - 1] > 0 else { return false }
    let next = headings[place] + 1
    guard Self.printed(level, next) == number else { return false }
    headings[place] = next
    for deeper in (place + 1)..<4 { headings[deeper] = 0 }
    return true
  }

  /// Counts a paragraph if Word would give it this number.
  mutating func counts(paragraph number: Int) -> Bool {
    guard number == nextParagraph else { return false }
    nextParagraph += 1
    return true
  }

  /// Returns what stands before a heading: "IV.", "A.", "1.", "(a)".
  static func label(_ level: Int, _ number: String) -> String {
    level == 4 ? "(\(number))" : "\(number)."
  }

  private static func printed(_ level: Int, _ count: Int) -> String? {
    switch level {
    case 1: (1...39).contains(count) ? Numerals.roman(count) : nil
    case 2: letter(count, from: "A")
    case 3: String(count)
    default: letter(count, from: "a")
    }
  }

  private static func letter(_ count: Int, from first: Unicode.Scalar) -> String? {
    guard (1...26).contains(count) else { return nil }
    return Unicode.Scalar(first.value + UInt32(count) - 1).map { String(Character($0)) }
  }

  /// The part `word/numbering.xml`.
  var xml: String {
    """
    <w:numbering xmlns:w="\(WordNamespace.main)"><w:abstractNum w:abstractNumId="0">\
    <w:nsid w:val="50414C31"/><w:multiLevelType w:val="multilevel"/><w:tmpl w:val="50414C41"/>\
    \(Self.headingLevels)</w:abstractNum><w:abstractNum w:abstractNumId="1">\
    <w:nsid w:val="50414C32"/><w:multiLevelType w:val="singleLevel"/><w:tmpl w:val="50414C42"/>\
    \(paragraphLevel)</w:abstractNum><w:num w:numId="\(Self.headingList)">\
    <w:abstractNumId w:val="0"/></w:num><w:num w:numId="\(Self.paragraphList)">\
    <w:abstractNumId w:val="1"/></w:num></w:numbering>
    """
  }

  private static var headingLevels: String {
    let formats = ["upperRoman", "upperLetter", "decimal", "lowerLetter"]
    return formats.enumerated().map { place, format in
      let sign = place == 3 ? "(%4)" : "%\(place + 1)."
      return """
        <w:lvl w:ilvl="\(place)"><w:start w:val="1"/><w:numFmt w:val="\(format)"/>\
        <w:pStyle w:val="\(WordStyle.ID.heading(place + 1))"/><w:suff w:val="tab"/>\
        <w:lvlText w:val="\(sign)"/><w:lvlJc w:val="right"/><w:pPr><w:tabs>\
        <w:tab w:val="num" w:pos="\(WordMeasure.inset)"/></w:tabs>\
        <w:ind w:left="\(WordMeasure.inset)" w:hanging="\(numberGap)"/></w:pPr></w:lvl>
        """
    }.joined()
  }

  private var paragraphLevel: String {
    """
    <w:lvl w:ilvl="0"><w:start w:val="\(firstParagraph)"/><w:numFmt w:val="decimal"/>\
    <w:pStyle w:val="\(WordStyle.ID.numberedParagraph)"/><w:suff w:val="tab"/>\
    <w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr><w:tabs>\
    <w:tab w:val="num" w:pos="\(WordMeasure.inset + WordMeasure.firstLine)"/></w:tabs>\
    <w:ind w:left="\(WordMeasure.inset)" w:firstLine="0"/></w:pPr></w:lvl>
    """
  }
}
