/// A line of the list of contents: the headings of the two upper levels.
struct ContentsEntry {
  /// 1 or 2.
  let level: Int
  /// The place of the heading among all headings, from 1.
  let place: Int
  /// The number of the heading, without full stop; nil where it bears none.
  let number: String?
  /// The words of the heading, without marks of notes.
  let words: String

  /// Number and words of the heading.
  var text: String { (number.map { "\($0). " } ?? "") + words }

  /// Returns the list of contents of a report; empty where it has none.
  static func entries(of report: Report) -> [ContentsEntry] {
    guard report.hasContents else { return [] }
    let marks = NoteMarks.footnotes(of: report)
    var entries: [ContentsEntry] = []
    var place = 0
    for case .heading(let level, let number, let text) in report.blocks {
      place += 1
      guard level <= 2 else { continue }
      let words = MarkedWords(text, marks: marks).plain
      entries.append(ContentsEntry(level: level, place: place, number: number, words: words))
    }
    return entries
  }
}
