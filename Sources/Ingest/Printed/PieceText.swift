import Model

/// Words of a finished document before it is known which raised letters and numbers are marks.
struct PieceText {
  enum Part: Equatable {
    /// Words, with white space as it stands in the file.
    case words(String)
    /// A raised letter or number, which is a mark only where a note of that name exists.
    case raised(String)
    /// A mark that the file itself ties to a note.
    case note(String)
  }

  private(set) var parts: [Part] = []
  /// Whether the part of the same place is bold.
  private var boldness: [Bool] = []

  init() {}

  init(_ words: String) { append(words, isBold: false) }

  /// Whether there are words and all of them are bold; the number that opens a paragraph is none.
  var isBold: Bool {
    var isFirst = true
    var hasBold = false
    for (part, isBold) in zip(parts, boldness) {
      guard case .words(let words) = part, words.contains(where: { !$0.isWhitespace }) else {
        continue
      }
      let isNumber = words.allSatisfy { $0.isWhitespace || $0 == "." || $0.isNumber }
      if !isBold, !(isFirst && isNumber) { return false }
      hasBold = hasBold || isBold
      isFirst = false
    }
    return hasBold
  }

  var isEmpty: Bool {
    parts.allSatisfy { part in
      if case .words(let words) = part {
        words.unicodeScalars.allSatisfy(WhiteSpace.isWhiteSpace)
      } else {
        false
      }
    }
  }

  mutating func append(_ words: String, isBold: Bool) {
    guard !words.isEmpty else { return }
    if case .words(let before) = parts.last, boldness.last == isBold {
      parts[parts.count - 1] = .words(before + words)
    } else {
      append(.words(words), isBold)
    }
  }

  mutating func append(raised mark: String) { append(.raised(mark), false) }
  mutating func append(note mark: String) { append(.note(mark), false) }

  mutating func append(_ other: PieceText) {
    for (part, isBold) in zip(other.parts, other.boldness) {
      if case .words(let words) = part {
        append(words, isBold: isBold)
      } else {
        append(part, isBold)
      }
    }
  }

  private mutating func append(_ part: Part, _ isBold: Bool) {
    parts.append(part)
    boldness.append(isBold)
  }

  /// The words with the marks that are answered by a note of that name, white space normalized.
  func text(answeredBy marks: Set<String>) -> String {
    WhiteSpace.normalized(
      parts.map { part in
        switch part {
        case .words(let words): words
        case .raised(let mark): marks.contains(mark) ? "[^\(mark)]" : mark
        case .note(let mark): "[^\(mark)]"
        }
      }.joined())
  }

  /// The words alone, to tell what the piece is.
  var plain: String {
    WhiteSpace.normalized(
      parts.map { part in if case .words(let words) = part { words } else { "" } }.joined())
  }

  /// The lower-case letter that the text begins with, where it is a note beneath a table.
  var openingLetter: String? {
    for part in parts {
      switch part {
      case .words(let words):
        if words.unicodeScalars.allSatisfy(WhiteSpace.isWhiteSpace) { continue }
        return nil
      case .raised(let mark), .note(let mark):
        let isLetter = mark.count == 1 && mark.allSatisfy { ("a"..."z").contains($0) }
        return isLetter ? mark : nil
      }
    }
    return nil
  }

  /// The text without its opening mark.
  var withoutOpeningMark: PieceText {
    var rest = self
    guard let place = parts.firstIndex(where: { if case .words = $0 { false } else { true } })
    else {
      return self
    }
    rest.parts.removeFirst(place + 1)
    rest.boldness.removeFirst(place + 1)
    return rest
  }
}
