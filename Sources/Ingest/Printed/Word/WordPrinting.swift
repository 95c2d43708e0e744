import Model

/// Makes a finished document of a Word file: which paragraph is a heading, a title, a note.
struct WordPrinting {
  private var pieces: [PrintedAssembly.Placed] = []
  /// Whether the file says by styles what its headings are; otherwise their look says it.
  private let hasStyledHeadings: Bool

  static func document(of word: WordDocument) -> PrintedDocument {
    var printing = WordPrinting(
      hasStyledHeadings: word.blocks.contains { block in
        if case .paragraph(let paragraph) = block {
          paragraph.headingLevel != nil && !paragraph.isInContents
        } else {
          false
        }
      })
    printing.take(word.blocks)
    for note in word.notes {
      var text = PieceText()
      for paragraph in note.paragraphs {
        text.append(" ", isBold: false)
        text.append(words(of: paragraph))
      }
      printing.add(.note(mark: note.mark, text))
    }
    return PrintedAssembly.document(of: printing.pieces)
  }

  private init(hasStyledHeadings: Bool) { self.hasStyledHeadings = hasStyledHeadings }

  private mutating func add(_ piece: PrintedPiece) {
    pieces.append(PrintedAssembly.Placed(piece: piece, line: nil))
  }

  private mutating func take(_ blocks: [WordBlock]) {
    for (place, block) in blocks.enumerated() {
      switch block {
      case .paragraph(let paragraph):
        var isTitle = false
        if place + 1 < blocks.count, case .table = blocks[place + 1] { isTitle = true }
        take(paragraph, isBeforeTable: isTitle)
      case .table(let table):
        // A single column is a box around text.
        if table.rows.allSatisfy({ $0.cells.count == 1 }) {
          for cell in table.rows.flatMap(\.cells) where !cell.continuesAbove { take(cell.blocks) }
        } else {
          add(.table(Self.grid(of: table)))
        }
      }
    }
  }

  private mutating func take(_ paragraph: WordParagraph, isBeforeTable: Bool) {
    let text = Self.words(of: paragraph)
    if !text.isEmpty { add(piece(of: paragraph, text, isBeforeTable: isBeforeTable)) }
    for case .picture(let alternative) in paragraph.inlines
    where text.isEmpty || alternative?.isEmpty == false {
      add(.figure(caption: nil, alternative: alternative))
    }
  }

  private func piece(
    of paragraph: WordParagraph, _ text: PieceText, isBeforeTable: Bool
  ) -> PrintedPiece {
    let names = paragraph.plainStyleNames
    if paragraph.isInContents || names.first.map({ $0.hasPrefix("toc") }) ?? false {
      return .front(text)
    }
    if names.contains(where: { $0 == "title" || $0 == "subtitle" || $0.hasPrefix("titleh") }) {
      return .title(text)
    }
    if names.contains("masthead") { return .front(text) }
    if let level = paragraph.headingLevel {
      return .heading(level: level, label: paragraph.label, text)
    }
    if !hasStyledHeadings, !isBeforeTable, let level = Self.levelByLook(paragraph, text) {
      return .heading(level: level, label: paragraph.label, text)
    }
    return paragraph.isBulleted ? .item(text) : .paragraph(label: paragraph.label, text)
  }

  /// Short, bold, without a full stop: a heading of somebody who does not use styles.
  private static func levelByLook(_ paragraph: WordParagraph, _ text: PieceText) -> Int? {
    let plain = text.plain
    guard text.isBold, plain.split(separator: " ").count <= 20, let last = plain.last,
      !".;:,".contains(last), PrintedLabel.titled("table", plain) == nil,
      PrintedLabel.titled("figure", plain) == nil, PrintedLabel.paragraph(plain) == nil
    else { return nil }
    let number = paragraph.label.map(PrintedLabel.bare) ?? PrintedLabel.heading(plain)?.number
    guard let number else { return 1 }
    if PrintedLabel.isRoman(number) { return 1 }
    if number.first?.isUppercase == true { return 2 }
    return PrintedLabel.isDigits(number) ? 3 : 4
  }

  private static func words(of paragraph: WordParagraph) -> PieceText {
    var text = PieceText()
    for inline in paragraph.inlines {
      switch inline {
      case .text(let words, let look):
        let trimmed = WhiteSpace.normalized(words)
        let isMark =
          PrintedLabel.isDigits(trimmed) && trimmed.count <= 3
          || trimmed.count == 1 && trimmed.allSatisfy { ("a"..."z").contains($0) }
        if look.isRaised, isMark {
          text.append(raised: trimmed)
        } else {
          text.append(words, isBold: look.isBold)
        }
      case .note(let mark): text.append(note: mark)
      case .picture: break
      }
    }
    return text
  }

  // MARK: Tables

  private static func grid(of table: WordTable) -> PrintedGrid {
    var rows: [[PieceText]] = []
    for row in table.rows {
      var line: [PieceText] = []
      for cell in row.cells {
        let column = line.count
        var text = words(of: cell.blocks)
        if cell.continuesAbove, let above = rows.last, column < above.count {
          text = above[column]
        }
        for _ in 0..<cell.columns { line.append(text) }
      }
      let isOneCell = row.cells.count == 1 && line.count > 1
      rows.append(isOneCell ? Array(line.prefix(1)) : line)
    }
    let headers = table.rows.prefix(while: \.isHeader).count
    return PrintedGrid(caption: nil, headerRows: headers == 0 ? nil : headers, rows: rows)
  }

  private static func words(of blocks: [WordBlock]) -> PieceText {
    var text = PieceText()
    for block in blocks {
      text.append(" ", isBold: false)
      switch block {
      case .paragraph(let paragraph):
        if let label = paragraph.label { text.append(label + " ", isBold: false) }
        text.append(words(of: paragraph))
      case .table(let table):
        for cell in table.rows.flatMap(\.cells) where !cell.continuesAbove {
          text.append(" ", isBold: false)
          text.append(words(of: cell.blocks))
        }
      }
    }
    return text
  }
}
