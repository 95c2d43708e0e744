import Model

/// Notes that somebody has typed: a paragraph that opens with a raised letter or number, and the same
/// mark raised in the text.
struct TypedNotes {
  /// No such notes.
  static let none = TypedNotes(in: [])

  private let marks: Set<String>

  /// Finds the marks that paragraphs open with.
  init(in blocks: [WordBlock]) {
    var marks: Set<String> = []
    for case .paragraph(let paragraph) in blocks {
      if let mark = Self.openingMark(of: paragraph) { marks.insert(mark) }
    }
    self.marks = marks
  }

  /// The mark of a paragraph that is such a note; nil for any other.
  func mark(of paragraph: WordParagraph) -> String? {
    marks.isEmpty ? nil : Self.openingMark(of: paragraph)
  }

  /// The words of a paragraph without marks of notes.
  func words(of paragraph: WordParagraph) -> String {
    var text = ""
    for case .text(let words, let look) in paragraph.inlines {
      if look.isRaised, !marks.isEmpty, areMarks(words) { continue }
      text += words
    }
    return text
  }

  /// Whether raised words are marks of notes that there are, such as "a" or "a, b".
  private func areMarks(_ words: String) -> Bool {
    guard words.utf8.count <= 20 else { return false }
    let parts = words.split { $0 == "," || $0.isWhitespace }
    return !parts.isEmpty && parts.allSatisfy { marks.contains(String($0)) }
  }

  private static func openingMark(of paragraph: WordParagraph) -> String? {
    guard paragraph.label == nil else { return nil }
    var mark: String?
    for case .text(let words, let look) in paragraph.inlines {
      if words.allSatisfy(\.isWhitespace) { continue }
      // The mark, and then words that are not raised.
      if let mark { return look.isRaised ? nil : mark }
      let trimmed = WhiteSpace.normalized(words)
      guard look.isRaised, trimmed.count <= 2,
        trimmed.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "*" })
      else { return nil }
      mark = trimmed
    }
    return nil
  }
}
