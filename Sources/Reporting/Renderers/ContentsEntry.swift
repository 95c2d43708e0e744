/// A line of the list of contents: the headings of the two upper levels.
struct ContentsEntry {
  /// 1 or 2.
  let level: Int
  /// The place of the heading among all headings, from 1.
  let place: Int
  /// Number and words of the heading, without marks of notes.
  let text: String

  /// Returns the list of contents of a report; empty where it has none.
  static func entries(of report: Report) -> [ContentsEntry] {
    guard report.hasContents else { return [] }
    let marks = NoteMarks.footnotes(of: report)
    var entries: [ContentsEntry] = []
    var place = 0
    for case .heading(let level, let number, let text) in report.blocks {
      place += 1
      guard level <= 2 else { continue }
      let words = (number.map { "\($0). " } ?? "") + MarkedWords(text, marks: marks).plain
      entries.append(ContentsEntry(level: level, place: place, text: words))
    }
    return entries
  }
}
