import Model

/// Reads a plain text file of a corpus: lines, blank lines, and what numbers and signs show.
enum TextFile {
  static func read(
    _ source: SourceText, side: SideFile?, options: ReadingOptions, names: StateNames?
  ) throws(Refusal) -> (document: SourceDocument, warnings: [Warning]) {
    try Loss.document(
      try pieces(of: source, options: options), what: "a plain text file", source, side, options,
      names)
  }

  /// The lines and tables of a file.
  static func pieces(
    of source: SourceText, options: ReadingOptions
  ) throws(Refusal) -> [OfficePiece] {
    guard options.acceptsLoss else {
      throw Loss.refusal(of: "a plain text file", file: source.file)
    }
    func refusal(_ message: String) -> Refusal {
      Refusal(file: source.file, line: nil, reason: .unreadable, message: message)
    }
    if source.bytes.isEmpty { throw refusal("the file is empty") }
    if source.bytes.starts(with: [0xFF, 0xFE]) || source.bytes.starts(with: [0xFE, 0xFF]) {
      throw source.refusal(.notUTF8, at: 0, "the file is UTF-16; save it as UTF-8")
    }
    if let offset = source.firstInvalidOffset {
      throw source.refusal(
        .notUTF8, at: offset, "the text is not UTF-8, perhaps Windows-1252; save it as UTF-8")
    }
    if source.bytes.contains(0) { throw refusal("is no text: it has bytes that no text has") }
    if let sentence = ForeignFile.sentence(on: source.bytes) { throw refusal(sentence) }
    let bytes =
      source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? source.bytes[3...] : source.bytes[...]
    let pages = String(decoding: bytes, as: UTF8.self).split(
      separator: "\u{0C}", omittingEmptySubsequences: false)
    let lines = pages.enumerated().map { Self.lines(of: $1, page: $0) }
    let parts = PageFurniture.removed(from: lines).map(Self.parts)
    return PageParagraphs.pieces(of: parts)
  }

  private static func lines(of page: Substring, page number: Int) -> [PageLine] {
    var lines: [PageLine] = []
    let all = page.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (place, line) in all.enumerated() {
      let words = line.drop(while: \.isWhitespace)
      guard !words.isEmpty else { continue }
      // A row of signs beneath a line makes it a heading.
      if words.count > 2, words.allSatisfy({ "=-_*~".contains($0) }) {
        if let last = lines.indices.last, lines[last].top == (place - 1) * 20 {
          lines[last].look.isBold = true
        }
        continue
      }
      let indent = line[..<words.startIndex].reduce(0) { $0 + ($1 == "\t" ? 8 : 1) }
      lines.append(
        PageLine(
          text: String(words), left: indent * 10, right: (indent + words.count) * 10,
          top: place * 20, bottom: place * 20 + 18, look: WordLook(), page: number))
    }
    return emphasized(lines)
  }

  /// One or two lines that stand alone, without a full stop, are a heading by their shape, as bold
  /// type would make them one.
  private static func emphasized(_ lines: [PageLine]) -> [PageLine] {
    var result = lines
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, lines[end].top - lines[end - 1].top <= 20 { end += 1 }
      let first = lines[start]
      if end - start <= 2, !lines[end - 1].endsAsSentence, !(first.label?.isListed ?? false),
        first.text.first.map({ !$0.isLowercase }) ?? false,
        lines[start..<end].allSatisfy({ $0.text.count <= 120 && !$0.text.contains("|") })
      {
        for place in start..<end { result[place].look.isBold = true }
      }
      start = end
    }
    return result
  }

  /// Rows of cells between upright strokes are a table; all else is text.
  private static func parts(of page: [PageLine]) -> [PageRegions.Part] {
    var parts: [PageRegions.Part] = []
    var place = 0
    while place < page.count {
      let isRow = page[place].text.contains("|")
      var end = place + 1
      while end < page.count, page[end].text.contains("|") == isRow { end += 1 }
      let lines = Array(page[place..<end])
      parts.append(isRow && lines.count > 1 ? .table(lines.map(cells)) : .text(lines))
      place = end
    }
    return parts
  }

  private static func cells(of line: PageLine) -> [[PageLine]] {
    var text = line.text[...]
    if text.first == "|" { text = text.dropFirst() }
    while text.last?.isWhitespace ?? false || text.last == "|" { text = text.dropLast() }
    let cells = text.split(separator: "|", maxSplits: 63, omittingEmptySubsequences: false)
    return cells.enumerated().map { column, words in
      var cell = line
      cell.text = WhiteSpace.normalized(String(words))
      (cell.left, cell.right) = (column * 1_000, column * 1_000 + 900)
      return [cell]
    }
  }
}
