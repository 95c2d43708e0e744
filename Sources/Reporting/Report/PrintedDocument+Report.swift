public import Model

extension PrintedDocument {
  /// Makes the document that a reader of any of the report's files sees, without its front matter.
  ///
  /// The yardstick of all formats: a file type is right if what is read back from it equals this.
  public init(report: Report) {
    let footnotes = NoteMarks.footnotes(of: report)
    func words(_ text: String, _ notes: Set<String> = []) -> String {
      let parts = MarkedWords(text, marks: footnotes.union(notes)).parts
      return WhiteSpace.normalized(
        parts.map { part in
          switch part {
          case .words(let words): words
          case .mark(let mark): "[^\(mark)]"
          }
        }.joined())
    }
    let blocks = report.blocks.map { block -> PrintedBlock in
      switch block {
      case .heading(let level, let number, let text):
        return .heading(level: level, number: number, text: words(text))
      case .paragraph(let paragraph):
        return .paragraph(
          number: paragraph.number.map(String.init), text: words(paragraph.text),
          isBold: paragraph.isBold)
      case .table(let table):
        let notes = NoteMarks.notes(of: table)
        return .table(
          number: table.number.map(String.init), title: words(table.title, notes),
          header: [table.header.map { words($0, notes) }],
          rows: table.rows.map { $0.map { words($0, notes) } },
          notes: table.notes.map { PrintedNote(mark: $0.mark, text: words($0.text)) })
      case .figure(let figure):
        return .figure(
          number: figure.number, title: words(figure.title),
          alternative: WhiteSpace.normalized(PlainCharacters.cleaned(figure.alternative)))
      case .note(let mark, let text):
        return .note(PrintedNote(mark: mark, text: words(text)))
      }
    }
    self = PrintedDocument(blocks: blocks.map { Placed($0) }).withNotesInPlace
  }

  /// The document without front matter and lines, to be held against another's.
  public var text: [PrintedBlock] {
    blocks.compactMap { placed in
      if case .front = placed.block { nil } else { placed.block }
    }
  }
}
