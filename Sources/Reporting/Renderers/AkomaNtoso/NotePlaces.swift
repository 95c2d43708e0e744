/// Where each footnote of a report is written in an Akoma Ntoso file.
///
/// A note stands in the text at its first mark where that gives the order of the blocks back; the
/// others stand by themselves, and their marks point to them.
struct NotePlaces {
  /// The blocks of notes written within the block before them: by its index, their indices.
  private(set) var within: [Int: [Int]] = [:]
  /// The notes that stand by themselves.
  private(set) var alone: Set<Int> = []

  /// Plans the notes of a report.
  init(of report: Report) {
    let blocks = report.blocks
    let marks = NoteMarks.footnotes(of: report)
    var index = 0
    while index < blocks.count {
      let bearer = index
      index += 1
      var waiting: [(index: Int, mark: String)] = []
      while index < blocks.count, case .note(let mark, _) = blocks[index] {
        waiting.append((index, mark))
        index += 1
      }
      if case .note = blocks[bearer] {
        alone.insert(bearer)
        alone.formUnion(waiting.map(\.index))
        continue
      }
      var next = 0
      for mark in Self.marks(in: blocks[bearer], marks) where next < waiting.count {
        guard mark == waiting[next].mark else { continue }
        within[bearer, default: []].append(waiting[next].index)
        next += 1
      }
      alone.formUnion(waiting[next...].map(\.index))
    }
  }

  /// The marks of footnotes in a block in the order in which its texts are written.
  private static func marks(in block: ReportBlock, _ footnotes: Set<String>) -> [String] {
    let own: Set<String>
    let texts: [String]
    switch block {
    case .heading(_, _, let text): (own, texts) = ([], [text])
    case .paragraph(let paragraph): (own, texts) = ([], [paragraph.text])
    case .figure(let figure): (own, texts) = ([], [figure.title])
    case .table(let table):
      own = NoteMarks.notes(of: table)
      texts = [table.title] + table.header + table.rows.joined()
    case .note: (own, texts) = ([], [])
    }
    return texts.flatMap { text in
      MarkedWords(text, marks: footnotes).parts.compactMap { part in
        if case .mark(let mark) = part, !own.contains(mark) { mark } else { nil }
      }
    }
  }
}
