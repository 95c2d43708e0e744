/// The marks that a text of a report may bear because a note answers them.
enum NoteMarks {
  /// The marks of the footnotes of a report.
  static func footnotes(of report: Report) -> Set<String> {
    var marks: Set<String> = []
    for case .note(let mark, _) in report.blocks { marks.insert(mark) }
    return marks
  }

  /// The marks of the notes beneath a table.
  static func notes(of table: ReportTable) -> Set<String> { Set(table.notes.map(\.mark)) }
}
