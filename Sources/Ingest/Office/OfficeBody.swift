import Model

/// Makes blocks of a document of an office: headings by style and by look, numbered paragraphs,
/// items, tables with their titles, notes behind what refers to them.
struct OfficeBody {
  /// The text in reading order.
  private(set) var blocks: [Block] = []
  /// The lines before the text.
  private(set) var masthead: [String] = []

  private let pieces: [OfficePiece]
  private var headings: Set<Int> = []
  private var levels = HeadingLevels()
  private var numbers = ParagraphNumbers()
  private var depths = ItemDepths()
  private var place = 0
  /// The block of the item before, where its words end with a colon.
  private var leading: Int?

  /// Makes the text of a document.
  ///
  /// - Complexity: Linear in the pieces.
  init(_ all: [OfficePiece]) {
    var pieces = Self.withoutContents(all)
    headings = Self.headings(in: pieces)
    Self.settleDoubtfulLabels(in: &pieces, headings: headings)
    self.pieces = pieces
    let start = BodyStart.place(in: pieces, headings: headings)
    masthead = pieces[..<start].flatMap(Self.lines)
    place = start
    while place < pieces.count {
      place += 1
      take(pieces[place - 1], at: place - 1)
    }
  }

  /// Leaves the document's title out where the text repeats it as its first heading.
  mutating func removeTitle(_ title: String) {
    guard case .heading(let heading) = blocks.first, heading.number == nil, blocks.count > 1,
      WhiteSpace.normalized(heading.text.lowercased()) == WhiteSpace.normalized(title.lowercased())
    else { return }
    blocks.removeFirst()
  }

  // MARK: What lines are

  /// Leaves out lists of contents: those that the program marks, and a table beneath that word.
  private static func withoutContents(_ pieces: [OfficePiece]) -> [OfficePiece] {
    var kept: [OfficePiece] = []
    var isBeneathContents = false
    for piece in pieces {
      switch piece {
      case .line(let line):
        if case .contents = line.role { continue }
        isBeneathContents = MastheadWords.isContents(line.text)
        if isBeneathContents { continue }
      case .table:
        if isBeneathContents {
          isBeneathContents = false
          continue
        }
      }
      kept.append(piece)
    }
    return kept
  }

  private static func headings(in pieces: [OfficePiece]) -> Set<Int> {
    let look = HeadingLook(pieces)
    var headings: Set<Int> = []
    for place in pieces.indices {
      guard case .line(let line) = pieces[place] else { continue }
      if case .heading = line.role {
        if !line.text.isEmpty, !TableTitle.opens(line.text) { headings.insert(place) }
      } else if look.isHeading(at: place) {
        headings.insert(place)
      }
    }
    return headings
  }

  /// "14 States have …" opens with a word of its sentence, unless such numbers count on from 1.
  private static func settleDoubtfulLabels(in pieces: inout [OfficePiece], headings: Set<Int>) {
    let doubtful = pieces.indices.filter { place in
      guard case .line(let line) = pieces[place], let label = line.label else { return false }
      return label.isDoubtful && !headings.contains(place)
    }
    var counted: [Int] = []
    for place in doubtful where pieces[place].line?.label?.value == counted.count + 1 {
      if pieces[place].line?.label?.form == .decimal { counted.append(place) }
    }
    let areNumbers = counted.count >= 3
    let numbered = areNumbers ? Set(counted) : []
    for place in doubtful {
      guard case .line(var line) = pieces[place] else { continue }
      if numbered.contains(place) { line.label?.isTabbed = true } else { line = line.withoutLabel }
      pieces[place] = .line(line)
    }
  }

  /// The words of a piece of the masthead, each cell and each broken line for itself.
  private static func lines(_ piece: OfficePiece) -> [String] {
    switch piece {
    case .line(let line):
      return line.raw.split { $0 == "\n" || $0 == "\t" }.map { WhiteSpace.normalized(String($0)) }
        .filter { !$0.isEmpty }
    case .table(let table):
      return table.rows.flatMap(\.cells).map(\.text).filter { !$0.isEmpty }
    }
  }

  // MARK: Blocks

  private mutating func take(_ piece: OfficePiece, at index: Int) {
    switch piece {
    case .table(let table): take(table, caption: captionBelow())
    case .line(let line):
      if case .note(let mark) = line.role {
        blocks.append(.note(Note(mark: mark, text: line.text)))
        return
      }
      if takeCaption(line, at: index) { return }
      if headings.contains(index) {
        takeHeading(line, at: index)
      } else if !line.text.isEmpty {
        takePassage(line)
      }
      blocks += line.notes.map(Block.note)
    }
  }

  private mutating func takeHeading(_ line: OfficeLine, at index: Int) {
    leading = nil
    depths.leave()
    numbers.interrupt()
    let level = levels.enter(
      HeadingLevels.Candidate(
        styleLevel: Self.styleLevel(line), label: line.label, text: line.text, look: line.look,
        isCentred: line.isCentred, isAboveKind: isAboveKind(index)))
    blocks.append(.heading(Heading(level: level, number: line.label?.printed, text: line.text)))
  }

  private static func styleLevel(_ line: OfficeLine) -> Int? {
    if case .heading(let level) = line.role { level } else { nil }
  }

  private func isAboveKind(_ index: Int) -> Bool {
    guard headings.contains(index + 1), case .line(let next) = pieces[index + 1] else {
      return false
    }
    return HeadingWords.kind(of: next.text) != nil
  }

  private mutating func takePassage(_ line: OfficeLine) {
    levels.passText()
    let isParagraph = numbers.isParagraph(line)
    guard let label = line.label, !isParagraph else {
      depths.leave()
      leading = nil
      blocks.append(.paragraph(Passage(number: line.label?.printed, text: line.text)))
      return
    }
    let depth = depths.enter(label, list: line.list)
    let passage = Passage(
      number: label.isSign ? nil : label.printed, text: line.text, listDepth: depth)
    // An item that ends with a colon above items within it introduces them.
    if let leading, case .item(let above) = blocks[leading], above.listDepth < depth {
      blocks[leading] = .listIntroduction(
        Passage(number: above.number, text: above.text, listDepth: depth))
    }
    leading = line.text.hasSuffix(":") ? blocks.count : nil
    blocks.append(.item(passage))
  }

  // MARK: Tables and their titles

  private mutating func take(_ table: OfficeTable, caption: String?) {
    levels.passText()
    leading = nil
    depths.leave()
    numbers.interrupt()
    for part in table.parts(caption: caption) {
      if let heading = part.heading {
        let level = levels.enter(
          HeadingLevels.Candidate(
            styleLevel: nil, label: nil, text: heading, look: WordLook(isBold: true),
            isCentred: false, isAboveKind: false))
        blocks.append(.heading(Heading(level: level, text: heading)))
        levels.passText()
      }
      if part.heading == nil || !part.table.rows.isEmpty { blocks.append(.table(part.table)) }
    }
    blocks += table.notes.map(Block.note)
  }

  /// Takes a line that is the title of the table behind it, or of a figure, which is no text.
  private mutating func takeCaption(_ line: OfficeLine, at index: Int) -> Bool {
    let isMarked = if case .caption = line.role { true } else { false }
    guard isMarked || isTitle(line, at: index) else { return false }
    var words = line.text
    var notes = line.notes
    var next = index + 1
    if next + 1 < pieces.count, TableTitle.isNumberAlone(words),
      case .line(let second) = pieces[next],
      second.label == nil, case .table = pieces[next + 1]
    {
      words += (words.hasSuffix(".") ? " " : ". ") + second.text
      notes += second.notes
      next += 1
    }
    if next < pieces.count, case .table(let table) = pieces[next] {
      place = next + 1
      take(table, caption: words)
    } else if isMarked || TableTitle.isFigure(words) {
      blocks.append(.note(Note(text: words)))
    } else {
      return false
    }
    blocks += notes.map(Block.note)
    return true
  }

  /// Whether a line is the title of a table or figure: by its first word, or as a few words without
  /// a full stop right above a table where headings look otherwise.
  private func isTitle(_ line: OfficeLine, at index: Int) -> Bool {
    guard line.label == nil, line.text.utf8.count <= 300 else { return false }
    if TableTitle.opens(line.text) { return true }
    guard index + 1 < pieces.count, case .table = pieces[index + 1] else { return false }
    if case .heading = line.role { return false }
    guard headings.contains(index) else { return !line.endsAsSentence && line.wordCount <= 15 }
    // Bold words between a numbered heading and its table.
    guard index > 0, headings.contains(index - 1), case .line(let above) = pieces[index - 1] else {
      return false
    }
    return above.label != nil && HeadingWords.kind(of: above.text) != nil
  }

  /// The title beneath a table, where it has none above.
  private mutating func captionBelow() -> String? {
    guard place < pieces.count, case .line(let line) = pieces[place], line.label == nil else {
      return nil
    }
    let isMarked = if case .caption = line.role { true } else { false }
    guard isMarked || TableTitle.isTable(line.text) && !line.endsAsSentence else { return nil }
    if place + 1 < pieces.count, case .table = pieces[place + 1] { return nil }
    place += 1
    return line.text
  }
}
