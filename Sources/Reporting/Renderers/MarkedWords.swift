/// A text of a report taken apart at its marks of notes, `[^1]` and `[^a]`.
///
/// Only what a note answers is a mark: the same characters in a quotation stay words.
struct MarkedWords {
  enum Part: Equatable {
    /// Words, cleaned of characters that a page must not receive.
    case words(String)
    /// The mark alone: `1`, `a`.
    case mark(String)
  }

  let parts: [Part]

  /// Takes a text apart.
  ///
  /// - Parameters:
  ///   - text: The text of a block, title or cell.
  ///   - marks: The marks of the notes that it may refer to.
  init(_ text: String, marks: Set<String>) {
    var parts: [Part] = []
    var words = ""
    var rest = PlainCharacters.cleaned(text).unicodeScalars[...]
    while let scalar = rest.first {
      if let mark = Self.mark(opening: rest), marks.contains(mark) {
        if !words.isEmpty { parts.append(.words(words)) }
        words = ""
        parts.append(.mark(mark))
        rest = rest.dropFirst(mark.unicodeScalars.count + 3)
      } else {
        words.unicodeScalars.append(scalar)
        rest = rest.dropFirst()
      }
    }
    if !words.isEmpty { parts.append(.words(words)) }
    self.parts = parts
  }

  /// The words without the marks.
  var plain: String {
    parts.map { part in
      if case .words(let words) = part { words } else { "" }
    }.joined()
  }

  private static func mark(opening scalars: Substring.UnicodeScalarView) -> String? {
    guard scalars.first == "[" else { return nil }
    let inner = scalars.dropFirst()
    guard inner.first == "^" else { return nil }
    let mark = inner.dropFirst().prefix { ("0"..."9").contains($0) || ("a"..."z").contains($0) }
    guard !mark.isEmpty, inner.dropFirst(mark.count + 1).first == "]" else { return nil }
    return String(mark)
  }
}
