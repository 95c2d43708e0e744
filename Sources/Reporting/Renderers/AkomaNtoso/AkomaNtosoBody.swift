/// The blocks of a report as a hierarchy: sections with number and heading, numbered paragraphs,
/// and containers for tables, figures and notes that stand by themselves.
struct AkomaNtosoBody {
  let report: Report
  let footnotes: Set<String>
  var identifiers = ElementIdentifiers()
  private let places: NotePlaces
  /// By the mark, the identifier of the first note that bears it.
  private var noteIdentifiers: [String: String] = [:]
  private var identifierOfNote: [Int: String] = [:]
  private var lines: [String] = []
  /// The identifiers of the sections that are open, outermost first.
  private var sections: [String] = []

  /// Levels beyond these are no outline any more: readers refuse files that are nested without end.
  private static let deepest = 16

  init(of report: Report) {
    self.report = report
    footnotes = NoteMarks.footnotes(of: report)
    places = NotePlaces(of: report)
    for case (let index, .note(let mark, _)) in report.blocks.enumerated() {
      let identifier = identifiers.identifier("authorialNote", number: mark, in: nil)
      identifierOfNote[index] = identifier
      noteIdentifiers[mark] = noteIdentifiers[mark] ?? identifier
    }
  }

  /// The body with all that was appended; the schema asks for one element at least.
  var element: String {
    let inner = lines.isEmpty ? "<p/>" : lines.joined(separator: "\n")
    return "<mainBody eId=\"body\">\n\(inner)\n</mainBody>"
  }

  var parent: String? { sections.last }

  mutating func appendAll() {
    for (index, block) in report.blocks.enumerated() {
      if case .note(let mark, let text) = block {
        if places.alone.contains(index) { appendAlone(index, mark, text) }
        continue
      }
      var notes = NotesOfBlock(waiting: places.within[index] ?? [])
      let start = lines.count
      switch block {
      case .heading(let level, let number, let text): open(level, number, text, &notes)
      case .paragraph(let paragraph): append(paragraph, &notes)
      case .table(let table): append(table, &notes)
      case .figure(let figure): append(figure, &notes)
      case .note: break
      }
      if let change = report.changes[index] { mark(change, from: start) }
    }
    close(to: 0)
  }

  /// Says of what a block wrote that it has changed since an earlier version, by the class of its
  /// element.
  private mutating func mark(_ change: ReportChange, from start: Int) {
    for place in lines[start...].indices where lines[place].contains(" eId=") {
      guard let tag = lines[place].firstRange(of: " eId=") else { continue }
      lines[place].insert(contentsOf: " class=\"\(change.rawValue)\"", at: tag.lowerBound)
      return
    }
  }

  mutating func write(_ line: String) { lines.append(line) }

  // MARK: Sections and paragraphs

  private mutating func open(
    _ level: Int, _ number: String?, _ text: String, _ notes: inout NotesOfBlock
  ) {
    let level = min(max(level, 1), Self.deepest)
    close(to: level - 1)
    // Depth in the tree is the level: a level that was left out is a section without heading.
    while sections.count < level - 1 { openSection(number: nil, "") }
    let words = inline(text, &notes)
    openSection(
      number: number,
      (number.map { "<num>\(HTMLText.escaped($0)).</num>\n" } ?? "")
        + "<heading>\(words)</heading>")
  }

  private mutating func openSection(number: String?, _ heading: String) {
    let identifier = identifiers.identifier("sec", number: number, in: parent)
    write("<section eId=\"\(identifier)\">")
    if !heading.isEmpty { write(heading) }
    sections.append(identifier)
  }

  private mutating func close(to level: Int) {
    while sections.count > level {
      sections.removeLast()
      write("</section>")
    }
  }

  private mutating func append(_ paragraph: ReportParagraph, _ notes: inout NotesOfBlock) {
    // Numbers run through the document, so that they name the paragraph without its section.
    let identifier = identifiers.identifier(
      "para", number: paragraph.number.map(String.init), in: paragraph.number == nil ? parent : nil)
    let number = paragraph.number.map { "<num>\($0).</num>\n" } ?? ""
    let words = inline(paragraph.text, &notes)
    write(
      """
      <paragraph eId="\(identifier)">
      \(number)<content>
      <p>\(paragraph.isBold ? "<b>\(words)</b>" : words)</p>
      </content>
      </paragraph>
      """)
  }

  private mutating func append(_ figure: ReportFigure, _ notes: inout NotesOfBlock) {
    let identifier = identifiers.identifier("hcontainer", in: parent)
    let number = figure.number.map { "<num>Figure \(HTMLText.escaped($0)).</num>\n" } ?? ""
    let title = inline(figure.title, &notes)
    let picture = FigureDrawing.file(of: figure)
    write(
      """
      <hcontainer name="figure" eId="\(identifier)">
      \(number)<heading>\(title)</heading>
      <content>
      <p><img src="data:image/svg+xml;base64,\(Base64.text(of: picture))" \
      alt="\(HTMLText.escaped(figure.alternative))"/></p>
      </content>
      </hcontainer>
      """)
  }

  // MARK: Notes

  /// The footnotes that are to be written within a block, in order.
  struct NotesOfBlock {
    var waiting: [Int]
  }

  /// A text with its marks; a footnote that waits for its first mark is written there.
  func inline(_ text: String, of table: TableMarks? = nil, _ notes: inout NotesOfBlock) -> String {
    let own = table?.marks ?? []
    return AkomaNtosoLine(marks: footnotes.union(own)).xml(text) { mark in
      if own.contains(mark), let table { return table.reference(to: mark) }
      if let index = notes.waiting.first, case .note(mark, let words) = report.blocks[index] {
        notes.waiting.removeFirst()
        return note(index, mark, words)
      }
      return reference(to: mark)
    }
  }

  private func note(_ index: Int, _ mark: String, _ text: String) -> String {
    let mark = HTMLText.escaped(mark)
    let words = AkomaNtosoLine(marks: footnotes).xml(text) { reference(to: $0) }
    return "<authorialNote eId=\"\(identifierOfNote[index] ?? "")\" marker=\"\(mark)\" "
      + "placement=\"bottom\"><p>\(words)</p></authorialNote>"
  }

  private func reference(to mark: String) -> String {
    "<noteRef href=\"#\(noteIdentifiers[mark] ?? "")\" marker=\"\(HTMLText.escaped(mark))\"/>"
  }

  private mutating func appendAlone(_ index: Int, _ mark: String, _ text: String) {
    let identifier = identifiers.identifier("hcontainer", in: parent)
    write(
      """
      <hcontainer name="note" eId="\(identifier)">
      <content>
      <p>\(note(index, mark, text))</p>
      </content>
      </hcontainer>
      """)
  }

  /// The words of a note beneath a table.
  func noteWords(_ text: String) -> String {
    AkomaNtosoLine(marks: footnotes).xml(text) { reference(to: $0) }
  }
}
