/// The blocks of a report as paragraphs and tables of WordprocessingML.
struct WordBody {
  private(set) var xml = ""
  private(set) var notes: WordNotes
  private(set) var numbering: WordNumbering
  /// The pictures of the figures, in reading order.
  private(set) var drawings: [WordDrawing] = []
  private let pictures: [Int: WordPicture]
  private let references: WordReferences
  private var headings = 0
  private var bookmarks = 0
  private var countedTables = 0
  private var countedFigures = 0
  /// Before the first number come the blocks of the summary, which stand in a box.
  private var isSummary = true
  private var isAfterTable = false
  /// What has become of the block at hand since an earlier version.
  private var change: ReportChange?
  private var isBoxed = false

  /// Makes an empty body.
  ///
  /// - Parameters:
  ///   - report: The report whose blocks are to come.
  ///   - pictures: The pictures of its figures, by the figure's place among them from 0.
  init(of report: Report, pictures: [Int: WordPicture]) {
    notes = WordNotes(of: report)
    numbering = WordNumbering(of: report)
    references = WordReferences(of: report)
    self.pictures = pictures
  }

  /// The name by which the list of contents leads to a heading; place among all headings, from 1.
  static func bookmark(ofHeading place: Int) -> String { "_Toc\(100_000 + place)" }

  /// Appends a block; one that has changed since an earlier version stands beside a bar.
  mutating func append(_ block: ReportBlock, change: ReportChange?) {
    self.change = change
    append(block)
    self.change = nil
  }

  private mutating func append(_ block: ReportBlock) {
    switch block {
    case .heading(let level, let number, let text):
      append(heading: min(max(level, 1), 4), isDeep: level > 2, number, text)
    case .paragraph(let paragraph): append(paragraph)
    case .table(let table): append(table)
    case .figure(let figure): append(figure)
    case .note(let mark, let text):
      guard !notes.isPlaced(mark) else { return }
      appendNote(mark, text)
    }
  }

  /// Ends the body: after a table Word wants a paragraph.
  mutating func end() {
    xml += WordText.paragraph(WordParagraphFormat(style: WordStyle.ID.end), "") + "\n"
  }

  private mutating func add(_ format: WordParagraphFormat, _ runs: String) {
    var format = format
    if isAfterTable, format.spaceBefore == nil { format.spaceBefore = 240 }
    isAfterTable = false
    if isBoxed { format.rules = Set(WordParagraphFormat.Side.allCases) }
    format.bar = change
    xml += WordText.paragraph(format, runs) + "\n"
  }

  // MARK: Headings and paragraphs

  private mutating func append(
    heading level: Int, isDeep: Bool, _ number: String?, _ text: String
  ) {
    headings += 1
    let isCounted = number.map { numbering.counts(heading: level, $0) } ?? false
    if number != nil { isSummary = false }
    var format = WordParagraphFormat(
      style: WordStyle.ID.heading(level, isNumbered: isCounted))
    var opening = ""
    if let number, !isCounted {
      opening = WordText.run(WordNumbering.label(level, number) + " ")
    } else if number == nil, level == 1 {
      format.style = isSummary ? WordStyle.ID.summaryHeading : WordStyle.ID.annexHeading
    }
    isAfterTable = false
    let words = opening + inline(text)
    guard !isDeep else { return add(format, words) }
    add(format, bookmarked(words, Self.bookmark(ofHeading: headings)))
  }

  private mutating func append(_ paragraph: ReportParagraph) {
    isBoxed = paragraph.isBox
    defer { isBoxed = false }
    guard let number = paragraph.number else {
      let style = isSummary ? WordStyle.ID.summaryParagraph : WordStyle.ID.unnumberedParagraph
      return add(WordParagraphFormat(style: style), words(of: paragraph, isStyled: false))
    }
    isSummary = false
    guard numbering.counts(paragraph: number) else {
      var format = WordParagraphFormat(style: WordStyle.ID.unnumberedParagraph)
      format.firstLine = 0
      let label = WordText.run("\(number).", WordRunFormat(isBold: paragraph.isBold ? true : nil))
      return add(format, label + WordText.tab + words(of: paragraph, isStyled: false))
    }
    var format = WordParagraphFormat(
      style: paragraph.isBold ? WordStyle.ID.conclusion : WordStyle.ID.numberedParagraph)
    // LibreOffice counts only paragraphs of the style that the list is linked with, and those that
    // say themselves that they belong to it.
    if paragraph.isBold { format.numbering = (WordNumbering.paragraphList, 0) }
    let words = words(of: paragraph, isStyled: true)
    add(format, references.bookmark(ofParagraph: number).map { bookmarked(words, $0) } ?? words)
  }

  /// The words of a paragraph; where no style makes them bold, the runs do.
  private mutating func words(of paragraph: ReportParagraph, isStyled: Bool) -> String {
    inline(
      paragraph.text, WordRunFormat(isBold: paragraph.isBold && !isStyled ? true : nil),
      references: references.fields(of: paragraph))
  }

  private mutating func bookmarked(_ runs: String, _ name: String) -> String {
    bookmarks += 1
    return "<w:bookmarkStart w:id=\"\(bookmarks)\" w:name=\"\(name)\"/>\(runs)"
      + "<w:bookmarkEnd w:id=\"\(bookmarks)\"/>"
  }

  /// A footnote to which nothing refers stands where the data have it.
  private mutating func appendNote(_ mark: String, _ text: String) {
    notes.withdraw(mark)
    let raised = WordRunFormat(style: WordStyle.ID.footnoteReference)
    let runs = WordText.run(PlainCharacters.cleaned(mark), raised) + WordText.tab
    add(WordParagraphFormat(style: WordStyle.ID.footnoteText), runs + inline(text))
  }

  // MARK: Tables and figures

  private mutating func append(_ table: ReportTable) {
    let marks = NoteMarks.notes(of: table)
    let isCounted = table.number == countedTables + 1
    if isCounted { countedTables += 1 }
    let layout = WordTable(table)
    var format = WordParagraphFormat(style: WordStyle.ID.tableTitle)
    if !layout.isWide { format.left = WordMeasure.inset }
    let label = table.number.map {
      title("Table", String($0), field: isCounted ? "SEQ Table \\* ARABIC" : nil)
    }
    isAfterTable = false
    add(format, (label ?? "") + inline(table.title, WordRunFormat(isBold: true), marks))
    xml += layout.xml { text in inline(text, WordRunFormat(), marks) }
    isAfterTable = true
    for note in table.notes {
      var format = WordParagraphFormat(style: WordStyle.ID.tableNote)
      format.left = layout.left
      // The first stands close to its table; the gap comes after the last.
      format.spaceBefore = 60
      let mark = WordText.run(
        PlainCharacters.cleaned(note.mark), WordRunFormat(style: WordStyle.ID.tableNoteMark))
      add(format, mark + WordText.run(" ") + inline(note.text))
      isAfterTable = true
    }
  }

  private mutating func append(_ figure: ReportFigure) {
    let isCounted = figure.number == Numerals.roman(countedFigures + 1)
    if isCounted { countedFigures += 1 }
    let label = figure.number.map {
      title("Figure", $0, field: isCounted ? "SEQ Figure \\* ROMAN" : nil)
    }
    isAfterTable = false
    add(
      WordParagraphFormat(style: WordStyle.ID.figureTitle),
      (label ?? "") + inline(figure.title, WordRunFormat(isBold: true)))
    let drawing = WordDrawing(of: figure, pictures[drawings.count])
    drawings.append(drawing)
    add(WordParagraphFormat(style: WordStyle.ID.figure), drawing.run(drawings.count))
  }

  /// "Table 3" on a line of its own, counted by Word where it comes to the same.
  private func title(_ word: String, _ number: String, field: String?) -> String {
    let number = PlainCharacters.cleaned(number)
    let count = field.map { WordText.field($0, result: number) } ?? WordText.run(number)
    return WordText.run("\(word) ") + count + "<w:r><w:br/></w:r>"
  }

  // MARK: Words

  /// Words with their marks: a table's own notes before the footnotes of the document.
  private mutating func inline(
    _ text: String, _ format: WordRunFormat = WordRunFormat(), _ tableNotes: Set<String> = [],
    references fields: [ReportReference] = []
  ) -> String {
    var runs = ""
    var utf8Offset = 0
    for part in MarkedWords(text, marks: notes.marks.union(tableNotes)).parts {
      switch part {
      case .words(let words):
        runs += references.runs(words, utf8Offset: utf8Offset, fields, format)
        utf8Offset += words.utf8.count
      case .mark(let mark):
        runs += raised(mark, isOfTable: tableNotes.contains(mark))
        utf8Offset += "[^\(mark)]".utf8.count
      }
    }
    return runs
  }

  private mutating func raised(_ mark: String, isOfTable: Bool) -> String {
    if isOfTable {
      return WordText.run(mark, WordRunFormat(style: WordStyle.ID.tableNoteMark))
    }
    bookmarks += 1
    return notes.reference(to: mark, bookmark: bookmarks)
  }
}
