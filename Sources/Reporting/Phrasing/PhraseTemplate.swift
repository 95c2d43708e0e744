/// One sentence, or part of one, of the phrase book: words and placeholders.
struct PhraseTemplate: Sendable {
  enum Piece: Sendable {
    case words(String)
    /// `{share}`
    case value(String)
    /// `{share|State|States}`: the number with its noun.
    case counted(String, singular: String, plural: String)
    /// `{share:was|were}`: words chosen by the number.
    case chosen(String, singular: String, plural: String)

    /// The name of the placeholder.
    var name: String? {
      switch self {
      case .words: nil
      case .value(let name), .counted(let name, _, _), .chosen(let name, _, _): name
      }
    }
  }

  let pieces: [Piece]
  /// The line of the book, as it stands there.
  let source: String

  /// Whether it is a whole sentence; otherwise it fits a place within one, or is a title.
  var isSentence: Bool { Self.isSentence(source) }

  static func isSentence(_ text: some StringProtocol) -> Bool {
    text.hasSuffix(".") || text.hasSuffix("?")
  }

  /// The names of the placeholders that print something: a choice of words alone does not.
  var printed: Set<String> {
    Set(
      pieces.compactMap { piece in
        if case .chosen = piece { nil } else { piece.name }
      })
  }

  /// Reads a line of the book.
  ///
  /// - Throws: What is wrong with the line, as part of a sentence.
  init(_ source: String) throws(PhraseFault) {
    self.source = source
    var pieces: [Piece] = []
    var rest = source[...]
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[brace] == "{" else { throw PhraseFault("a '}' stands without its '{'") }
      if brace > rest.startIndex { pieces.append(.words(String(rest[..<brace]))) }
      let inside = rest[rest.index(after: brace)...]
      guard let close = inside.firstIndex(where: { $0 == "{" || $0 == "}" }), inside[close] == "}"
      else { throw PhraseFault("a '{' is not closed by '}'") }
      pieces.append(try Self.placeholder(inside[..<close]))
      rest = inside[inside.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.words(String(rest))) }
    self.pieces = pieces
  }

  private static func placeholder(_ text: Substring) throws(PhraseFault) -> Piece {
    guard let mark = text.firstIndex(where: { $0 == "|" || $0 == ":" }) else {
      return .value(text.trimmed)
    }
    let name = text[..<mark].trimmed
    let forms = text[text.index(after: mark)...].split(
      separator: "|", omittingEmptySubsequences: false)
    guard forms.count == 2 else {
      throw PhraseFault(
        "'{\(text)}' needs two forms, for one and for several, as in {\(name)\(text[mark])"
          + (text[mark] == "|" ? "State|States}" : "was|were}"))
    }
    let (singular, plural) = (forms[0].trimmed, forms[1].trimmed)
    return text[mark] == "|"
      ? .counted(name, singular: singular, plural: plural)
      : .chosen(name, singular: singular, plural: plural)
  }
}

/// What is wrong with a line, without its place.
struct PhraseFault: Error {
  let message: String

  init(_ message: String) { self.message = message }
}

extension StringProtocol {
  /// Without white space at its ends, the no-break space of word processors included.
  var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return String(text)
  }
}
