import Model

/// Makes lines and tables of a Word file, as its pages show them.
struct WordLines {
  private var pieces: [OfficePiece] = []
  /// Notes that no text has referred to yet, by their marks.
  private var notes: [String: Note]

  /// The text of a file, and the words at the head of its first page.
  static func pieces(of word: WordDocument) -> (body: [OfficePiece], header: [String]) {
    var notes: [String: Note] = [:]
    for note in word.notes {
      let text = note.paragraphs.map { TypedNotes.none.words(of: $0) }.joined(separator: " ")
      notes[note.mark] = Note(
        mark: PrintedNumber.normalized(note.mark), text: WhiteSpace.normalized(text))
    }
    var body = WordLines(notes: notes, typed: TypedNotes(in: word.blocks))
    body.take(word.blocks)
    return (body.pieces, plainLines(of: word.firstPageHeader))
  }

  private let typed: TypedNotes

  private init(notes: [String: Note], typed: TypedNotes) {
    self.notes = notes
    self.typed = typed
  }

  // MARK: Blocks

  private mutating func take(_ blocks: [WordBlock]) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): take(paragraph)
      case .table(let table):
        if Self.isLayout(table) {
          for cell in table.rows.flatMap(\.cells) where !cell.continuesAbove { take(cell.blocks) }
        } else {
          pieces.append(.table(self.table(table)))
        }
      }
    }
  }

  private mutating func take(_ paragraph: WordParagraph) {
    var lines = lines(paragraph)
    lines[lines.count - 1].notes = takeNotes(of: paragraph)
    for line in lines where !line.text.isEmpty || !line.notes.isEmpty {
      pieces.append(.line(line))
    }
  }

  private func marks(in paragraph: WordParagraph) -> [String] {
    var marks: [String] = []
    for case .note(let mark) in paragraph.inlines { marks.append(mark) }
    return marks
  }

  /// The notes of a paragraph that no text before it has referred to.
  private mutating func takeNotes(of paragraph: WordParagraph) -> [Note] {
    marks(in: paragraph).compactMap { notes.removeValue(forKey: $0) }
  }

  // MARK: Lines

  /// The lines of a paragraph: one, unless somebody has typed a list with line breaks into it.
  private func lines(_ paragraph: WordParagraph) -> [OfficeLine] {
    let raw = typed.words(of: paragraph)
    var parts: [Substring] = []
    if raw.utf8.contains(0x0A) {
      for part in raw.split(separator: "\n") {
        let isItem = LineLabel.split(String(part)).map { $0.label.isListed } ?? false
        if isItem || parts.isEmpty {
          parts.append(part)
        } else {
          parts[parts.count - 1] = raw[parts[parts.count - 1].startIndex..<part.endIndex]
        }
      }
    }
    var first = line(paragraph, parts.first.map(String.init) ?? raw)
    guard parts.count > 1 else {
      first.raw = raw
      return [first]
    }
    return [first]
      + parts.dropFirst().map { part in
        var inner = WordParagraph()
        inner.inlines = [.text(String(part), first.look)]
        return line(inner, String(part))
      }
  }

  private func line(_ paragraph: WordParagraph, _ raw: String) -> OfficeLine {
    var line = OfficeLine(text: "")
    var words = raw[...]
    if paragraph.isBulleted {
      line.label = .sign
    } else if let label = paragraph.label {
      line.label = LineLabel.counted(label)
      // Words that the program counts, such as "Recommendation 1:", are words all the same.
      if line.label == nil { words = (label + " " + raw)[...] }
    } else if let split = LineLabel.split(raw) {
      line.label = split.label
      words = split.rest
    }
    line.list = line.label == nil ? nil : paragraph.list
    line.text = WhiteSpace.normalized(String(words))
    line.look = Self.look(of: paragraph, skipping: raw.utf8.count - words.utf8.count)
    line.isCentred = paragraph.isCentred
    line.raw = raw
    line.role = typed.mark(of: paragraph).map { .note(mark: $0) } ?? Self.role(of: paragraph)
    return line
  }

  private static func role(of paragraph: WordParagraph) -> OfficeLine.Role {
    let names = paragraph.plainStyleNames
    if paragraph.isInContents || names.first.map({ $0.hasPrefix("toc") }) ?? false {
      return .contents
    }
    let titles: Set<String> = [
      "title", "subtitle", "titre", "título", "subtítulo", "documenttitle",
    ]
    if names.contains(where: { titles.contains($0) || $0.hasPrefix("titleh") }) { return .title }
    if names.contains("masthead")
      || names.contains(where: { $0.hasPrefix("agenda") || $0 == "session" })
    {
      return .masthead
    }
    if names.contains(where: { $0.hasSuffix("caption") }) { return .caption }
    if let level = paragraph.headingLevel { return .heading(level: level) }
    return .plain
  }

  /// What all the letters and digits behind the first bytes have in common.
  private static func look(of paragraph: WordParagraph, skipping bytes: Int) -> WordLook {
    var common: WordLook?
    var place = 0
    for case .text(let words, let look) in paragraph.inlines {
      defer { place += words.utf8.count }
      guard place + words.utf8.count > bytes,
        words.contains(where: { $0.isLetter || $0.isNumber })
      else { continue }
      guard let before = common else {
        common = look
        continue
      }
      common = WordLook(
        isBold: before.isBold && look.isBold, isItalic: before.isItalic && look.isItalic,
        isUnderlined: before.isUnderlined && look.isUnderlined,
        isCapitals: before.isCapitals && look.isCapitals,
        isRaised: before.isRaised && look.isRaised, size: before.size ?? look.size)
    }
    return common ?? WordLook()
  }

  private static func plainLines(of blocks: [WordBlock]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .paragraph(let paragraph):
        let text = WhiteSpace.normalized(TypedNotes.none.words(of: paragraph))
        return text.isEmpty ? [] : [text]
      case .table(let table):
        return table.rows.flatMap(\.cells).filter { !$0.continuesAbove }.flatMap {
          plainLines(of: $0.blocks)
        }
      }
    }
  }

  // MARK: Tables

  /// How much text of a merged cell is repeated in each row, in bytes.
  private static let longestSubject = 500

  /// A single column is a box around text, and so is a single row that holds other tables.
  private static func isLayout(_ table: WordTable) -> Bool {
    if table.rows.allSatisfy({ $0.cells.count <= 1 }) { return true }
    return table.rows.count == 1
      && table.rows[0].cells.contains { cell in
        cell.blocks.contains { if case .table = $0 { true } else { false } }
      }
  }

  private mutating func table(_ table: WordTable) -> OfficeTable {
    var result = OfficeTable(rows: [])
    var above: [Int: OfficeTable.Cell] = [:]
    for row in table.rows {
      var column = 0
      var cells: [OfficeTable.Cell] = []
      var here: [Int: OfficeTable.Cell] = [:]
      for cell in row.cells {
        var read = OfficeTable.Cell(
          text: WhiteSpace.normalized(words(of: cell.blocks, notes: &result.notes)),
          isBold: Self.isBold(cell.blocks), columns: cell.columns)
        // A subject is said with each of its rows; what is longer is no subject.
        if cell.continuesAbove, read.text.isEmpty, let upper = above[column],
          upper.text.utf8.count <= Self.longestSubject
        {
          read.text = upper.text
          read.isBold = upper.isBold
        }
        here[column] = read
        cells.append(read)
        column += cell.columns
      }
      above = here
      result.rows.append(OfficeTable.Row(isHeader: row.isHeader, cells: cells))
    }
    return result
  }

  private mutating func words(of blocks: [WordBlock], notes found: inout [Note]) -> String {
    var text = ""
    for block in blocks {
      if !text.isEmpty { text += " " }
      switch block {
      case .paragraph(let paragraph):
        if let label = paragraph.label { text += label + " " }
        text += typed.words(of: paragraph)
        found += takeNotes(of: paragraph)
      case .table(let table):
        for cell in table.rows.flatMap(\.cells) where !cell.continuesAbove {
          text += " " + words(of: cell.blocks, notes: &found)
        }
      }
    }
    return text
  }

  private static func isBold(_ blocks: [WordBlock]) -> Bool {
    var hasWords = false
    for case .paragraph(let paragraph) in blocks where !TypedNotes.none.words(of: paragraph).isEmpty
    {
      hasWords = true
      if !look(of: paragraph, skipping: 0).isBold { return false }
    }
    return hasWords
  }
}
