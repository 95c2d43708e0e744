import Model

/// A finished document taken apart for the rules.
struct EditorialDocument: Sendable {
  /// What a text is.
  enum Role: Sendable {
    case paragraph, heading, note, tableTitle, tableHeader, cell, tableNote, figureTitle
  }

  /// One text of the document.
  struct Text: Sendable {
    let role: Role
    let place: String
    let text: String
    let tokens: [TextToken]
    let sentences: [Range<Int>]

    /// Whether it is running text: sentences that are read one after the other.
    var isRunning: Bool { role == .paragraph || role == .note || role == .tableNote }
    /// Whether it is part of a table's grid.
    var isTabular: Bool { role == .cell || role == .tableHeader }

    /// The words of tokens as they stand in the text.
    func words(_ range: Range<Int>) -> String {
      let start = tokens[range.lowerBound].span.start
      let end = tokens[range.upperBound - 1].span.end
      return String(decoding: Array(text.utf8)[start..<end], as: UTF8.self)
    }

    /// For each token the number of round brackets around it.
    var depths: [Int] {
      var depth = 0
      return tokens.map { token in
        if token.text == "(" { depth += 1 }
        defer { if token.text == ")" { depth = max(0, depth - 1) } }
        return depth
      }
    }
  }

  let printed: PrintedDocument
  let places: [String]
  /// All texts but front matter, in reading order.
  let texts: [Text]
  /// The text of masthead and title.
  let front: String

  init(_ printed: PrintedDocument) {
    self.printed = printed
    places = printed.places
    var texts: [Text] = []
    var front: [String] = []
    for (placed, place) in zip(printed.blocks, places) {
      func add(_ role: Role, _ text: String) {
        let tokens = Self.withoutQuotations(TextToken.tokens(of: text))
        texts.append(
          Text(
            role: role, place: place, text: text, tokens: tokens,
            sentences: Sentences.ranges(of: tokens)))
      }
      switch placed.block {
      case .front(let text): front.append(text)
      case .heading(_, _, let text): add(.heading, text)
      case .paragraph(_, let text, _): add(.paragraph, text)
      case .note(let note): add(.note, note.text)
      case .figure(_, let title, _): add(.figureTitle, title)
      case .table(_, let title, let header, let rows, let notes):
        add(.tableTitle, title)
        header.joined().forEach { add(.tableHeader, $0) }
        rows.joined().forEach { add(.cell, $0) }
        notes.forEach { add(.tableNote, $0.text) }
      }
    }
    self.texts = texts
    self.front = front.joined(separator: "\n")
  }

  /// The tokens with each quotation of more than three words made one: it is somebody else's text,
  /// and stands as it was written.
  private static func withoutQuotations(_ tokens: [TextToken]) -> [TextToken] {
    var result: [TextToken] = []
    var place = 0
    while place < tokens.count {
      guard tokens[place].text == "“",
        let end = tokens[place...].firstIndex(where: { $0.text == "”" }), end - place > 4
      else {
        result.append(tokens[place])
        place += 1
        continue
      }
      let span = TextSpan(start: tokens[place].span.start, end: tokens[end].span.end)
      result.append(
        TextToken(
          sort: .mark, text: "“”", lower: "“”", isApart: tokens[place].isApart, span: span))
      place = end + 1
    }
    return result
  }
}
