import Model

/// Joins the lines of pages into paragraphs again, over the ends of lines, columns and pages.
///
/// A paragraph ends where the next line opens with a number or sign, looks otherwise, stands further
/// below than lines do, is indented, or has a first word that would have had room above.
struct PageParagraphs {
  /// So many lines show where the edges of their region are.
  private static let fewestLines = 8

  private let words: HyphenatedWords
  /// The usual distance of lines by the height of their letters.
  private let pitches: [Int: Int]
  /// The edges of regions with enough lines to show them.
  private let regions: [Int: (left: Int, right: Int)]
  /// The edges of all other text.
  private let page: (left: Int, right: Int)
  /// Whether most paragraphs have a number: then words without one go on.
  private let areNumbered: Bool
  private let textSize: Int?
  private var pieces: [OfficePiece] = []
  private var open: [PageLine] = []
  private var notes: [PageLine] = []

  /// Makes paragraphs and tables of the parts of pages.
  ///
  /// - Complexity: Linear in the lines, but for their sorting.
  static func pieces(of pages: [[PageRegions.Part]]) -> [OfficePiece] {
    let parts = pages.flatMap { $0 }
    var paragraphs = PageParagraphs(parts)
    for (region, part) in parts.enumerated() { paragraphs.take(part, region) }
    paragraphs.close()
    return paragraphs.pieces
  }

  private init(_ parts: [PageRegions.Part]) {
    var lines: [PageLine] = []
    var edges: [Int: (left: Int, right: Int)] = [:]
    for (region, part) in parts.enumerated() {
      let own = Self.lines(of: part, region)
      lines += own
      guard !own.isEmpty else { continue }
      let edge = Self.edge(of: own)
      if own.count >= Self.fewestLines {
        edges[region] = edge
      } else if let before = edges[region - 1], before.left <= edge.left,
        before.right + 40 >= edge.right
      {
        // A few lines stand between the edges of what they follow.
        edges[region] = before
      }
    }
    words = HyphenatedWords(lines)
    var distances: [Int: [Int: Int]] = [:]
    for (before, next) in zip(lines, lines.dropFirst())
    where before.region == next.region && before.look.size == next.look.size {
      distances[next.look.size ?? 0, default: [:]][next.top - before.top, default: 0] += 1
    }
    // Of the distances that are frequent, the least: paragraphs may stand further apart.
    pitches = distances.mapValues { counts in
      let most = counts.values.max() ?? 0
      return counts.filter { $0.value * 4 >= most }.keys.min() ?? 0
    }
    var sizes: [Int: Int] = [:]
    for line in lines { sizes[line.look.size ?? 0, default: 0] += line.text.utf8.count }
    textSize = sizes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    regions = edges
    page = Self.edge(of: lines)
    let starts = lines.count { $0.label?.isParagraphNumber ?? false }
    areNumbered = starts * 12 > lines.count
  }

  private static func lines(of part: PageRegions.Part, _ region: Int) -> [PageLine] {
    switch part {
    case .table: []
    case .text(let lines):
      lines.map { line in
        var line = line
        line.region = region
        return line
      }
    }
  }

  private static func edge(of lines: [PageLine]) -> (left: Int, right: Int) {
    // A few lines run over the edge: titles that nobody broke, tables.
    let rights = lines.map(\.right).sorted()
    let right = rights.isEmpty ? 0 : rights[(rights.count - 1) * 95 / 100]
    return (lines.map(\.left).min() ?? 0, right)
  }

  // MARK: Parts

  private mutating func take(_ part: PageRegions.Part, _ region: Int) {
    if case .table(let rows) = part {
      take(rows)
      return
    }
    let lines = Self.lines(of: part, region)
    let start = Self.startOfNotes(in: lines, textSize: textSize)
    for line in lines[..<start] { take(line) }
    notes += lines[start...]
  }

  /// Where the small lines at the foot begin, which are notes.
  private static func startOfNotes(in lines: [PageLine], textSize: Int?) -> Int {
    guard let textSize, textSize > 0 else { return lines.count }
    var start = lines.count
    while start > 0, (lines[start - 1].look.size ?? textSize) * 10 < textSize * 9 { start -= 1 }
    while start < lines.count, noteMark(lines[start]) == nil { start += 1 }
    return start
  }

  /// The mark that a note at the foot begins with.
  private static func noteMark(_ line: PageLine) -> (mark: String, rest: Substring)? {
    let text = line.text.drop(while: \.isWhitespace)
    let mark = text.prefix { $0.isNumber || "*†‡".contains($0) }
    let rest = text[mark.endIndex...]
    guard (1...4).contains(mark.count), rest.first?.isWhitespace ?? false else { return nil }
    return (String(mark), rest)
  }

  private mutating func take(_ line: PageLine) {
    if let last = open.last, begins(line, after: last) { close() }
    open.append(line)
  }

  // MARK: Paragraphs

  private func begins(_ line: PageLine, after last: PageLine) -> Bool {
    if last.look.isBold != line.look.isBold { return true }
    if abs((last.look.size ?? 0) - (line.look.size ?? 0)) >= 2 { return true }
    let pitch = pitches[line.look.size ?? 0] ?? line.height
    if line.region == last.region, line.top - last.top > pitch * 5 / 4 + 1 { return true }
    // Within brackets, and behind "para.", nothing begins.
    if isWithinWords(last) { return false }
    let isFull = !wouldFit(line, after: last)
    if let label = line.label, !label.isDoubtful || label.isTabbed {
      // "…, article" / "8. The": the number belongs to words before it.
      let goesOn =
        isFull && !last.endsAsSentence && !Self.endsAsItem(last.text)
        && abs(line.left - last.left) <= 4 && line.page == last.page && !label.isTabbed
      return !goesOn
    }
    guard line.region == last.region else {
      if line.text.first(where: { !$0.isWhitespace })?.isLowercase ?? false { return false }
      if !last.endsAsSentence { return !isFull }
      return !(isFull && areNumbered && open.first?.label != nil)
    }
    if !isFull, last.endsAsSentence || isFarFromEdge(last) { return true }
    return isIndented(line, after: last)
  }

  /// Whether the words so far end within brackets or behind an abbreviation that a number follows.
  private func isWithinWords(_ last: PageLine) -> Bool {
    guard open.count < 40 else { return false }
    let end = last.text.split(separator: " ").last?.drop { $0 == "(" }.lowercased() ?? ""
    let abbreviations: Set<String> = [
      "art.", "arts.", "para.", "paras.", "no.", "nos.", "sect.", "subpara.", "subparas.", "chap.",
      "párr.", "párrs.", "núm.", "ст.", "п.", "пп.",
    ]
    if abbreviations.contains(end) { return true }
    guard let bracket = last.text.lastIndex(where: { $0 == "(" || $0 == ")" }) else { return false }
    return last.text[bracket] == "(" && last.text[bracket...].count < 60
  }

  /// Whether the first word of a line would have had room on the line above.
  private func wouldFit(_ line: PageLine, after last: PageLine) -> Bool {
    let text = line.text.drop(while: \.isWhitespace)
    let word = text.prefix { !$0.isWhitespace }.unicodeScalars.count
    let letter = max(line.letterWidth, last.letterWidth)
    let right = (regions[last.region] ?? page).right
    return last.right + (word + 3) * letter < right
  }

  private func isFarFromEdge(_ line: PageLine) -> Bool {
    let edge = regions[line.region] ?? page
    return (edge.right - line.right) * 4 > edge.right - edge.left
  }

  private func isIndented(_ line: PageLine, after last: PageLine) -> Bool {
    let step = max(6, line.height / 2)
    let isFirst = open.count == 1
    if line.left > last.left + step { return !isFirst || last.endsAsSentence && last.label == nil }
    return line.left < last.left - step && !isFirst
  }

  /// "…; and", "…; or"
  private static func endsAsItem(_ text: String) -> Bool {
    let words = text.split(separator: " ").suffix(2)
    return words.count == 2 && words.first?.last == ";"
  }

  private mutating func close() {
    if let first = open.first { pieces.append(.line(line(of: open, look: first.look))) }
    open = []
    var note: (mark: String, text: String)?
    func ended(_ note: (mark: String, text: String)) -> OfficePiece {
      var line = OfficeLine(role: .note(mark: note.mark), text: WhiteSpace.normalized(note.text))
      line.raw = line.text
      return .line(line)
    }
    for line in notes {
      if let (mark, rest) = Self.noteMark(line) {
        if let note { pieces.append(ended(note)) }
        note = (mark, String(rest))
      } else {
        words.append(line.text, to: &note[default: ("*", "")].text)
      }
    }
    if let note { pieces.append(ended(note)) }
    notes = []
  }

  private func line(of lines: [PageLine], look: WordLook) -> OfficeLine {
    var raw = ""
    for line in lines { words.append(line.text, to: &raw) }
    var line = OfficeLine(text: "")
    line.raw = raw
    if let split = LineLabel.split(raw) {
      line.label = split.label
      line.text = WhiteSpace.normalized(String(split.rest))
    } else {
      line.text = WhiteSpace.normalized(raw)
    }
    line.look = look
    line.look.isBold = lines.allSatisfy(\.look.isBold)
    line.look.isItalic = lines.allSatisfy(\.look.isItalic)
    return line
  }

  // MARK: Tables

  private mutating func take(_ rows: [[[PageLine]]]) {
    let widest = rows.max { $0.count < $1.count } ?? []
    let columns = widest.map { lines in
      (left: lines.map(\.left).min() ?? 0, right: lines.map(\.right).max() ?? 0)
    }
    var table = OfficeTable(rows: [])
    for row in rows {
      var cells = Array(
        repeating: OfficeTable.Cell(text: "", isBold: false, columns: 1), count: columns.count)
      for lines in row {
        let middle = ((lines.map(\.left).min() ?? 0) + (lines.map(\.right).max() ?? 0)) / 2
        let column = columns.indices.min { first, second in
          Self.distance(middle, columns[first]) < Self.distance(middle, columns[second])
        }
        guard let column else { continue }
        var text = cells[column].text
        for line in lines { words.append(line.text, to: &text) }
        cells[column].text = WhiteSpace.normalized(text)
        cells[column].isBold = lines.allSatisfy(\.look.isBold)
      }
      table.rows.append(OfficeTable.Row(isHeader: false, cells: cells))
    }
    // A table goes on over pages, where nothing stands between.
    if open.isEmpty, case .table(var above) = pieces.last,
      above.rows.first?.cells.count == columns.count
    {
      pieces.removeLast()
      let header = above.rows.first?.cells.map(\.text)
      above.rows += table.rows.drop { $0.cells.map(\.text) == header }
      pieces.append(.table(above))
      return
    }
    close()
    pieces.append(.table(table))
  }

  private static func distance(_ place: Int, _ column: (left: Int, right: Int)) -> Int {
    if place < column.left { return column.left - place }
    return place > column.right ? place - column.right : 0
  }
}

extension Optional {
  fileprivate subscript(default value: Wrapped) -> Wrapped {
    get { self ?? value }
    set { self = newValue }
  }
}
