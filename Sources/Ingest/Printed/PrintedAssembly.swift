import Model

/// Makes a finished document of its pieces: what is front matter, whose title and whose note a
/// paragraph is, which numbers are printed.
struct PrintedAssembly {
  /// A piece with its line in the file.
  struct Placed {
    let piece: PrintedPiece
    let line: Int?
  }

  private let pieces: [Placed]
  private let footnotes: Set<String>
  private var blocks: [PrintedDocument.Placed] = []
  private var place = 0

  private init(_ pieces: [Placed]) {
    self.pieces = pieces
    var footnotes: Set<String> = []
    for case .note(let mark, _) in pieces.map(\.piece) { footnotes.insert(mark) }
    self.footnotes = footnotes
  }

  static func document(of pieces: [Placed]) -> PrintedDocument {
    let sorted = FrontMatter.marked(pieces.filter { !isEmpty($0.piece) })
    var assembly = PrintedAssembly(sorted)
    assembly.run()
    return PrintedDocument(blocks: assembly.blocks).withNotesInPlace
  }

  private static func isEmpty(_ piece: PrintedPiece) -> Bool {
    switch piece {
    case .title(let text), .front(let text), .heading(_, _, let text), .quotation(let text),
      .item(let text):
      text.isEmpty
    case .paragraph(_, let text): text.isEmpty
    case .table(let grid): grid.rows.allSatisfy { $0.allSatisfy(\.isEmpty) }
    case .figure, .note: false
    }
  }

  private mutating func run() {
    while place < pieces.count {
      let placed = pieces[place]
      if !takeTitled() {
        place += 1
        take(placed)
      }
    }
  }

  private mutating func add(_ block: PrintedBlock, _ line: Int?) {
    blocks.append(PrintedDocument.Placed(block, line: line))
  }

  private func text(_ text: PieceText, _ notes: Set<String> = []) -> String {
    text.text(answeredBy: footnotes.union(notes))
  }

  private mutating func take(_ placed: Placed) {
    switch placed.piece {
    case .title(let words), .front(let words):
      if !words.isEmpty { add(.front(text: text(words)), placed.line) }
    case .heading(let level, let label, let words):
      add(heading(level, label, text(words)), placed.line)
    case .paragraph(let label, let words): add(paragraph(label, words), placed.line)
    case .quotation(let words), .item(let words): add(paragraph(nil, words), placed.line)
    case .table(let grid):
      let caption = grid.caption.map { text($0) } ?? ""
      take(grid, titled: caption, line: placed.line)
    case .figure(let caption, let alternative):
      let caption = caption.map { text($0) } ?? followingCaption()
      take(figure: caption, alternative, line: placed.line)
    case .note(let mark, let words):
      add(.note(PrintedNote(mark: mark, text: text(words))), placed.line)
    }
  }

  private func heading(_ level: Int, _ label: String?, _ words: String) -> PrintedBlock {
    if let label {
      let number = PrintedLabel.bare(label)
      let isNumber =
        PrintedLabel.isCounter(number) || PrintedLabel.heading("\(label) x")?.number == label
      return isNumber
        ? .heading(level: level, number: number, text: words)
        : .heading(level: level, number: nil, text: "\(label) \(words)")
    }
    if let split = PrintedLabel.heading(words) {
      return .heading(level: level, number: split.number, text: split.rest)
    }
    return .heading(level: level, number: nil, text: words)
  }

  private func paragraph(_ label: String?, _ words: PieceText) -> PrintedBlock {
    let text = text(words)
    if let label {
      let number = PrintedLabel.bare(label)
      let isDecimal = number.split(separator: ".", omittingEmptySubsequences: false)
        .allSatisfy { PrintedLabel.isDigits(String($0)) }
      return isDecimal
        ? .paragraph(number: number, text: text, isBold: words.isBold)
        : .paragraph(number: nil, text: "\(label) \(text)", isBold: words.isBold)
    }
    if let split = PrintedLabel.paragraph(text) {
      return .paragraph(number: split.number, text: split.rest, isBold: words.isBold)
    }
    return .paragraph(number: nil, text: text, isBold: words.isBold)
  }

  // MARK: Tables and figures

  /// Takes a title in one or two paragraphs together with the table or figure that follows it.
  private mutating func takeTitled() -> Bool {
    guard let first = Self.title(pieces[place].piece) else { return false }
    let isHeading = if case .heading = pieces[place].piece { true } else { false }
    let line = pieces[place].line
    for length in 1...2 where place + length < pieces.count {
      var words = first
      if length == 2 {
        guard let second = Self.title(pieces[place + 1].piece) else { return false }
        guard
          PrintedLabel.titled("table", first.plain)?.rest == ""
            || PrintedLabel.titled("figure", first.plain)?.rest == ""
        else { return false }
        words.append(" ", isBold: false)
        words.append(second)
      }
      switch pieces[place + length].piece {
      case .table(let grid) where grid.caption == nil:
        let isTitle = PrintedLabel.titled("table", first.plain) != nil
        guard isTitle || first.isBold && !isHeading else { return false }
        place += length + 1
        take(grid, titled: text(words, Self.letters(in: grid)), line: line)
        return true
      case .figure(nil, let alternative):
        let isTitle = PrintedLabel.titled("figure", first.plain) != nil
        guard isTitle || first.isBold && !isHeading else { return false }
        place += length + 1
        take(figure: text(words), alternative, line: line)
        return true
      default: continue
      }
    }
    return false
  }

  /// A paragraph that may be a title, or a heading that somebody made of one.
  private static func title(_ piece: PrintedPiece) -> PieceText? {
    switch piece {
    case .paragraph(nil, let words): words
    case .heading(_, nil, let words): words
    default: nil
    }
  }

  /// The caption that some programs write beneath a picture.
  private mutating func followingCaption() -> String {
    guard place < pieces.count, case .paragraph(nil, let words) = pieces[place].piece,
      PrintedLabel.titled("figure", words.plain) != nil
    else { return "" }
    place += 1
    return text(words)
  }

  private mutating func take(figure caption: String, _ alternative: String?, line: Int?) {
    let split = PrintedLabel.titled("figure", caption)
    add(
      .figure(
        number: split?.number, title: split?.rest ?? caption,
        alternative: alternative.map(WhiteSpace.normalized)), line)
  }

  private mutating func take(_ grid: PrintedGrid, titled caption: String, line: Int?) {
    var notes: [PrintedNote] = []
    while place < pieces.count, let (mark, words) = tableNote(pieces[place].piece) {
      notes.append(PrintedNote(mark: mark, text: text(words)))
      place += 1
    }
    let letters = Self.letters(in: grid).union(notes.map(\.mark))
    // A row without a word only makes room.
    let isSpacer = { (row: [PieceText]) in row.allSatisfy(\.isEmpty) }
    let spacers = grid.headerRows.map { grid.rows.prefix($0).count(where: isSpacer) } ?? 0
    let rows = grid.rows.filter { !isSpacer($0) }.map { $0.map { text($0, letters) } }
    let headers = min(grid.headerRows.map { $0 - spacers } ?? (rows.count > 1 ? 1 : 0), rows.count)
    let split = PrintedLabel.titled("table", caption)
    add(
      .table(
        number: split?.number, title: split?.rest ?? caption,
        header: Array(rows[..<headers]), rows: Array(rows[headers...]), notes: notes), line)
  }

  private func tableNote(_ piece: PrintedPiece) -> (String, PieceText)? {
    switch piece {
    case .paragraph(nil, let words), .item(let words):
      guard let letter = words.openingLetter else { return nil }
      return (letter, words.withoutOpeningMark)
    default: return nil
    }
  }

  /// The single lower-case letters that are raised in a table: they are marks, answered or not.
  private static func letters(in grid: PrintedGrid) -> Set<String> {
    var letters: Set<String> = []
    let texts = grid.rows.joined() + (grid.caption.map { [$0] } ?? [])
    for case .raised(let mark) in texts.flatMap(\.parts)
    where mark.count == 1 && mark.allSatisfy({ ("a"..."z").contains($0) }) {
      letters.insert(mark)
    }
    return letters
  }
}
