extension AkomaNtosoBody {
  /// The marks that a table's own notes answer, and where the notes stand.
  struct TableMarks {
    let table: String
    let marks: Set<String>

    func identifier(of mark: String) -> String { "\(table)__authorialNote_\(mark)" }

    func reference(to mark: String) -> String {
      "<noteRef href=\"#\(identifier(of: mark))\" marker=\"\(mark)\" placementBase=\"#\(table)\"/>"
    }
  }

  mutating func append(_ table: ReportTable, _ notes: inout NotesOfBlock) {
    let container = identifiers.identifier("hcontainer", in: parent)
    // Numbers of tables run through the document, as those of paragraphs do.
    let identifier = identifiers.identifier(
      "table", number: table.number.map(String.init), in: table.number == nil ? container : nil)
    let own = TableMarks(table: identifier, marks: NoteMarks.notes(of: table))
    let number = table.number.map { "<inline name=\"num\">Table \($0).</inline> " } ?? ""
    write(
      """
      <hcontainer name="table" eId="\(container)">
      <content>
      <table eId="\(identifier)">
      <caption>\(number)\(inline(table.title, of: own, &notes))</caption>
      """)
    let header = table.header.map { cell($0, "th", own, &notes) }
    if !header.isEmpty { write("<tr>\(header.joined())</tr>") }
    var hasRows = !header.isEmpty
    for row in table.rows where !row.isEmpty {
      hasRows = true
      // A row of one cell is no header; in all others the first cell names the row.
      let cells = row.enumerated().map { column, words in
        cell(words, column == 0 && row.count > 1 ? "th" : "td", own, &notes)
      }
      write("<tr>\(cells.joined())</tr>")
    }
    if !hasRows { write("<tr><td/></tr>") }
    write("</table>")
    append(table.notes, of: own)
    write("</content>\n</hcontainer>")
  }

  private func cell(
    _ words: String, _ element: String, _ own: TableMarks, _ notes: inout NotesOfBlock
  ) -> String {
    "<\(element)><p>\(inline(words, of: own, &notes))</p></\(element)>"
  }

  /// The notes beneath a table, in their order, whether a cell refers to them or not.
  private mutating func append(_ notes: [ReportTable.TableNote], of own: TableMarks) {
    for note in notes {
      let identifier = identifiers.identifier("authorialNote", number: note.mark, in: own.table)
      write(
        "<p class=\"tableNote\"><authorialNote eId=\"\(identifier)\" "
          + "marker=\"\(HTMLText.escaped(note.mark))\" placement=\"bottom\" "
          + "placementBase=\"#\(own.table)\"><p>\(noteWords(note.text))</p></authorialNote></p>")
    }
  }
}
